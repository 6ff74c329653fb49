import type { FactValue, ImportView } from '@/api/types'
import { formatCount, formatPlain } from '@/format'
import { words } from '@/i18n'

export function nameOf({ files }: ImportView): string {
  const first = files[0]?.name ?? ''
  return files.length > 1 ? words.value.imports.more(first, formatCount(files.length)) : first
}

/** The words for a kind of problem; a code from a newer platform is shown as it is. */
export function kindName(code: string): string {
  const titles: Record<string, string> = words.value.imports.codes
  return titles[code.replace('IMPORT-', '')] ?? `${titles.other} ${code}`
}

export function layoutName(layout: string | null): string {
  const names: Record<string, string> = words.value.imports.layouts
  return names[layout ?? 'unknown'] ?? layout ?? ''
}

export function valueText(value: FactValue | null): string {
  if (value === null) return words.value.imports.difference.nothing
  if (typeof value === 'boolean') return value ? words.value.common.yes : words.value.common.no
  if (typeof value === 'number') return formatPlain(value)
  return Array.isArray(value) ? value.map((each) => formatPlain(each)).join('、') : value
}
