import type { WhatIfRequest } from '@/api/types'

/** What a person tries: facts written over and indicators dragged. Small enough to travel in an address. */
export type FactChange = WhatIfRequest['facts'][number]
export type ValueChange = WhatIfRequest['values'][number]
export type Changes = Readonly<WhatIfRequest>

export const NO_CHANGES: Changes = { facts: [], values: [] }
export const countOf = ({ facts, values }: Changes) => facts.length + values.length

const sameFact = (a: FactChange, b: FactChange) => a.code === b.code && a.column === b.column
const sameValue = (a: ValueChange, b: ValueChange) =>
  a.code === b.code && a.stage === b.stage && a.indicator === b.indicator

/** A later change of the same thing takes the place of the earlier. */
export const withFact = (changes: Changes, fact: FactChange): Changes => ({
  ...changes,
  facts: [...changes.facts.filter((each) => !sameFact(each, fact)), fact],
})
export const withValue = (changes: Changes, value: ValueChange): Changes => ({
  ...changes,
  values: [...changes.values.filter((each) => !sameValue(each, value)), value],
})
export const withoutFact = (changes: Changes, fact: FactChange): Changes => ({
  ...changes,
  facts: changes.facts.filter((each) => !sameFact(each, fact)),
})
export const withoutValue = (changes: Changes, value: ValueChange): Changes => ({
  ...changes,
  values: changes.values.filter((each) => !sameValue(each, value)),
})

/*
 * The address form: `f~code~column~value` and `v~code~stage~indicator~value`, joined by `!`. Each part is percent-encoded
 * with `~` and `!` included, so that no name can break the form. An empty value takes a fact away.
 */
const encoded = (part: string) => encodeURIComponent(part).replaceAll('~', '%7E').replaceAll('!', '%21')

export function encodeChanges({ facts, values }: Changes): string {
  return [
    ...facts.map(({ code, column, value }) => ['f', code, column, value === null ? '' : String(value)]),
    ...values.map(({ code, stage, indicator, value }) => ['v', code, stage, indicator, String(value)]),
  ]
    .map((parts) => parts.map(encoded).join('~'))
    .join('!')
}

/** Reads what an address holds; what is not understood is left out, so that an old or cut link still opens. */
export function decodeChanges(text: string): Changes {
  let changes = NO_CHANGES
  for (const entry of text.split('!')) {
    const parts = decodedParts(entry)
    if (!parts) continue
    const number = parts.at(-1) === '' ? null : Number(parts.at(-1))
    if (number !== null && !Number.isFinite(number)) continue
    const [kind, code = '', second = '', third = ''] = parts
    if (kind === 'f' && parts.length === 4) changes = withFact(changes, { code, column: second, value: number })
    if (kind === 'v' && parts.length === 5 && number !== null) {
      changes = withValue(changes, { code, stage: second, indicator: third, value: number })
    }
  }
  return changes
}

function decodedParts(entry: string): string[] | null {
  try {
    return entry.split('~').map(decodeURIComponent)
  } catch {
    return null
  }
}

/** Longer than this an address is refused on its way; such changes live only as long as the page. */
const LONGEST_ADDRESS = 5000
export function addressOf(changes: Changes): string | null {
  if (countOf(changes) === 0) return null
  const text = encodeChanges(changes)
  return text.length <= LONGEST_ADDRESS ? text : null
}

/** Changes handed from another page (a plan) to the desk, where an address would be too long. */
let carried: Changes | null = null
export const carry = (changes: Changes) => (carried = changes)
export function takeCarried(): Changes | null {
  const taken = carried
  carried = null
  return taken
}
