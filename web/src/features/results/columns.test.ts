import { describe, expect, it } from 'vitest'
import { grid } from '../../../fixtures/answers/review'
import { cellRank, cellText, gradeText, resultColumns } from './columns'

const results = grid()
const row = { ...results.rows[0]!, cells: ['B', '?', '!', '~', '-', '#'], shares: [0.85, null, null, null, null, 0.6] }

describe('a cell of the results', () => {
  it('says its step, what is open and why, and what is left after deductions', () => {
    expect(row.cells.map((_, index) => cellText(row, index))).toEqual([
      'B',
      '未评',
      '有分歧',
      '缺数据',
      '不适用',
      '60%',
    ])
  })

  it('sorts from good to bad, with what is open last', () => {
    expect(row.cells.map((_, index) => cellRank(results, row, index))).toEqual([1, null, null, null, null, 1.6])
  })

  it('names the grades between which a unit lies', () => {
    expect(gradeText(results, { ...row, grades: ['good', 'adequate'] })).toBe('良好至合格')
    expect(gradeText(results, { ...row, grades: ['good'] })).toBe('良好')
  })
})

describe('the columns of the results', () => {
  const points = (domain: string | null) =>
    resultColumns(results, domain).filter(({ id }) => id.startsWith('point_')).length

  it('show all points, those of one domain, or none on a phone', () => {
    expect([points(''), points('D2'), points(null)]).toEqual([60, 12, 0])
  })
})
