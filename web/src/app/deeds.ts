import { words } from '@/i18n'

/** A deed of the audit record in the reader's words; a deed we have no word for keeps its code. */
export const deedText = (action: string): string =>
  (words.value.audit.deeds as Record<string, string>)[action] ?? action

/** What a deed was done to: its kind in words; a bare identifier says nothing to a reader and is left out. */
export function subjectText(subject: string): string {
  const [kind = '', ...rest] = subject.split(' ')
  const known = (words.value.audit.subjects as Record<string, string>)[kind]
  if (known === undefined) return subject
  const named = rest.filter((part) => !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(part))
  return [known, ...named].join(' ')
}
