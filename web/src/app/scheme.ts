import { get } from '@/api/client'
import type {
  SchemeDefinition,
  SchemeDomain,
  SchemeIndicator,
  SchemePoint,
  SchemeScale,
  SchemeView,
} from '@/api/schemes'
import type { Finding } from '@/api/selfEvaluation'
import { formatPlain, formatUnit } from '@/format'
import { locale, named, words } from '@/i18n'

/** A point with everything above it, and where it stands in the reading order of the scheme. */
export interface Place {
  no: number
  domain: SchemeDomain
  indicator: SchemeIndicator
  point: SchemePoint
  /** Points of 100 when everything applies. */
  weight: number
}

/** A published version never changes, so each is asked for once. */
const loaded = new Map<string, Promise<SchemeView>>()

export function loadScheme(id: string, version: string): Promise<SchemeView> {
  const key = `${id}/${version}`
  const known = loaded.get(key)
  if (known) return known
  const asked = get<SchemeView>(`/api/schemes/${encodeURIComponent(id)}/${encodeURIComponent(version)}`)
  loaded.set(key, asked)
  asked.catch(() => loaded.delete(key))
  return asked
}

export function placesOf({ scheme }: SchemeDefinition): Place[] {
  let no = 0
  return scheme.domains.flatMap((domain) =>
    domain.indicators.flatMap((indicator) =>
      indicator.points.map((point) => ({
        no: ++no,
        domain,
        indicator,
        point,
        weight: (domain.weight * indicator.weight * point.weight) / 10_000,
      })),
    ),
  )
}

/** How a point is established, ready to be shown: from the scheme, or from a reviewer's sheet. */
export type ShownMeasure =
  | { kind: 'rubric'; texts: { step: string; text: string }[] }
  | { kind: 'bands'; limits: { step: string; text: string }[]; unit: string; decimals: number; formula: string | null }
  | { kind: 'deductions'; list: { id: string; name: string; nameEn: string; share: number }[] }

export function shownMeasure({ measure }: SchemePoint): ShownMeasure {
  if (measure.kind !== 'bands') return measure
  const sign = measure.higherIsBetter ? '≥' : '≤'
  const unit = formatUnit(measure.unit, locale.value)
  const limits = measure.thresholds.map(({ step, limit }) => ({
    step,
    text: `${sign} ${formatPlain(limit)} ${unit}`.trim(),
  }))
  return { kind: 'bands', limits, unit: measure.unit, decimals: measure.decimals, formula: measure.value }
}

/** Places under their domains, in order; domains without any are left out. */
export function byDomain(places: Place[]): { domain: SchemeDomain; places: Place[] }[] {
  const groups: { domain: SchemeDomain; places: Place[] }[] = []
  for (const place of places) {
    const last = groups.at(-1)
    if (last?.domain.id === place.domain.id) last.places.push(place)
    else groups.push({ domain: place.domain, places: [place] })
  }
  return groups
}

interface Named {
  id: string
  name: string
  nameEn: string
}

export const deductionsOf = (point: SchemePoint | undefined): Named[] =>
  point?.measure.kind === 'deductions' ? point.measure.list : []

export function stepName(scale: SchemeScale, step: string | null): string {
  if (step === null) return '—'
  const found = scale.steps.find(({ id }) => id === step)
  return found ? `${found.id} ${named(found)}` : step
}

/** A finding in a few words. */
export function findingText(finding: Finding | null, scale: SchemeScale, deductions: Named[] = []): string {
  const say = words.value.appraisal
  if (finding === null) return say.notFound
  if (finding.kind === 'inapplicable') return say.inapplicable
  if (finding.kind === 'rated') return stepName(scale, finding.step)
  const found = Object.entries(finding.times).filter(([, times]) => times > 0)
  if (found.length === 0) return say.clean
  return found
    .map(([id, times]) => {
      const deduction = deductions.find((each) => each.id === id)
      return say.times(deduction ? named(deduction) : id, String(times))
    })
    .join('；')
}

/** Best steps first: how good a step is as one of four shades, whatever it is called. */
export function stepTone(scale: SchemeScale, step: string | null): 'high' | 'middle' | 'low' | 'lowest' | 'none' {
  const at = scale.steps.findIndex(({ id }) => id === step)
  if (at < 0) return 'none'
  const share = scale.steps.length === 1 ? 0 : at / (scale.steps.length - 1)
  if (share === 0) return 'high'
  if (share === 1) return 'lowest'
  return share < 0.5 ? 'middle' : 'low'
}
