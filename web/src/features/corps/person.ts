import type { CorpsEdit, CorpsKind, CorpsPerson, TieEdit } from '@/api/programmes'

/** What can be typed of a person; a copy of what is known, or an empty sheet. */
export function editOf(person: CorpsPerson | null): CorpsEdit {
  if (!person)
    return { name: '', kind: 'expert', account: null, card: null, cardUntil: null, specialties: [], term: null, employers: [], leads: false, note: '' } // prettier-ignore
  const { name, kind, account, card, cardUntil, specialties, term, employers, leads, note } = person
  const copy = { name, kind, account, card, cardUntil, specialties, term, employers, leads, note }
  return JSON.parse(JSON.stringify(copy)) as CorpsEdit
}

export const tiesOf = (person: CorpsPerson): TieEdit[] =>
  person.ties
    .filter(({ active }) => active)
    .map(({ ground, unit, who, relation, from, until, note }) => ({ ground, unit, who, relation, from, until, note }))

/** As people write lists: with enumeration commas, commas or semicolons. */
export const splitList = (text: string): string[] =>
  text
    .split(/[、，,；;]/)
    .map((each) => each.trim())
    .filter(Boolean)

/** Inspectors carry a card; an expert or an institution has none. */
export const carriesCard = (kind: CorpsKind) => kind === 'full-time' || kind === 'part-time'
