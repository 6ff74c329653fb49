import { get } from '@/api/client'
import { useResource } from '@/api/resource'
import type { SchemeVersion } from '@/api/schemes'

/** The newest version of every scheme, in shelf order. */
export function useSchemes() {
  return useResource(async (signal) => {
    const all = await get<SchemeVersion[]>('/api/schemes', {}, signal)
    const seen = new Set<string>()
    return all.filter(({ id }) => !seen.has(id) && seen.add(id))
  })
}
