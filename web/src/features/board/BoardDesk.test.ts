import { flushPromises } from '@vue/test-utils'
import { defineComponent, h } from 'vue'
import { beforeEach, describe, expect, it } from 'vitest'
import { board, severity } from '../../../fixtures/answers/review'
import { scheme } from '../../../fixtures/answers/scheme'
import type { AgreedEdit, Board } from '@/api/review'
import { signIn } from '@/app/session'
import { answering, json, refused } from '@/testing/answers'
import { bodyButton, buttonNamed, inBody, mountedAt } from '@/testing/mounting'
import { LUO } from '@/testing/people'
import { provideCase } from '../cases/case'
import BoardDesk from './BoardDesk.vue'

const BASE = '/api/cases/c5/review'

async function page(initial: Board = board(), table: Parameters<typeof answering>[0] = {}) {
  const asked = answering({
    'GET /api/cases/c5': () => json({ programme: { id: 'pr1' } }),
    'GET /api/programmes/pr1/severity': () => json(severity),
    ...table,
  })
  const Page = defineComponent({
    setup() {
      provideCase('c5')
      return () => h(BoardDesk, { base: BASE, initial, scheme })
    },
  })
  const { page: mounted } = await mountedAt('/cases/c5/board', Page)
  return { mounted, asked }
}

describe('the board of a case', () => {
  beforeEach(async () => {
    answering({ 'POST /api/session': () => json({ ...LUO, permissions: ['review:decision:write'] }) })
    await signIn({ account: 'luo', password: 'x' })
  })

  it('shows nothing but who has handed in until it is open', async () => {
    const { mounted } = await page({ ...board(), open: false, waiting: '还在等莫言川交表', points: [] })
    expect(mounted.text()).toContain('还在等莫言川交表')
    expect(mounted.findAll('.row-point').length).toBe(0)
  })

  it('begins with the disputes, opened, marks side by side with their reasons', async () => {
    const { mounted } = await page()
    const rows = mounted.findAll('.row-point')
    expect(rows[0]!.classes()).toContain('disputed')
    expect(rows[0]!.findAll('.sheet-mark').map((each) => each.find('h3').text())).toEqual(['白岩', '莫言川', '姜映'])
    expect(rows[0]!.text()).toContain('相差 2 档')
  })

  it('records a consensus with its reason, who was there, and the version it replaces', async () => {
    const { mounted, asked } = await page(board(), { [`PUT ${BASE}/board/agreed/P4`]: () => json(board()) })
    await buttonNamed(mounted, '记录合议结论').trigger('click')
    await flushPromises()
    expect(inBody('.dialog button[type=submit]')!.hasAttribute('disabled')).toBe(true)
    inBody('.dialog input[value=B]')!.dispatchEvent(new Event('change'))
    const reason = inBody('.dialog textarea') as HTMLTextAreaElement
    reason.value = '补看记录后一致。'
    reason.dispatchEvent(new Event('input'))
    await flushPromises()
    bodyButton('保存结论').click()
    inBody('#agree')!.dispatchEvent(new Event('submit'))
    await flushPromises()
    const put = asked.find(({ method }) => method === 'PUT')!
    expect(put.headers.get('If-Match')).toBe('"0"')
    expect(put.body as AgreedEdit).toMatchObject({
      finding: { kind: 'rated', step: 'B' },
      reason: '补看记录后一致。',
      participants: ['白岩', '莫言川', '姜映'],
      kind: 'consensus',
    })
  })

  it('strikes a red line only with its reason', async () => {
    const { mounted, asked } = await page(board(), { [`PUT ${BASE}/board/red-lines/X1`]: () => json(board()) })
    await buttonNamed(mounted, '认定触及').trigger('click')
    await flushPromises()
    const confirm = [...document.body.querySelectorAll('.dialog footer button')].at(-1) as HTMLButtonElement
    expect(confirm.disabled).toBe(true)
    const reason = inBody('.dialog textarea') as HTMLTextAreaElement
    reason.value = '九月三日发生责任事故。'
    reason.dispatchEvent(new Event('input'))
    await flushPromises()
    confirm.click()
    await flushPromises()
    expect(asked.find(({ method }) => method === 'PUT')!.body).toEqual({
      reason: '九月三日发生责任事故。',
      evidence: [],
    })
  })

  it('keeps severity beside the marks, with intervals, and only this case adjusted', async () => {
    const { mounted } = await page()
    await flushPromises()
    expect(mounted.text()).toContain('仅供参考，不改变结果')
    expect(mounted.text()).toContain('1.40 – 5.00')
    expect(mounted.text()).toContain('79.0')
    expect(mounted.text()).not.toContain('81.0')
  })

  it('says why nothing can be said of severity', async () => {
    const refusedSeverity = {
      ...severity,
      refused: { reason: 'disconnected', message: '评估员之间没有共同个案', messageEn: '' },
    }
    const { mounted } = await page(board(), { 'GET /api/programmes/pr1/severity': () => json(refusedSeverity) })
    await flushPromises()
    expect(mounted.text()).toContain('评估员之间没有共同个案')
  })

  it('brings in what the other one at the table wrote down first', async () => {
    const theirs = board()
    theirs.points[3]!.agreed = { version: 1, finding: { kind: 'rated', step: 'C' }, reason: '先记的', participants: [], heldAt: '', by: '莫言川', at: '', kind: 'consensus' } // prettier-ignore
    const { mounted } = await page(board(), {
      [`PUT ${BASE}/board/agreed/P4`]: () => refused(412, 'HOUSE-VERSION-STALE'),
      [`GET ${BASE}/board`]: () => json(theirs),
    })
    await buttonNamed(mounted, '记录合议结论').trigger('click')
    await flushPromises()
    inBody('.dialog input[value=B]')!.dispatchEvent(new Event('change'))
    const reason = inBody('.dialog textarea') as HTMLTextAreaElement
    reason.value = '我也记'
    reason.dispatchEvent(new Event('input'))
    await flushPromises()
    inBody('#agree')!.dispatchEvent(new Event('submit'))
    await flushPromises()
    expect(mounted.text()).toContain('先记的')
    expect(inBody('.dialog')?.textContent).toContain('其他人保存过新的版本')
  })
})
