import type { PackView } from '@/api/types'

/** The prices that were typed, by lever; an empty field keeps the pack's own. Null when one is no price. */
export function chosenPrices(levers: PackView['levers'], typed: Record<string, string>): Record<string, number> | null {
  const prices: Record<string, number> = {}
  for (const { id } of levers) {
    const text = (typed[id] ?? '').replaceAll(',', '').trim()
    if (text === '') continue
    const price = Number(text)
    if (!Number.isFinite(price) || price < 0) return null
    prices[id] = price
  }
  return prices
}
