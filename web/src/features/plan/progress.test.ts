import { describe, expect, it } from 'vitest'
import { farthest } from './progress'

const NONE = { selfEvaluation: 0, deskReview: 0, onSite: 0, preliminary: 0, final: 0, published: 0, closed: 0 }

describe('how far a linked programme is', () => {
  it('is told by the farthest station any case has passed', () => {
    expect(farthest({ ...NONE, selfEvaluation: 1, onSite: 0.4 })).toBe('实地 40%')
  })

  it('is nothing before the first', () => {
    expect(farthest(NONE)).toBe('')
  })
})
