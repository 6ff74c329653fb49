import { describe, expect, it } from 'vitest'
import type { TestView } from '@/api/types'
import { formatWan, isFlag, needOf, reasonOf, valueText } from './values'
import type { Test } from './workspace'

const test = (standard: string, decimals = 2): Test => ({
  id: 'value',
  name: '',
  nameEn: '',
  unit: '',
  decimals,
  comparison: '≥',
  formula: {},
  standard: { all: standard },
})
const view = (more: Partial<TestView>): TestView => ({
  test: 'value',
  value: null,
  standard: null,
  ratio: null,
  status: 'undetermined',
  missing: [],
  reason: null,
  boundary: false,
  relaxation: null,
  ...more,
})

describe('a gap', () => {
  it('needs whole people and rooms', () => {
    expect([needOf({ lacking: 3.2, unit: '人' }).needed, needOf({ lacking: 0.1, unit: '间' }).needed]).toEqual([
      '4',
      '1',
    ])
  })

  it('of exactly four needs four, also where binary numbers drift', () => {
    expect(needOf({ lacking: 0.1 + 0.2 + 3.7, unit: '人' })).toEqual({ lacking: '4', needed: '4', whole: true })
    expect(needOf({ lacking: 4.000000000000001, unit: '名' }).needed).toBe('4')
  })

  it('of area or money is rounded up to the cent, never down', () => {
    expect(needOf({ lacking: 188.501, unit: '平方米' }).needed).toBe('188.51')
    expect(needOf({ lacking: 188.5, unit: '平方米' }).needed).toBe('188.5')
  })
})

describe('a value', () => {
  it('compared with yes reads as yes or no', () => {
    expect([isFlag(test('是')), valueText(test('是'), 1), valueText(test('是'), 0)]).toEqual([true, '是', '否'])
  })

  it('carries the official decimals, and a dash for nothing', () => {
    expect([valueText(test('10', 1), 8.62), valueText(test('10'), 8.625), valueText(test('是'), null)]).toEqual(['8.6', '8.63', '—'])
  })

  it('that is not there says what is missing before any other reason', () => {
    expect(reasonOf(view({ missing: ['在校生数', '面积'], reason: '分母为零' }))).toBe('缺 在校生数、面积')
    expect(reasonOf(view({ reason: '分母为零' }))).toBe('分母为零')
  })

  it('in yuan is told in 万元', () => {
    expect([formatWan(1_234_550), formatWan(null)]).toEqual(['123.46', '—'])
  })
}) // prettier-ignore
