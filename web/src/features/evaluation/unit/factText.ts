import type { FactValue } from '@/api/types'
import { formatPlain, NOTHING } from '@/format'
import { words } from '@/i18n'

/** A fact as people write it: numbers grouped, flags as yes and no, lists with commas. */
export function factText(value: FactValue | null): string {
  if (value === null || value === '') return NOTHING
  if (typeof value === 'number') return formatPlain(value)
  if (typeof value === 'boolean') return value ? words.value.common.yes : words.value.common.no
  return Array.isArray(value) ? value.map((each) => formatPlain(each)).join('、') : value
}
