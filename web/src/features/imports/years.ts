const FIRST_MONTH = 8 // September, counted from 0
const BACK = 6

/** School years begin in September and are named by the year in which they begin. */
export const schoolYear = (now: Date) => now.getFullYear() - (now.getMonth() < FIRST_MONTH ? 1 : 0)

/** Years one may import: the present school year and some before it, and every year that has data already. */
export function yearsAround(now: Date, known: string[]): string[] {
  const present = schoolYear(now)
  const recent = Array.from({ length: BACK + 1 }, (_, back) => String(present - back))
  return [...new Set([...recent, ...known])].sort().reverse()
}
