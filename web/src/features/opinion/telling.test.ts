import { describe, expect, it } from 'vitest'
import { scheme } from '../../../fixtures/answers/scheme'
import { gradeConditions, spanText } from './telling'

const { grades, scale } = scheme.definition.scheme

describe('a result in words', () => {
  it('is one number once nothing is open, limits before, and nothing where there is none', () => {
    expect([spanText({ low: 80.5, high: 80.5 }), spanText({ low: 80.58, high: 81.68 }, 1), spanText(null)]).toEqual([
      '80.50',
      '80.6 – 81.7',
      '—',
    ])
  })

  it('says everything that a grade asks', () => {
    expect(gradeConditions(grades[0]!, scale)).toEqual([
      '总分不低于 90',
      '各领域得分率不低于 80%',
      '“待改进”不超过 0 个',
    ])
    expect(gradeConditions(grades.at(-1)!, scale)).toEqual(['其余情形'])
  })
})
