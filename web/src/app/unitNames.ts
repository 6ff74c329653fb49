import { reactive, watch } from 'vue'
import { get } from '@/api/client'
import type { Unit } from '@/api/types'

/** The record keeps unit codes; readers know names. Each code is asked for once, an unknown one stays a code. */
export function useUnitNames(codes: () => (string | null)[]): (code: string | null) => string {
  const names = reactive(new Map<string, string>())
  watch(
    codes,
    (now) => {
      for (const code of new Set(now)) {
        if (code === null || names.has(code)) continue
        names.set(code, code)
        get<Unit>(`/api/units/${encodeURIComponent(code)}`).then(
          ({ name }) => names.set(code, name),
          () => undefined,
        )
      }
    },
    { immediate: true },
  )
  return (code) => (code === null ? '—' : (names.get(code) ?? code))
}
