import type { GapView, IndicatorView, TestView } from '@/api/types'
import { formatNumber, formatPlain } from '@/format'
import { words } from '@/i18n'
import type { Test } from './workspace'

/** The test of a roll-up, which counts the units that do not meet the indicator; no pack defines it. */
export const ROLL_UP = 'units'

/** A comparison with “yes” reads as yes or no; every other value with its official decimals. */
export const isFlag = (test: Test | undefined) =>
  test !== undefined &&
  Object.values(test.standard).some((standard) => ['是', '否', 'true', 'false'].includes(standard))

export function valueText(test: Test | undefined, value: number | null): string {
  if (value !== null && isFlag(test)) return value ? words.value.common.yes : words.value.common.no
  return formatNumber(value, test?.decimals ?? 0)
}

/** Why a value is not there: what is missing by name, or the engine's own reason. */
export function reasonOf(test: TestView | null): string | null {
  if (!test) return null
  if (test.missing.length > 0) return words.value.evaluation.missing(test.missing.join('、'))
  return test.reason
}

/** What people, rooms and devices are counted in comes in whole pieces; area and money do not. */
const WHOLE = new Set(['人', '名', '间', '个', '台', '册', '所', '班', '套'])

export interface Need {
  /** How much is lacking, as computed. */
  lacking: string
  /** How much to provide: whole pieces where only whole ones exist. */
  needed: string
  whole: boolean
}

/** “缺 3.2 → 需 4”: the computed gap, and what has to be provided to close it. */
export function needOf(gap: Pick<GapView, 'lacking' | 'unit'>): Need {
  const whole = WHOLE.has(gap.unit)
  const needed = whole ? Math.ceil(tidy(gap.lacking)) : Math.ceil(tidy(gap.lacking * 100)) / 100
  return { lacking: formatPlain(tidy(gap.lacking), 2), needed: formatPlain(needed, 2), whole }
}

/** Takes binary dust away before rounding up, so that exactly 4 stays 4. */
const tidy = (value: number) => Number(value.toPrecision(12))

export const lowestRatio = (indicators: IndicatorView[]): IndicatorView | null =>
  indicators.reduce<IndicatorView | null>(
    (low, each) => (each.ratio !== null && (low?.ratio ?? Infinity) > each.ratio ? each : low),
    null,
  )

/** Money in 万元 with two decimals, from yuan. */
export const formatWan = (yuan: number | null | undefined) =>
  formatNumber(yuan === null || yuan === undefined ? null : Number((yuan / 10_000).toPrecision(15)), 2)
