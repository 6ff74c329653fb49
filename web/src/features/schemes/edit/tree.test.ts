import { describe, expect, it } from 'vitest'
import type { Appraisal, SchemePoint } from '@/api/schemes'
import { addsUp, demandsOf, freshId, freshPoint, move, placeOf, spread, sumOf } from './tree'

const clause = { text: '', source: null, verified: false }
const weights = (...all: number[]) => all.map((weight) => ({ weight }))

function scheme(): Appraisal {
  const blank: Appraisal = {
    id: 's',
    version: '1',
    scale: { steps: [{ id: 'A', name: '好', nameEn: '', share: 1 }], justify: [] },
    domains: [],
    redLines: [],
    grades: [],
    review: { team: 3, raters: 1, blind: false, merge: 'mean', apart: 1 },
    elements: [],
    parameters: [],
  }
  const indicator = { id: 'K1', name: '', nameEn: '', weight: 100, points: [] as SchemePoint[] }
  blank.domains.push({ id: 'D1', name: '', nameEn: '', weight: 100, indicators: [indicator], clause })
  indicator.points.push(freshPoint(blank, indicator))
  indicator.points.push(freshPoint(blank, indicator))
  return blank
}

describe('a tree of weights', () => {
  it('adds up without the dust of binary fractions', () => {
    expect(sumOf(weights(33.3, 33.3, 33.4))).toBe(100)
    expect(addsUp(weights(0.1, 0.2, 99.7))).toBe(true)
    expect(addsUp(weights(50, 49.9))).toBe(false)
  })

  it.each([[[1, 1, 1]], [[20, 30, 55]], [[0, 0, 0]], [[7]], [[33.3, 33.3, 33.3, 33.3, 33.3, 33.3, 33.3]]])(
    'scales %j to exactly 100',
    (all) => {
      const siblings = weights(...all)
      spread(siblings)
      expect(sumOf(siblings)).toBe(100)
    },
  )

  it('keeps proportions where they can be kept', () => {
    const siblings = weights(20, 20, 60, 100)
    spread(siblings)
    expect(siblings.map(({ weight }) => weight)).toEqual([10, 10, 30, 50])
  })

  it('leads from a fault to the node it speaks of', () => {
    const tree = scheme()
    expect(placeOf('points/P2/rubric', tree)).toEqual({ kind: 'point', d: 0, i: 0, p: 1 })
    expect(placeOf('indicators/K1/points', tree)).toEqual({ kind: 'indicator', d: 0, i: 0 })
    expect(placeOf('domains/D1', tree)).toEqual({ kind: 'domain', d: 0 })
    expect(placeOf('grades/good', tree)).toEqual({ kind: 'rules' })
    expect(placeOf('domains', tree)).toEqual({ kind: 'rules' })
  })

  it('gives ids nobody has', () => {
    expect(freshId('P', ['P1', 'P3'])).toBe('P4')
    expect(freshId('P', ['P1', 'P3', 'P4'])).toBe('P5')
    expect(freshId('P', [])).toBe('P1')
  })

  it('moves among siblings and no further', () => {
    const list = ['a', 'b', 'c']
    expect([move(list, 1, -1), list.join('')]).toEqual([0, 'bac'])
    expect([move(list, 0, -1), list.join('')]).toEqual([0, 'bac'])
  })

  it('knows each piece of evidence once', () => {
    const tree = scheme()
    for (const point of tree.domains[0]!.indicators[0]!.points)
      point.evidence.push({ id: 'plan', name: '计划', nameEn: '', form: 'document', minutes: 5 })
    expect(demandsOf(tree).map(({ id }) => id)).toEqual(['plan'])
  })
})
