import { formatCount, formatPlain, NOTHING } from './number'
import type { Locale } from '@/i18n'

const HOUR = 60

/** Minutes the way people say them: 45 minutes, 2 hours 30 minutes; many hours in whole hours. */
export function formatMinutes(minutes: number | null | undefined, locale: Locale): string {
  if (minutes === null || minutes === undefined) return NOTHING
  const whole = Math.round(minutes)
  const say =
    locale === 'zh' ? { hour: ' 小时', minute: ' 分钟', rest: ' 分' } : { hour: ' h', minute: ' min', rest: ' min' }
  if (whole < HOUR) return `${formatPlain(whole)}${say.minute}`
  const hours = Math.floor(whole / HOUR)
  if (hours >= 20 || whole % HOUR === 0) return `${formatCount(Math.round(whole / HOUR))}${say.hour}`
  return `${hours}${say.hour} ${whole % HOUR}${say.rest}`
}
