import type { PlanProgress } from '@/api/programmes'
import { formatPercent } from '@/format'
import { words } from '@/i18n'

/** The stations of a programme in order, as the plan shows them. */
export const PLAN_STATIONS = [
  'selfEvaluation',
  'deskReview',
  'onSite',
  'preliminary',
  'final',
  'published',
  'closed',
] as const satisfies (keyof PlanProgress)[]

/** The farthest station that any case has passed, with the share of cases: “公布 40%”. Nothing while none has passed one. */
export function farthest(beyond: PlanProgress): string {
  const station = [...PLAN_STATIONS].reverse().find((each) => beyond[each] > 0)
  return station ? `${words.value.yearPlan.stations[station]} ${formatPercent(beyond[station], 0)}` : ''
}
