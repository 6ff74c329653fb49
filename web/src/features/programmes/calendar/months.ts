import type { CalendarEntry } from '@/api/programmes'

/** The weeks of a month, Sunday first; days of the neighbours fill the corners as null. */
export function weeksOf(month: string): (string | null)[][] {
  const first = new Date(`${month}-01T00:00:00Z`)
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  const days: (string | null)[] = Array.from({ length: first.getUTCDay() }, () => null)
  for (let day = 1; day <= last; day++) days.push(`${month}-${String(day).padStart(2, '0')}`)
  while (days.length % 7 !== 0) days.push(null)
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7))
}

/** The month so many months later, `YYYY-MM`. */
export function monthAfter(month: string, months: number): string {
  const [year, number] = month.split('-').map(Number) as [number, number]
  return new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 7)
}

export const lastDayOf = (month: string) => weeksOf(month).flat().filter(Boolean).at(-1)!

/** What falls on each day, in the order of the days. */
export function byDay(entries: CalendarEntry[]): { day: string; entries: CalendarEntry[] }[] {
  const days = new Map<string, CalendarEntry[]>()
  for (const entry of [...entries].sort((a, b) => a.date.localeCompare(b.date)))
    days.set(entry.date, [...(days.get(entry.date) ?? []), entry])
  return [...days].map(([day, each]) => ({ day, entries: each }))
}
