import { get } from '@/api/client'
import type { Page, UnitView } from '@/api/types'

const LIMIT = 1000

/** All judged parts of a stage (`school` for whole schools), however many pages they come in. */
export async function allUnits(path: string, stage: string, signal: AbortSignal): Promise<UnitView[]> {
  const all: UnitView[] = []
  let cursor: string | null = null
  do {
    const page: Page<UnitView> = await get(path, { stage, limit: LIMIT, cursor }, signal)
    all.push(...page.items)
    cursor = page.next
  } while (cursor !== null)
  return all
}
