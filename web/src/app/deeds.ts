import { words } from '@/i18n'

/** A deed of the audit record in the reader's words; a deed we have no word for keeps its code. */
export const deedText = (action: string): string =>
  (words.value.audit.deeds as Record<string, string>)[action] ?? action

const IDENTIFIER = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * What a deed was done to: its kind in words; a bare identifier says nothing to a reader and is left out, and the code of
 * `unit` gives way to its name.
 */
export function subjectText(subject: string, unit?: { code: string; name: string }): string {
  const [kind = '', ...rest] = subject.split(' ')
  const known = (words.value.audit.subjects as Record<string, string>)[kind]
  if (known === undefined) return subject
  const said = rest.filter((part) => !IDENTIFIER.test(part)).map((part) => (part === unit?.code ? unit.name : part))
  return [known, ...said].join(' ')
}

const PAGES: Record<string, string> = { import: 'imports', programme: 'programmes', case: 'cases' }

/** Where what a deed was done to can be looked at. */
export function subjectPage(subject: string): string | null {
  const [kind = '', id = ''] = subject.split(' ')
  const folder = PAGES[kind]
  return folder && IDENTIFIER.test(id) ? `/${folder}/${id}` : null
}
