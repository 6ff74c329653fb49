import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import type { Status } from '@/api/types'
import { heatMark, heatStep } from './ratio'
import RatioHeat from './RatioHeat.vue'
import StatusBadge from './StatusBadge.vue'
import StatusMark from './StatusMark.vue'

const STATUSES: Status[] = ['met', 'not-met', 'undetermined', 'not-applicable']

describe('a verdict', () => {
  it('always says its word', () => {
    const said = STATUSES.map((status) => mount(StatusBadge, { props: { status } }).text())
    expect(said).toEqual(['达标', '未达标', '无法判定', '不适用'])
  })

  it('has a shape of its own, so colour never speaks alone', () => {
    const shapes = STATUSES.map((status) => mount(StatusMark, { props: { status } }).element.innerHTML)
    expect(new Set(shapes).size).toBe(4)
  })
})

describe('a ratio', () => {
  it('changes its step exactly at the floor and at the standard', () => {
    expect([0.8499, 0.85, 0.9999, 1, 1.25, 1.75].map(heatStep)).toEqual([2, 3, 3, 4, 5, 6])
    expect([0.8499, 0.85, 0.9999, 1].map(heatMark)).toEqual(['▼', '▽', '▽', ''])
  })

  it('is not judged where there is none', () => {
    const cell = mount(RatioHeat, { props: { value: null, ratio: null, reason: '缺 在校生数' } })
    expect([cell.text(), cell.attributes('title'), heatStep(Number.NaN)]).toEqual(['—', '缺 在校生数', null])
  })
})
