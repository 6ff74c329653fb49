import { describe, expect, it } from 'vitest'
import type { ElementView } from '@/api/types'
import { readField, typedAs } from './reading'

const element = (more: Partial<ElementView>): ElementView => ({
  id: 'x', columns: ['x'], name: '项', nameEn: 'Item', kind: 'number', unit: '', level: 'school', stages: [], required: false,
  enteredBy: 'school', min: null, max: null, choices: [], help: '', ...more,
}) // prettier-ignore

describe('what is typed', () => {
  it('may be written the way people write numbers', () => {
    const number = element({})
    expect(['5,120.5', '１２３', ' 7 ', '1，234，567'].map((text) => readField(number, text).value)).toEqual([
      5120.5, 123, 7, 1234567,
    ])
  })

  it('is no number when it only resembles one', () => {
    const number = element({})
    expect(['约600', '1,23', '12a', '1e5', '--3', '1.2.3'].map((text) => readField(number, text).fault?.kind)).toEqual(
      Array(6).fill('number'),
    )
  })

  it('means nothing known when it is empty, and zero only when zero is written', () => {
    expect([readField(element({}), '  ').value, readField(element({}), '0').value]).toEqual([null, 0])
  })

  it('is impossible when a count is broken or negative, however good the reason', () => {
    const count = element({ kind: 'count' })
    expect([readField(count, '3.5').fault, readField(count, '-1').fault]).toEqual([
      { kind: 'whole', piece: undefined },
      { kind: 'negative', piece: undefined },
    ])
    expect(readField(element({ min: -10 }), '-1').fault).toBeNull()
  })

  it('is only implausible beyond the bounds, and keeps its value', () => {
    const area = element({ min: 10, max: 1000 })
    expect(readField(area, '1000').implausible).toBeNull()
    expect(readField(area, '1001')).toEqual({ value: 1001, fault: null, implausible: { side: 'above', bound: 1000 } })
    expect(readField(area, '9').implausible).toEqual({ side: 'below', bound: 10 })
  })

  it('is a list with any of the usual separators, and names the piece that is wrong', () => {
    const list = element({ kind: 'numbers', min: 1, max: 100 })
    expect(readField(list, '45、44，46;43\n41').value).toEqual([45, 44, 46, 43, 41])
    expect(readField(list, '45、4x').fault).toEqual({ kind: 'number', piece: '4x' })
    expect(readField(list, '45、144').implausible).toEqual({ side: 'above', bound: 100 })
    expect(readField(list, '、').value).toBeNull()
  })

  it('is one of the choices, a yes or no, or text of decent length', () => {
    expect(readField(element({ kind: 'choice', choices: ['城区'] }), '郊区').fault?.kind).toBe('choice')
    expect(readField(element({ kind: 'flag' }), 'false').value).toBe(false)
    expect(readField(element({ kind: 'text' }), '校'.repeat(501)).fault?.kind).toBe('long')
  })

  it('reads back as what was stored', () => {
    expect([typedAs([45, 44]), typedAs(false), typedAs(5120.5), typedAs(null)]).toEqual([
      '45、44',
      'false',
      '5120.5',
      '',
    ])
  })
})
