import { describe, expect, it } from 'vitest'
import type { ImportProblem, ImportState, ImportView } from '@/api/types'
import { foundHeading, importView as view, noCounts as counts } from '@/testing/imports'
import { addressOf, kindsOf, openNames, paneOf, panesOf, reasonParcels, stepOf, waitBefore } from './state'
import { schoolYear, yearsAround } from './years'

const problem = (id: string, code: string, more: Partial<ImportProblem> = {}): ImportProblem => ({
  id, code, severity: 'warning', file: '', sheet: '学校', row: 7, column: 'D 小学在校生数', value: '', message: '', remedy: '', needsReason: true, reason: null, ...more,
}) // prettier-ignore

const question = (chosen: string | null): ImportView['matches'][number] => ({
  key: 'm',
  sheet: '',
  row: 1,
  name: '',
  question: 'unit',
  candidates: [],
  chosen,
})

describe('where an import stands', () => {
  it('follows the server’s state alone', () => {
    const states: ImportState[] = ['reading', 'mapping', 'review', 'ready', 'accepting', 'accepted']
    expect(states.map((state) => stepOf(view(state)))).toEqual([0, 1, 2, 3, 4, 5])
  })

  it('is as far as it came when it is read again or given up', () => {
    const matched = { columns: [foundHeading] }
    const read = { ...matched, counts: { ...counts, rows: 84 } }
    expect([stepOf(view('reading', matched)), stepOf(view('failed', read)), stepOf(view('discarded'))]).toEqual([
      1, 2, 0,
    ])
  })

  it('opens where the work is: errors before names, the difference when all is settled', () => {
    const names = { matches: [question(null)] }
    expect(paneOf(view('mapping'))).toBe('columns')
    expect(paneOf(view('review', { ...names, counts: { ...counts, errors: 1 } }))).toBe('problems')
    expect(paneOf(view('review', names))).toBe('matches')
    expect(paneOf(view('ready'))).toBe('difference')
  })

  it('shows no empty panes', () => {
    expect(panesOf(view('reading'))).toEqual([])
    expect(panesOf(view('mapping', { columns: [foundHeading] }))).toEqual(['columns'])
    expect(panesOf(view('accepted', { columns: [foundHeading] }))).toEqual(['columns', 'problems', 'difference'])
  })

  it('counts a new unit as an answer', () => {
    expect(openNames(view('review', { matches: [question(null), question(''), question('S1')] }))).toBe(1)
  })

  it('is asked ever more calmly', () => {
    const waits = [0, 1, 2, 3, 20].map(waitBefore)
    expect(waits).toEqual([...waits].sort((a, b) => a - b))
    expect(waits.at(-1)).toBe(5000)
  })
})

describe('problems', () => {
  it('are found at sheet and cell', () => {
    expect(addressOf({ sheet: '学校', row: 7, column: 'D 小学在校生数' })).toBe('学校!D7')
    expect(addressOf({ sheet: '', row: 7, column: 'AB' })).toBe('AB7')
    expect(addressOf({ sheet: '学校', row: 7, column: '小学' })).toBe('学校 第 7 行')
    expect(addressOf({ sheet: '学校', row: 0, column: '' })).toBe('学校')
  })

  it('are summed up by kind, errors first, with what still wants a reason', () => {
    const kinds = kindsOf([
      problem('1', 'P04'),
      problem('2', 'P04', { reason: '属实' }),
      problem('3', 'V02', { severity: 'error', needsReason: false }),
      problem('4', 'K08', { needsReason: false }),
    ])
    expect(kinds.map(({ code, count, open }) => [code, count, open.map(({ id }) => id)])).toEqual([
      ['V02', 1, []],
      ['P04', 2, ['1']],
      ['K08', 1, []],
    ])
  })

  it('get one reason in parcels, none left out', () => {
    const many = Array.from({ length: 5 }, (_, index) => problem(String(index), 'P04'))
    const parcels = reasonParcels(many, '属实', 2)
    expect(parcels.map((parcel) => parcel.length)).toEqual([2, 2, 1])
    expect(parcels.flat().map(({ problem: id, reason }) => id + reason)).toEqual(many.map(({ id }) => `${id}属实`))
  })
})

describe('school years', () => {
  it('begin in September', () => {
    expect([schoolYear(new Date(2026, 7, 31)), schoolYear(new Date(2026, 8, 1))]).toEqual([2025, 2026])
  })

  it('offer the present one, some before, and every year with data', () => {
    const years = yearsAround(new Date(2026, 9, 1), ['2012', '2025'])
    expect([years[0], years.at(-1), years.filter((year) => year === '2025').length]).toEqual(['2026', '2012', 1])
  })
})
