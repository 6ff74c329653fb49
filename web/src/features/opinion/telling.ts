import type { SchemeGrade, SchemeScale } from '@/api/schemes'
import { formatNumber, formatPlain, NOTHING } from '@/format'
import { named, words } from '@/i18n'

/** One number once nothing is open, else the limits between which it lies. */
export function spanText(span: { low: number; high: number } | null | undefined, decimals = 2): string {
  if (!span) return NOTHING
  const low = formatNumber(span.low, decimals)
  const high = formatNumber(span.high, decimals)
  return low === high ? low : `${low} – ${high}`
}

/** What a grade asks, in words. */
export function gradeConditions(grade: SchemeGrade, scale: SchemeScale): string[] {
  const say = words.value.opinion.conditions
  const conditions: string[] = []
  if (grade.total !== null) conditions.push(say.total(formatPlain(grade.total)))
  if (grade.eachDomain !== null) conditions.push(say.eachDomain(formatPlain(grade.eachDomain)))
  for (const { steps, least, limit, percent } of grade.counts) {
    const names = steps.map((step) => named(scale.steps.find(({ id }) => id === step) ?? { name: step })).join('、')
    const amount = percent ? `${formatPlain(limit)}%` : formatPlain(limit)
    conditions.push(least ? say.atLeast(names, amount) : say.atMost(names, amount))
  }
  if (conditions.length === 0) conditions.push(say.none)
  return conditions
}
