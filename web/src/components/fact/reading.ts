import type { ElementView, FactValue } from '@/api/types'

/** What must be known of an element to read what is typed for it. */
export type Readable = Pick<ElementView, 'kind' | 'min' | 'max' | 'choices'>

/** What typed text comes to, by the same rules as the server's: an impossible value is a fault, an odd one wants a reason. */
export interface Reading {
  value: FactValue | null
  fault: Fault | null
  implausible: Implausible | null
}

export interface Fault {
  kind: 'number' | 'whole' | 'negative' | 'large' | 'long' | 'list' | 'choice'
  /** The piece of a list that is at fault. */
  piece?: string
}

export interface Implausible {
  side: 'below' | 'above'
  bound: number
}

export const LONGEST_TEXT = 500
export const LONGEST_LIST = 1000
const LARGEST = 1e15

/** Full-width digits and signs become plain ones; thousands commas go; anything else that is no number stays none. */
function numberIn(text: string): number {
  const plain = text.normalize('NFKC').replace(/\s/g, '')
  const whole = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain) ? plain.replaceAll(',', '') : plain
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(whole) ? Number(whole) : Number.NaN
}

/** A list as people write it: 45、44，46 or one per line. */
export function piecesOf(text: string): string[] {
  return text
    .normalize('NFKC')
    .split(/[、,;\s]+/)
    .filter((piece) => piece !== '')
}

function faultIn(element: Readable, number: number): Fault['kind'] | null {
  if (!Number.isFinite(number)) return 'number'
  if (number < 0 && (element.min === null || element.min >= 0)) return 'negative'
  if (element.kind === 'count' && !Number.isInteger(number)) return 'whole'
  return Math.abs(number) > LARGEST ? 'large' : null
}

function implausibleIn({ min, max }: Readable, number: number): Implausible | null {
  if (min !== null && number < min) return { side: 'below', bound: min }
  return max !== null && number > max ? { side: 'above', bound: max } : null
}

const fine = (value: FactValue | null, implausible: Implausible | null = null): Reading => ({
  value,
  fault: null,
  implausible,
})
const wrong = (kind: Fault['kind'], piece?: string): Reading => ({
  value: null,
  fault: { kind, piece },
  implausible: null,
})

function readNumbers(element: Readable, text: string): Reading {
  const pieces = piecesOf(text)
  if (pieces.length > LONGEST_LIST) return wrong('list')
  const numbers = pieces.map(numberIn)
  for (const [index, number] of numbers.entries()) {
    const fault = faultIn(element, number)
    if (fault) return wrong(fault, pieces[index])
  }
  const odd = numbers.map((number) => implausibleIn(element, number)).find((each) => each !== null)
  return fine(numbers.length === 0 ? null : numbers, odd ?? null)
}

export function readField(element: Readable, typed: string): Reading {
  const text = typed.trim()
  if (text === '') return fine(null)
  switch (element.kind) {
    case 'number':
    case 'count': {
      const number = numberIn(text)
      const fault = faultIn(element, number)
      return fault ? wrong(fault) : fine(number, implausibleIn(element, number))
    }
    case 'numbers':
      return readNumbers(element, text)
    case 'flag':
      return fine(text === 'true')
    case 'choice':
      return element.choices.includes(text) ? fine(text) : wrong('choice')
    case 'text':
      return text.length > LONGEST_TEXT ? wrong('long') : fine(text)
  }
}

/** A stored value as one would type it. */
export function typedAs(value: FactValue | null): string {
  if (value === null) return ''
  return Array.isArray(value) ? value.join('、') : String(value)
}
