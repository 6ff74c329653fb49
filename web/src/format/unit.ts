import type { Locale } from '@/i18n'

/** Units travel as the packs write them; each is said the way the reader's language says it. */
const ENGLISH: Record<string, string> = {
  人: 'people', 名: 'people', 所: 'schools', 个: '', 间: 'rooms', 元: 'yuan', 万元: '10,000 yuan', 平方米: 'm²',
  '人/百人': 'per 100 pupils', '名/百人': 'per 100 pupils', '间/百人': 'rooms per 100 pupils', '平方米/人': 'm² per pupil',
  '元/人': 'yuan per pupil', m2: 'm²', 'm2/人': 'm² per pupil', 万人: '10,000 people', 份: 'forms', 起: 'cases', 册: 'books', 级: '', '㎡': 'm²', 学时: 'hours', 班: 'classes', 年: 'years',
} // prettier-ignore

/** Packs write square metres as m2. */
const CHINESE: Record<string, string> = { m2: '平方米' }

export function formatUnit(unit: string | null | undefined, locale: Locale): string {
  if (!unit || unit === '1') return ''
  if (locale === 'en') return ENGLISH[unit] ?? unit
  return CHINESE[unit] ?? unit.replace('m2', 'm²')
}
