import type { FactValue, FactView } from '@/api/types'
import { formatDate, formatPlain, NOTHING } from '@/format'
import { locale, words } from '@/i18n'

/** A value as one reads it. */
export function shown(value: FactValue | null): string {
  if (value === null) return NOTHING
  if (typeof value === 'boolean') return value ? words.value.common.yes : words.value.common.no
  if (typeof value === 'number') return formatPlain(value)
  return Array.isArray(value) ? value.map((each) => formatPlain(each)).join('、') : value
}

/** What stands for a form rather than a file among the sources, as the platform records it. */
const FORM = '在线填报'

export function sourceText({ file, place, person, at }: NonNullable<FactView['source']>): string {
  const say = words.value.facts
  const where = file === FORM ? say.byForm : [file, place].filter(Boolean).join(' ')
  return say.from(
    [where, person, formatDate(at, locale.value)].filter(Boolean).join(locale.value === 'zh' ? '，' : ', '),
  )
}
