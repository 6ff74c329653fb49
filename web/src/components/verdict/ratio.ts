/** value ÷ standard in six steps; the marks repeat the two steps that matter for the verdict. */
export type HeatStep = 1 | 2 | 3 | 4 | 5 | 6

export function heatStep(ratio: number | null): HeatStep | null {
  if (ratio === null || Number.isNaN(ratio)) return null
  if (ratio < 0.7) return 1
  if (ratio < 0.85) return 2
  if (ratio < 1) return 3
  if (ratio < 1.25) return 4
  return ratio < 1.75 ? 5 : 6
}

/** ▼ below the 85 % floor, ▽ below the standard. */
export function heatMark(ratio: number | null): '▼' | '▽' | '' {
  if (ratio === null) return ''
  if (ratio < 0.85) return '▼'
  return ratio < 1 ? '▽' : ''
}
