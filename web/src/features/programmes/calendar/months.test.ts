import { describe, expect, it } from 'vitest'
import type { CalendarEntry } from '@/api/programmes'
import { byDay, lastDayOf, monthAfter, weeksOf } from './months'

describe('a month', () => {
  it('is set in whole weeks that begin on Sunday', () => {
    const weeks = weeksOf('2026-10')
    expect(weeks.every((week) => week.length === 7)).toBe(true)
    expect(weeks[0]).toEqual([null, null, null, null, '2026-10-01', '2026-10-02', '2026-10-03'])
    expect(weeks.flat().filter(Boolean)).toHaveLength(31)
  })

  it('knows its last day, leap years too, and its neighbours over the year’s end', () => {
    expect([lastDayOf('2028-02'), lastDayOf('2026-02')]).toEqual(['2028-02-29', '2026-02-28'])
    expect([monthAfter('2026-12', 1), monthAfter('2026-01', -1)]).toEqual(['2027-01', '2025-12'])
  })

  it('lists what falls on a day under that day', () => {
    const entry = (date: string, title: string): CalendarEntry => ({ date, title, ends: null, kind: 'clock', link: '', programme: null, case: null, overdue: false, count: 1 }) // prettier-ignore
    const days = byDay([entry('2026-11-20', 'b'), entry('2026-11-03', 'a'), entry('2026-11-20', 'c')])
    expect(days.map(({ day, entries }) => [day, entries.map(({ title }) => title).join('')])).toEqual([
      ['2026-11-03', 'a'],
      ['2026-11-20', 'bc'],
    ])
  })
})
