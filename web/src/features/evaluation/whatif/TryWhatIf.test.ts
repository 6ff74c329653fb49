import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { EvaluationSummary, WhatIfRequest } from '@/api/types'
import { answering, json } from '@/testing/answers'
import { buttonNamed } from '@/testing/mounting'
import { inWorkspace } from '../testing'
import TryWhatIf from './TryWhatIf.vue'

const summary = {
  district: { code: 'D', name: '青河区' },
  verdict: 'not-met',
  stages: [],
  dispersions: [],
} as unknown as EvaluationSummary
const sheet = {
  facts: [{ column: 'area', element: 'area', name: '用房面积', unit: '平方米', stage: null, value: 100, source: null }],
}

describe('the what-if desk', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))

  async function atDesk(query = '') {
    const asked = answering({
      'GET /api/evaluations/p/2025/units': () => json({ items: [], next: null, total: 0 }),
      'GET /api/units/D/facts/2025': () => json(sheet),
      'POST /api/evaluations/p/2025/what-if': () => json({ before: summary, after: summary, changedUnits: [], milliseconds: 18.4 }),
    })
    const desk = await inWorkspace(TryWhatIf, {}, `/what-if?unit=D${query}`)
    await flushPromises()
    const questions = () => asked.filter(({ method }) => method === 'POST').map(({ body }) => (body as WhatIfRequest).facts)
    return { ...desk, questions }
  }
  async function rest() {
    await vi.advanceTimersByTimeAsync(1000)
    await flushPromises()
  }

  it('opens a shared link with its changes and asks at once', async () => {
    const { page, questions } = await atDesk('&c=f~D~area~120')
    expect(questions()).toEqual([[{ code: 'D', column: 'area', value: 120 }]])
    expect(page.text()).toContain('18 毫秒')
  })

  it('keeps a change in the address, takes it back and makes it again', async () => {
    const { page, router, questions } = await atDesk()
    await page.find('input.number').setValue('150')
    await page.find('input.number').trigger('change')
    await rest()
    expect(router.currentRoute.value.query.c).toBe('f~D~area~150')
    await buttonNamed(page, '撤销').trigger('click')
    await rest()
    expect(router.currentRoute.value.query.c).toBeUndefined()
    await buttonNamed(page, '重做').trigger('click')
    await rest()
    expect(questions().at(-1)).toEqual([{ code: 'D', column: 'area', value: 150 }])
  })

  it('takes a change away when the old number is written again', async () => {
    const { page, questions } = await atDesk('&c=f~D~area~120')
    const input = page.find('input.number')
    await input.setValue('100')
    await input.trigger('change')
    await rest()
    expect(questions().at(-1)).toEqual([])
  })
}) // prettier-ignore
