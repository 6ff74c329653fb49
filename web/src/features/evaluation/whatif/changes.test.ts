import { describe, expect, it } from 'vitest'
import {
  addressOf,
  carry,
  countOf,
  decodeChanges,
  encodeChanges,
  NO_CHANGES,
  takeCarried,
  withFact,
  withoutFact,
  withValue,
  type Changes,
} from './changes'

const fact = (column: string, value: number | null) => ({ code: 'S1', column, value })
const some: Changes = {
  facts: [fact('teaching_area', 5218.5), { code: '甲~校!', column: 'a=b&c', value: null }],
  values: [{ code: 'S1', stage: 'primary', indicator: 'R1', value: 4.2 }],
}

describe('changes', () => {
  it('come back from an address as they went in, whatever names hold', () => {
    expect(decodeChanges(encodeChanges(some))).toEqual(some)
  })

  it('read nothing from an empty address and drop what is not understood', () => {
    expect(decodeChanges('')).toEqual(NO_CHANGES)
    expect(decodeChanges('f~S1~area~much!x~1!v~S1~primary~R1~!f~S1~area~7!%E0%A4~1')).toEqual({ facts: [fact('area', 7)], values: [] })
  })

  it('let a later value of the same thing take the place of the earlier', () => {
    const twice = withFact(withFact(NO_CHANGES, fact('area', 1)), fact('area', 2))
    expect(twice.facts).toEqual([fact('area', 2)])
    expect(countOf(withValue(twice, some.values[0]!))).toBe(2)
    expect(withoutFact(twice, fact('area', 9))).toEqual(NO_CHANGES)
  })

  it('stay out of the address when they are none or too many', () => {
    const many: Changes = { facts: Array.from({ length: 400 }, (_, at) => fact(`column_${at}`, at)), values: [] }
    expect([addressOf(NO_CHANGES), addressOf(many)]).toEqual([null, null])
    expect(addressOf(some)).toBe(encodeChanges(some))
  })

  it('are carried to the desk once', () => {
    carry(some)
    expect([takeCarried(), takeCarried()]).toEqual([some, null])
  })
}) // prettier-ignore
