/**
 * Numbers as the official tables print them. Rounding is half-up on the decimal digits of the value (as the reports do),
 * never on its binary neighbour, and only for the eye: nothing computed uses a rounded number.
 */
export const NOTHING = '—'

const formats = new Map<string, Intl.NumberFormat>()

function format(minimum: number, maximum: number, grouped: boolean): Intl.NumberFormat {
  const id = `${minimum}|${maximum}|${grouped}`
  const known = formats.get(id)
  if (known) return known
  const made = new Intl.NumberFormat('en-US', {
    minimumFractionDigits: minimum,
    maximumFractionDigits: maximum,
    useGrouping: grouped,
  })
  formats.set(id, made)
  return made
}

export function formatNumber(value: number | null | undefined, decimals = 2, grouped = true): string {
  if (value === null || value === undefined || Number.isNaN(value)) return NOTHING
  // A decimal string is rounded exactly; a double would be rounded from its binary expansion (1.005 → 1.00).
  return format(decimals, decimals, grouped)
    .format(String(value) as `${number}`)
    .replace(/^-(?=0(\.0*)?$)/, '')
}

/** Up to `decimals` digits, without trailing zeros: for raw facts such as 1 234.5 m². */
export function formatPlain(value: number | null | undefined, decimals = 4): string {
  if (value === null || value === undefined || Number.isNaN(value)) return NOTHING
  return format(0, decimals, true).format(String(value) as `${number}`)
}

export function formatCount(value: number | null | undefined): string {
  return formatNumber(value, 0)
}

/** `share` is 0…1; official percentages carry one decimal. */
export function formatPercent(share: number | null | undefined, decimals = 1): string {
  if (share === null || share === undefined || Number.isNaN(share)) return NOTHING
  return `${formatNumber(Number((share * 100).toPrecision(15)), decimals)}%`
}

/** Coefficients of variation carry three decimals. */
export function formatDispersion(value: number | null | undefined): string {
  return formatNumber(value, 3)
}

export function formatSigned(value: number | null | undefined, decimals = 2): string {
  const text = formatNumber(value, decimals)
  return value !== null && value !== undefined && value > 0 ? `+${text}` : text
}

export function formatSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  if (bytes < 1024 * 1024) return `${formatNumber(bytes / 1024, 0)} KB`
  return `${formatNumber(bytes / 1024 / 1024, 1)} MB`
}
