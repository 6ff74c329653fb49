import { expect, it } from 'vitest'
import type { TraceView } from '@/api/types'
import { traceText } from './traceText'

const leaf: TraceView = {
  kind: 'fact', label: '用房面积', formula: null, value: 5218, display: '5,218 平方米', clause: null, steps: [],
  source: { file: '教基3112.xlsx', place: 'J18', person: '尹小满', at: '2025-10-12T03:20:00Z', fileHash: null },
} // prettier-ignore

it('tells a trace as indented lines down to file, cell, person and time', () => {
  const trace: TraceView = {
    ...leaf,
    label: '生均面积',
    formula: '面积 ÷ 人数',
    display: '4.21',
    source: null,
    steps: [leaf],
  }
  expect(traceText(trace).split('\n')).toEqual([
    '生均面积：4.21',
    '  = 面积 ÷ 人数',
    '  用房面积：5,218 平方米',
    '    ← 教基3112.xlsx · J18 · 尹小满 · 2025-10-12 11:20',
  ])
})
