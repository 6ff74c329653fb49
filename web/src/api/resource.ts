import { onScopeDispose, ref, shallowRef, watch, type Ref, type ShallowRef, type WatchSource } from 'vue'
import { asProblem } from './problem'
import type { Problem } from './types'

/** One thing that the server knows and a page shows: its value, whether it is on its way, and why it did not come. */
export interface Resource<T> {
  data: ShallowRef<T | null>
  problem: ShallowRef<Problem | null>
  loading: Ref<boolean>
  reload: () => Promise<void>
}

/**
 * Loads at once and again whenever a source changes. A newer request cancels the older; the old value stays in sight
 * while the new one is on its way, so tables do not flicker.
 */
export function useResource<T>(
  load: (signal: AbortSignal) => Promise<T>,
  sources?: WatchSource | WatchSource[],
): Resource<T> {
  const data = shallowRef<T | null>(null)
  const problem = shallowRef<Problem | null>(null)
  const loading = ref(true)
  let current: AbortController | null = null

  async function reload() {
    current?.abort()
    const mine = new AbortController()
    current = mine
    loading.value = true
    try {
      const value = await load(mine.signal)
      if (current !== mine) return
      data.value = value
      problem.value = null
    } catch (error) {
      if (current !== mine || mine.signal.aborted) return
      problem.value = asProblem(error)
    } finally {
      if (current === mine) loading.value = false
    }
  }

  if (sources) watch(sources, reload)
  onScopeDispose(() => current?.abort())
  void reload()
  return { data, problem, loading, reload }
}
