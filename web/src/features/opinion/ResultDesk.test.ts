import { flushPromises } from '@vue/test-utils'
import { defineComponent, h } from 'vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { opinionPage } from '../../../fixtures/answers/opinions'
import { scheme } from '../../../fixtures/answers/scheme'
import type { DefenceDecision, OpinionPage, OpinionText } from '@/api/opinions'
import { signIn } from '@/app/session'
import { answering, json } from '@/testing/answers'
import { bodyButton, buttonNamed, inBody, mountedAt } from '@/testing/mounting'
import { LUO } from '@/testing/people'
import { provideCase } from '../cases/case'
import ResultDesk from './ResultDesk.vue'

const CASE = '/api/cases/c6'

async function page(pane: string, initial: OpinionPage = opinionPage, table: Parameters<typeof answering>[0] = {}) {
  const asked = answering({ [`GET ${CASE}`]: () => json({ programme: { id: 'pr1' } }), ...table })
  const Page = defineComponent({
    setup() {
      provideCase('c6')
      return () => h(ResultDesk, { caseBase: CASE, initial, scheme })
    },
  })
  const { page: mounted, router } = await mountedAt(`/cases/c6/result?pane=${pane}`, Page)
  return { mounted, router, asked }
}
const confirm = async () => {
  ;([...document.body.querySelectorAll('.dialog footer button')].at(-1) as HTMLButtonElement).click()
  await flushPromises()
}

describe('the result of a case', () => {
  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    answering({ 'POST /api/session': () => json({ ...LUO, permissions: ['opinion:opinion:write'] }) })
    await signIn({ account: 'luo', password: 'x' })
  })
  afterEach(() => void vi.useRealTimers())

  it('is a card: limits where something is open, every grade with what it asks and what is still possible', async () => {
    const { mounted } = await page('card')
    expect(mounted.find('.figure').text()).toContain('80.58 – 81.68')
    const rows = mounted.findAll('.top tbody tr').map((row) => row.findAll('td').at(-1)!.text())
    expect(rows).toEqual(['未达到', '仍有可能', '仍有可能', '—'])
  })

  it('leads from every number to where it came from, by an address that can be sent on', async () => {
    const trace = { kind: 'domain', label: '办学方向得分', formula: null, value: 91.4, display: '91.4%', clause: null, source: null, steps: [] } // prettier-ignore
    const { mounted, router, asked } = await page('card', opinionPage, { [`GET ${CASE}/trace`]: () => json(trace) })
    await mounted.find('.domain .rate button').trigger('click')
    await flushPromises()
    expect(router.currentRoute.value.query.trace).toBe('D1')
    expect(asked.find(({ path }) => path === `${CASE}/trace`)!.query.get('address')).toBe('D1')
    expect(inBody('.drawer')!.textContent).toContain('办学方向得分')
  })

  it('gives a place among comparable units only as far as they can be told apart', async () => {
    const { mounted } = await page('card')
    expect(mounted.text()).toContain('第 4 至 9 位（区间重叠的单位不分先后）')
    expect(mounted.text()).toContain('方案有变，不可直接比较')
  })

  it('names the smallest set of steps to the next grade', async () => {
    const { mounted } = await page('diagnosis')
    expect(mounted.text()).toContain('做好以下 2 项即可达到“优秀”（总分 90.12）')
  })

  it('saves the draft by itself and names figures that nothing explains', async () => {
    const { mounted, asked } = await page('opinion', opinionPage, {
      [`PUT ${CASE}/opinion/draft`]: ({ body }) =>
        json({ ...opinionPage, draft: { ...opinionPage.draft, ...(body as OpinionText), version: 4 } }),
    })
    expect(mounted.find('.unexplained').text()).toContain('“92%”（主要成绩 1）')
    await mounted.find('textarea').setValue('学校办学方向端正。')
    await vi.advanceTimersByTimeAsync(1000)
    const put = asked.find(({ method }) => method === 'PUT')!
    expect([(put.body as OpinionText).overall, put.headers.get('If-Match')]).toEqual(['学校办学方向端正。', '"3"'])
  })

  it('keeps an empty line here until something is written in it', async () => {
    const { mounted, asked } = await page('opinion')
    await buttonNamed(mounted, '新增').trigger('click')
    await vi.advanceTimersByTimeAsync(1000)
    expect(asked.filter(({ method }) => method === 'PUT')).toEqual([])
  })

  it('decides every item of a defence with its reason, and lets an upheld one change the step', async () => {
    const { mounted, asked } = await page('defence', opinionPage, { [`PUT ${CASE}/opinion/defence/decision`]: () => json(opinionPage) }) // prettier-ignore
    expect(buttonNamed(mounted, '作出决定').attributes('disabled')).toBeDefined()
    await mounted.find('input[value=upheld]').setValue(true)
    await mounted.find('select').setValue('B')
    await mounted.find('textarea').setValue('补交的记录齐全。')
    await buttonNamed(mounted, '作出决定').trigger('click')
    await flushPromises()
    await confirm()
    const put = asked.find(({ method }) => method === 'PUT')!
    expect(put.body as DefenceDecision).toEqual({
      items: [{ no: 1, verdict: 'upheld', reason: '补交的记录齐全。', step: 'B', deductions: null }],
    })
    expect(put.headers.get('If-Match')).toBe('"1"')
  })

  it('shows nothing but the reason while the result is hidden', async () => {
    const hidden = { ...opinionPage, hidden: '评分还没有结束', card: null, diagnosis: null, draft: null, issues: [], defence: null, defenceUntil: null, requirements: [], may: [] } // prettier-ignore
    const { mounted } = await page('card', hidden)
    expect(mounted.text()).toContain('评分还没有结束')
    expect(mounted.text()).not.toContain('80.58')
  })

  it('freezes what is issued only after it was asked for', async () => {
    const { mounted, asked } = await page('opinion', opinionPage, { [`POST ${CASE}/opinion/final`]: () => json(opinionPage) }) // prettier-ignore
    await buttonNamed(mounted, '发出正式意见').trigger('click')
    await flushPromises()
    expect(asked.some(({ method }) => method === 'POST')).toBe(false)
    expect(bodyButton('取消')).toBeTruthy()
    await confirm()
    expect(asked.some(({ path }) => path === `${CASE}/opinion/final`)).toBe(true)
  })
})
