import { packs } from '@/app/period'
import { titled, words } from '@/i18n'

/** What an entry of the audit record says beside the deed, in the reader's words; unknown names stay as they are. */
export const detailName = (name: string): string => (words.value.audit.details as Record<string, string>)[name] ?? name

export function detailText(name: string, value: unknown): string {
  if (Array.isArray(value)) return value.map((each) => detailText(name, each)).join('、')
  if (value !== null && typeof value === 'object') return JSON.stringify(value)
  const text = String(value ?? '—')
  switch (name) {
    case 'pack': {
      const known = packs.value.find(({ id }) => id === text)
      return known ? titled(known) : text
    }
    case 'roles':
      return (words.value.common.roles as Record<string, string>)[text] ?? text
    case 'verdict':
      return (words.value.common.status as Record<string, string>)[text] ?? text
    default:
      return text
  }
}
