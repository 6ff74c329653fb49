import type { ImportView, PackView } from '@/api/types'

/** Which column of the pack a heading of the file is read into, as the person is deciding it. */
export type Heading = ImportView['columns'][number]
/** A column id, or null for a heading that is not needed. */
export type Choices = Record<string, string | null>
export interface ColumnChoice {
  id: string
  name: string
  nameEn: string
  required: boolean
}

export function columnChoices(pack: PackView): ColumnChoice[] {
  const stages = new Map(pack.stages.map((stage) => [stage.id, stage]))
  return pack.elements.flatMap((element) =>
    element.columns.map((id, index) => {
      const stage = element.level === 'part' ? stages.get(element.stages[index] ?? '') : undefined
      return {
        id,
        name: `${stage?.name ?? ''}${element.name}`,
        nameEn: stage ? `${stage.nameEn}: ${element.nameEn}` : element.nameEn,
        required: element.required,
      }
    }),
  )
}

/** What holds now: the person's choice, else what was found. A guess holds nothing until somebody says so. */
export function chosenOf(heading: Heading, choices: Choices): string | null {
  const choice = choices[heading.key]
  if (choice !== undefined) return choice
  return heading.how === 'guess' ? null : heading.column
}

/**
 * Wants a decision: a guess always; a heading that nothing fits only while a mandatory column is lacking, since the
 * official tables have many columns that no pack asks for.
 */
export function isOpen(heading: Heading, choices: Choices, lacking: boolean): boolean {
  if (choices[heading.key] !== undefined) return false
  return heading.how === 'guess' || (heading.how === 'none' && lacking)
}

export function stillMissing(view: ImportView, choices: Choices): ImportView['missingColumns'] {
  const taken = new Set(view.columns.map((heading) => chosenOf(heading, choices)))
  return view.missingColumns.filter(({ column }) => !taken.has(column))
}

/**
 * Columns that two headings of one sheet claim. The same heading stands on several sheets or files by right, so only a
 * sheet is looked at.
 */
export function claimedTwice(headings: Heading[], choices: Choices): string[] {
  const seen = new Set<string>()
  const twice = new Set<string>()
  for (const heading of headings) {
    const column = chosenOf(heading, choices)
    if (column === null) continue
    const claim = `${heading.file}|${heading.sheet}|${column}`
    if (seen.has(claim)) twice.add(column)
    seen.add(claim)
  }
  return [...twice]
}
