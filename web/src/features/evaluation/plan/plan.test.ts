import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { EvaluationSummary, PlanView } from '@/api/types'
import { answering, json } from '@/testing/answers'
import { inWorkspace, PACK } from '../testing'
import DraftPlan from './DraftPlan.vue'
import { chosenPrices } from './prices'
import ShowPlan from './ShowPlan.vue'

const plan: PlanView = {
  id: '7', state: 'infeasible', cost: null, lowerBound: null, gap: null, steps: [], byLever: [], before: {} as EvaluationSummary, after: null, proof: null,
  assumptions: [], reason: '云岭小学没有在校生数', milliseconds: 12,
} // prettier-ignore

describe('prices', () => {
  it('that are not typed stay the pack’s own', () => {
    expect(chosenPrices(PACK.levers, { teacher: ' ' })).toEqual({})
    expect(chosenPrices(PACK.levers, { teacher: '95,000' })).toEqual({ teacher: 95000 })
  })

  it('are refused when negative or no number', () => {
    expect([chosenPrices(PACK.levers, { teacher: '-1' }), chosenPrices(PACK.levers, { teacher: '九万' })]).toEqual([
      null,
      null,
    ])
  })
})

describe('a plan', () => {
  it('says why there is none', async () => {
    const { page } = await inWorkspace(ShowPlan, { plan })
    expect(page.text()).toContain('云岭小学没有在校生数')
  })

  it('says in words how far from the least it may be', async () => {
    const solved: PlanView = { ...plan, state: 'solved', cost: 1_000_000, lowerBound: 991_000, gap: 0.009 }
    expect((await inWorkspace(ShowPlan, { plan: solved })).page.text()).toContain('至少需 99.10 万元；本方案与最低可能相差不超过 0.90%')
    expect((await inWorkspace(ShowPlan, { plan: { ...solved, gap: 0 } })).page.text()).toContain('任何达标方案都不会更省')
  })

  it('does not call a district compliant whose failings cannot be bought off', async () => {
    const free: PlanView = { ...plan, state: 'solved', cost: 0 }
    const before = (verdict: string) => ({ verdict }) as EvaluationSummary
    expect((await inWorkspace(ShowPlan, { plan: { ...free, before: before('met') } })).page.text()).toContain('已经达标')
    expect((await inWorkspace(ShowPlan, { plan: { ...free, before: before('not-met') } })).page.text()).toContain('投入解决不了')
  })

  it('is followed until it is solved', async () => {
    vi.useFakeTimers()
    let asked = 0
    answering({
      'GET /api/evaluations/p/2025/units': () => json({ items: [], next: null, total: 0 }),
      'GET /api/evaluations/p/2025/plan/7': () => json(++asked < 3 ? { ...plan, state: 'solving' } : plan),
    })
    const { page } = await inWorkspace(DraftPlan, {}, '/plan?plan=7')
    expect(page.find('[role="progressbar"]').exists()).toBe(true)
    for (let turn = 0; turn < 2; turn++) {
      await vi.advanceTimersByTimeAsync(1000)
      await flushPromises()
    }
    expect([asked, page.text().includes('求不出方案')]).toEqual([3, true])
  })

  beforeEach(() => void vi.useRealTimers())
}) // prettier-ignore
