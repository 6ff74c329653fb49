import { NOTHING } from './number'
import type { Locale } from '@/i18n'

/** Dates in the district's own time, whatever the clock of the reader's machine is set to. */
const ZONE = 'Asia/Shanghai'
type Moment = string | null | undefined

function parts(at: string) {
  const date = new Date(at)
  if (Number.isNaN(date.getTime())) return null
  const found = new Intl.DateTimeFormat('en-CA', {
    timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23',
  }).formatToParts(date) // prettier-ignore
  return Object.fromEntries(found.map((part) => [part.type, part.value])) as Record<string, string>
}

export function formatDate(at: Moment, locale: Locale): string {
  const p = at ? parts(at) : null
  if (!p) return NOTHING
  if (locale === 'zh') return `${p.year}年${Number(p.month)}月${Number(p.day)}日`
  return new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, day: 'numeric', month: 'short', year: 'numeric' }).format(
    new Date(at!),
  )
}

export function formatDateTime(at: Moment): string {
  const p = at ? parts(at) : null
  return p ? `${p.year}-${p.month}-${p.day} ${p.hour}:${p.minute}` : NOTHING
}

export function formatExact(at: Moment): string {
  const p = at ? parts(at) : null
  return p ? `${p.year}-${p.month}-${p.day} ${p.hour}:${p.minute}:${p.second}` : NOTHING
}

/** Remaining time as 4:05, for lock-outs and expiries. */
export function formatCountdown(seconds: number): string {
  const whole = Math.max(0, Math.ceil(seconds))
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}

/** Today in the district, as the platform writes days. */
export function today(now = new Date()): string {
  const p = parts(now.toISOString())!
  return `${p.year}-${p.month}-${p.day}`
}

/** Whole days from one day to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

/** The day so many days later. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}

/** Two days as a span; the year is said once where it is the same. */
export function formatSpan(from: Moment, to: Moment, locale: Locale): string {
  if (!from && !to) return NOTHING
  if (!from || !to) return locale === 'zh' ? `${formatDate(from ?? to, locale)}${from ? '起' : '止'}` : `${from ? 'from' : 'until'} ${formatDate(from ?? to, locale)}` // prettier-ignore
  const end = formatDate(to, locale)
  if (from.slice(0, 4) !== to.slice(0, 4)) return `${formatDate(from, locale)}—${end}`
  if (locale === 'zh') return `${formatDate(from, locale)}—${end.slice(5)}`
  return `${formatDate(from, locale).replace(/ \d{4}$/, '')} – ${end}`
}

/** 10:32, for what happened just now. */
export function formatClock(at: Date): string {
  return formatDateTime(at.toISOString()).slice(-5)
}
