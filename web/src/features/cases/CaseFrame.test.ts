import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it } from 'vitest'
import type { AssignmentView, CasePage } from '@/api/programmes'
import { signIn } from '@/app/session'
import { answering, json } from '@/testing/answers'
import { buttonNamed, inBody, mountedAt } from '@/testing/mounting'
import { LUO } from '@/testing/people'
import { casePage, caseView } from '@/testing/programmes'
import ShowOverview from './overview/ShowOverview.vue'
import ShowCase from './ShowCase.vue'

const ROUTES = [{ path: '/cases/:id', component: ShowCase, children: [{ path: '', component: ShowOverview }] }]
const member = (more: Partial<AssignmentView> = {}): AssignmentView => ({
  id: 'a', person: 'x', account: null, name: '莫言川', role: 'rater', domains: [], state: 'active', until: null, reason: null, ground: null, kind: 'expert', mine: false, ...more,
}) // prettier-ignore

async function shown(page: CasePage, table: Parameters<typeof answering>[0] = {}) {
  const asked = answering({
    'GET /api/cases/c': () => json(page),
    'GET /api/schemes/quality/1': () => json({ definition: { scheme: { domains: [] } } }),
    'GET /api/cases/c/team/candidates': () => json([]),
    ...table,
  })
  return { asked, ...(await mountedAt('/cases/c', ShowCase, ROUTES)) }
}

async function fillAndSend(reason: string) {
  const text = inBody('.dialog textarea') as HTMLTextAreaElement
  text.value = reason
  text.dispatchEvent(new Event('input'))
  inBody('.dialog form')!.dispatchEvent(new Event('submit'))
  await flushPromises()
}

describe('a case', () => {
  beforeEach(async () => {
    answering({ 'POST /api/session': () => json({ ...LUO, permissions: ['inspectors:person:write'] }) })
    await signIn({ account: 'luo', password: 'x' })
  })

  it('says where it stands, and of each next step whether and why not', async () => {
    const next = [
      { to: 'on-site' as const, allowed: true, reason: null },
      { to: 'deliberation' as const, allowed: false, reason: '还有 2 人没有交评分表' },
    ]
    const { page } = await shown(casePage({ may: ['advance'], next }))
    expect(page.find('[aria-current=step]').text()).toBe('资料评审')
    expect(buttonNamed(page, '进入“实地评价”').exists()).toBe(true)
    expect(page.text()).toContain('进入“集体评议”：还有 2 人没有交评分表')
  })

  it('counts the days of a term, late ones as late', async () => {
    const clock = { name: '书面反馈', started: '2025-10-01', due: '2025-10-11', days: 10, dayCount: 'natural' as const, stoppedOn: null, clause: '第二十四条', reminders: [] } // prettier-ignore
    const { page } = await shown(
      casePage({
        clocks: [
          { ...clock, kind: 'feedback', state: 'running', left: 6 },
          { ...clock, kind: 'opinion-letter', name: '督导意见书', due: '2025-10-05', state: 'overdue', left: -4 },
        ],
      }),
    )
    expect(page.findAll('.clocks .left').map((each) => each.text())).toEqual(['已逾期 4 天', '还有 6 天'])
  })

  it('recuses a member on a ground, remembers the tie, and offers who could step in', async () => {
    const suggestion = { person: 'y', name: '苏岚', kind: 'expert' as const, leads: false, specialties: [], load: 2, refusals: [] } // prettier-ignore
    const after = casePage({ team: [member({ state: 'recused' })], may: ['edit-team'], suggestion })
    const { asked, page } = await shown(casePage({ team: [member()], may: ['recuse'] }), {
      'POST /api/cases/c/assignments/a/recusal': () => json(after),
    })
    await buttonNamed(page, '莫言川回避').trigger('click')
    await flushPromises()
    const family = inBody('.dialog input[value=family-employed]') as HTMLInputElement
    family.click()
    await fillAndSend('弟弟在该校任教')
    expect(asked.find(({ method }) => method === 'POST')!.body).toEqual({
      ground: 'family-employed',
      reason: '弟弟在该校任教',
      remember: true,
    })
    expect(page.text()).toContain('建议由苏岚接替')
  })

  it('extends the phase that runs to a later day only', async () => {
    const phase = { id: 'd', name: '资料评审', state: null, starts: '2025-11-01', ends: '2025-11-10', now: true, done: false, extended: null } // prettier-ignore
    const { asked, page } = await shown(casePage({ phases: [phase], may: ['extend'] }), {
      'POST /api/cases/c/extension': () => json(casePage({ case: caseView({ due: '2025-11-17' }) })),
    })
    await buttonNamed(page, '延期').trigger('click')
    await flushPromises()
    const due = inBody('.dialog input[type=date]') as HTMLInputElement
    due.value = '2025-11-09'
    due.dispatchEvent(new Event('input'))
    await flushPromises()
    const send = [...document.querySelectorAll<HTMLButtonElement>('.dialog footer button')].at(-1)!
    expect([send.disabled, inBody('.dialog')!.textContent!.includes('要晚于')]).toEqual([true, true])
    due.value = '2025-11-17'
    due.dispatchEvent(new Event('input'))
    await fillAndSend('台风停课')
    expect(asked.find(({ method }) => method === 'POST')!.body).toEqual({ due: '2025-11-17', reason: '台风停课' })
  })

  it('offers nothing that may not be done', async () => {
    const { page } = await shown(casePage({ team: [member()] }))
    expect(page.text()).toContain('现在没有需要您在这里做的事')
    expect(page.findAll('main button, .team button')).toHaveLength(0)
  })
})
