/** A wall-clock moment of the district (UTC+8, no summer time) as an instant; null when it is none. */
export function instantOf(local: string): string | null {
  const moment = new Date(`${local.length === 16 ? `${local}:00` : local}+08:00`)
  return Number.isNaN(moment.getTime()) ? null : moment.toISOString()
}
