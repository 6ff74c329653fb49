import { describe, expect, it } from 'vitest'
import { kindOf, ties, whole } from './walk'

describe('the crosswalk of two versions', () => {
  it('names a link by how many points stand on either side', () => {
    expect([kindOf(1, 1), kindOf(1, 2), kindOf(2, 1), kindOf(0, 1), kindOf(1, 0), kindOf(2, 2), kindOf(0, 0)]).toEqual([
      'same',
      'split',
      'merged',
      'new',
      'dropped',
      null,
      null,
    ])
  })

  it('puts every point in exactly one link', () => {
    const made = [{ kind: 'same' as const, from: ['P1'], to: ['P1'], because: 'id' as const }]
    const all = whole(made, ['P1', 'P2'], ['P1', 'P9'])
    expect(all.map(({ kind, from, to }) => `${kind} ${from} ${to}`)).toEqual(['same P1 P1', 'new  P9', 'dropped P2 '])
    expect(ties(all)).toEqual(made)
  })
})
