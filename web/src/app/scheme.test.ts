import { describe, expect, it } from 'vitest'
import { scheme } from '../../fixtures/answers/scheme'
import { byDomain, findingText, placesOf, shownMeasure, stepTone } from './scheme'

const { scale } = scheme.definition.scheme
const places = placesOf(scheme.definition)

describe('the tree of a scheme', () => {
  it('is read in its own order, with weights of a hundred in all', () => {
    expect([places.length, places[0]!.no, places.at(-1)!.no]).toEqual([60, 1, 60])
    expect(places.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(100)
  })

  it('keeps points under their domains when some are left out', () => {
    const some = places.filter(({ domain }) => domain.id !== 'D2')
    expect(byDomain(some).map((group) => [group.domain.id, group.places.length])).toEqual([
      ['D1', 12],
      ['D3', 12],
      ['D4', 12],
      ['D5', 12],
    ])
  })

  it('says a finding in words, and nothing found as nothing found', () => {
    const deductions = [{ id: 'fees', name: '违规收费', nameEn: 'Fees' }]
    expect([
      findingText({ kind: 'rated', step: 'B' }, scale),
      findingText({ kind: 'counted', times: {} }, scale),
      findingText({ kind: 'counted', times: { fees: 2 } }, scale, deductions),
      findingText({ kind: 'inapplicable' }, scale),
      findingText(null, scale),
    ]).toEqual(['B 良好', '未发现所列情形', '违规收费 2 次', '不适用', '未作判断'])
  })

  it('shades steps by their place in the scale, whatever they are called', () => {
    expect(['A', 'B', 'C', 'D', 'X'].map((step) => stepTone(scale, step))).toEqual([
      'high',
      'middle',
      'low',
      'lowest',
      'none',
    ])
  })

  it('says thresholds with their direction and unit', () => {
    const computed = places.find(({ point }) => point.measure.kind === 'bands')!
    expect(shownMeasure(computed.point)).toMatchObject({ limits: [{ step: 'A', text: '≤ 12 人/名' }, {}, {}] })
  })
})
