import { flushPromises } from '@vue/test-utils'
import { defineComponent, h } from 'vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { reviewSheet } from '../../../fixtures/answers/review'
import { selfEvaluation } from '../../../fixtures/answers/selfEvaluation'
import type { MarkEdit, ReviewSheet } from '@/api/review'
import { signIn } from '@/app/session'
import { answering, json, refused, type Asked } from '@/testing/answers'
import { bodyButton, buttonNamed, mountedAt } from '@/testing/mounting'
import { LUO } from '@/testing/people'
import { provideCase } from '../cases/case'
import ScoreSheet from './ScoreSheet.vue'

const BASE = '/api/cases/c2/review'
let change: (sheet: ReviewSheet) => ReviewSheet = (same) => same
const sheet = () => change(structuredClone(reviewSheet()))
const Page = defineComponent({
  setup() {
    provideCase('c2')
    return () => h(ScoreSheet, { base: BASE, initial: sheet(), unit: selfEvaluation() })
  },
})

async function page(at = 'P13') {
  let version = 0
  const asked = answering({
    [`GET ${BASE}`]: () => json(sheet()),
    'GET /api/cases/c2': () => refused(404, 'PROGRAMME-CASE-UNKNOWN'),
    [`PUT ${BASE}/marks/${at}`]: ({ body }) => json({ ...(body as MarkEdit), version: ++version, at: '' }),
    [`POST ${BASE}/hand-in`]: () => json({ ...sheet(), state: 'handed-in', editable: false, handedInAt: '2025-11-24T03:10:00Z' }),
  }) // prettier-ignore
  const { page: mounted, router } = await mountedAt(`/cases/c2/review?point=${at}`, Page)
  return { mounted, router, asked }
}
const press = (key: string) =>
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
const marks = (asked: Asked[]) => asked.filter(({ method }) => method === 'PUT').map(({ body }) => body as MarkEdit)

describe('a rater’s sheet', () => {
  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    change = (same) => same
    answering({ 'POST /api/session': () => json({ ...LUO, permissions: ['review:mark:write'] }) })
    await signIn({ account: 'luo', password: 'x' })
  })
  afterEach(() => void vi.useRealTimers())

  it('is marked from the keyboard by letter or number, and saves itself', async () => {
    const { asked } = await page()
    press('d')
    press('2')
    await vi.advanceTimersByTimeAsync(1000)
    expect(marks(asked)).toEqual([{ finding: { kind: 'rated', step: 'B' }, reason: '', evidence: [], phase: 'desk' }])
  })

  it('goes on and back with j and k', async () => {
    const { router } = await page()
    press('j')
    await flushPromises()
    expect(router.currentRoute.value.query.point).toBe('P14')
    press('k')
    await flushPromises()
    expect(router.currentRoute.value.query.point).toBe('P13')
  })

  it('asks for a reason away from the middle of the scale', async () => {
    const { mounted } = await page()
    press('a')
    await vi.advanceTimersByTimeAsync(1000)
    await flushPromises()
    expect(mounted.find('.middle .error').text()).toBe('交表前请写明理由')
    press('r')
    expect(document.activeElement?.tagName).toBe('TEXTAREA')
  })

  it('leaves computed points to the facts', async () => {
    const { mounted, asked } = await page('P7')
    press('a')
    await vi.advanceTimersByTimeAsync(1000)
    expect(marks(asked)).toEqual([])
    expect(mounted.find('.bands').text()).toContain('13.27')
  })

  it('keeps a desk mark beside on site until there is a new one', async () => {
    change = (found) => ({ ...found, phase: 'on-site' })
    const { mounted, asked } = await page('P2')
    expect(mounted.find('.said').text()).toContain('资料评审时评为')
    await buttonNamed(mounted, '沿用').trigger('click')
    await vi.advanceTimersByTimeAsync(1000)
    expect(marks(asked)[0]).toMatchObject({ finding: { step: 'B' }, phase: 'on-site' })
  })

  it('lists what is lacking and hands in only when nothing is', async () => {
    const { mounted, asked } = await page()
    press('h')
    await flushPromises()
    expect([document.body.textContent?.includes('还有 6 处没有完成'), bodyButton('确认交表').disabled]).toEqual([
      true,
      true,
    ])
    change = (found) => ({ ...found, lacking: [] })
    bodyButton('取消').click()
    await flushPromises()
    await buttonNamed(mounted, '交表').trigger('click')
    await flushPromises()
    bodyButton('确认交表').click()
    await flushPromises()
    expect(asked.some(({ path }) => path === `${BASE}/hand-in`)).toBe(true)
    expect(mounted.find('.head').text()).toContain('已交')
  })
})
