import type {
  Appraisal,
  EvidenceDemand,
  SchemeDomain,
  SchemeIndicator,
  SchemeMeasure,
  SchemePoint,
  SchemeScale,
} from '@/api/schemes'

/** What is being edited: the rules, or a node by where it stands, so that an edited id loses nothing. */
export type Selection =
  | { kind: 'rules' }
  | { kind: 'domain'; d: number }
  | { kind: 'indicator'; d: number; i: number }
  | { kind: 'point'; d: number; i: number; p: number }

const HUNDRED = 100
const NO_CLAUSE = () => ({ text: '', source: null, verified: false })

/** Sum without the dust of binary fractions: 33.3 + 33.3 + 33.4 is 100. */
export const sumOf = (siblings: { weight: number }[]) =>
  Math.round(siblings.reduce((sum, { weight }) => sum + weight, 0) * 1e6) / 1e6

export const addsUp = (siblings: { weight: number }[]) => sumOf(siblings) === HUNDRED

/** Scales weights to add up to 100 with one decimal each, keeping their proportions; the greatest takes what rounding left. */
export function spread(siblings: { weight: number }[]) {
  if (siblings.length === 0) return
  const sum = sumOf(siblings)
  for (const each of siblings) {
    const share = sum > 0 ? each.weight / sum : 1 / siblings.length
    each.weight = Math.round(share * HUNDRED * 10) / 10
  }
  const greatest = siblings.reduce((most, each) => (each.weight > most.weight ? each : most))
  greatest.weight = Math.round((greatest.weight + HUNDRED - sumOf(siblings)) * 10) / 10
}

/** Where a fault's path leads. */
export function placeOf(where: string, { domains }: Appraisal): Selection {
  const [list, id] = where.split('/')
  for (const [d, domain] of domains.entries()) {
    if (list === 'domains' && domain.id === id) return { kind: 'domain', d }
    for (const [i, indicator] of domain.indicators.entries()) {
      if (list === 'indicators' && indicator.id === id) return { kind: 'indicator', d, i }
      const p = indicator.points.findIndex((point) => point.id === id)
      if (list === 'points' && p >= 0) return { kind: 'point', d, i, p }
    }
  }
  return { kind: 'rules' }
}

/** The next free id: P1, P2 … */
export function freshId(prefix: string, taken: string[]): string {
  const known = new Set(taken)
  let number = taken.length + 1
  while (known.has(prefix + number)) number++
  return prefix + number
}

export const idsOf = ({ domains }: Appraisal) => ({
  domains: domains.map(({ id }) => id),
  indicators: domains.flatMap(({ indicators }) => indicators.map(({ id }) => id)),
  points: domains.flatMap(({ indicators }) => indicators.flatMap(({ points }) => points.map(({ id }) => id))),
})

/** What is still missing to 100, for a new sibling. */
const left = (siblings: { weight: number }[]) => Math.max(0, Math.round((HUNDRED - sumOf(siblings)) * 10) / 10)

export function freshDomain(scheme: Appraisal): SchemeDomain {
  const id = freshId('D', idsOf(scheme).domains)
  return { id, name: '', nameEn: '', weight: left(scheme.domains), indicators: [], clause: NO_CLAUSE() }
}

export function freshIndicator(scheme: Appraisal, domain: SchemeDomain): SchemeIndicator {
  const id = freshId('K', idsOf(scheme).indicators)
  return { id, name: '', nameEn: '', weight: left(domain.indicators), points: [] }
}

export function freshPoint(scheme: Appraisal, indicator: SchemeIndicator): SchemePoint {
  return {
    id: freshId('P', idsOf(scheme).points),
    name: '',
    nameEn: '',
    weight: left(indicator.points),
    measure: freshMeasure('rubric', scheme.scale),
    appliesWhen: null,
    ask: 'unit',
    lookFor: '',
    methods: ['documents'],
    evidence: [],
    shows: [],
    minutes: 5,
    clause: NO_CLAUSE(),
  }
}

export function freshMeasure(kind: SchemeMeasure['kind'], { steps }: SchemeScale): SchemeMeasure {
  switch (kind) {
    case 'rubric':
      return { kind, texts: steps.map(({ id }) => ({ step: id, text: '' })) }
    case 'bands':
      return { kind, value: '', unit: '%', decimals: 1, higherIsBetter: true, thresholds: [] }
    case 'deductions':
      return { kind, list: [] }
  }
}

/** Every piece of evidence the scheme asks for, once. */
export function demandsOf({ domains }: Appraisal): EvidenceDemand[] {
  const known = new Map<string, EvidenceDemand>()
  for (const { indicators } of domains)
    for (const { points } of indicators)
      for (const { evidence } of points)
        for (const demand of evidence) if (!known.has(demand.id)) known.set(demand.id, demand)
  return [...known.values()]
}

/** Moves one of a list up or down; answers where it stands then. */
export function move<T>(list: T[], from: number, by: -1 | 1): number {
  const to = from + by
  if (to < 0 || to >= list.length) return from
  const [item] = list.splice(from, 1)
  list.splice(to, 0, item!)
  return to
}
