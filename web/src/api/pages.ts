import { ref, shallowRef, watch, type WatchSource } from 'vue'
import { asProblem } from './problem'
import type { Page, Problem } from './types'

/** A list that arrives page by page behind a cursor; starts over when a source (search text, filter) changes. */
export function usePages<T>(load: (cursor: string | null) => Promise<Page<T>>, sources?: WatchSource | WatchSource[]) {
  const items = shallowRef<T[]>([])
  const total = ref(0)
  const next = ref<string | null>(null)
  const loading = ref(true)
  const problem = shallowRef<Problem | null>(null)
  let generation = 0

  async function fetchPage(cursor: string | null) {
    const mine = ++generation
    loading.value = true
    try {
      const page = await load(cursor)
      if (mine !== generation) return
      items.value = cursor === null ? page.items : [...items.value, ...page.items]
      total.value = page.total
      next.value = page.next
      problem.value = null
    } catch (error) {
      if (mine === generation) problem.value = asProblem(error)
    } finally {
      if (mine === generation) loading.value = false
    }
  }

  const reload = () => fetchPage(null)
  const more = () => (next.value === null || loading.value ? Promise.resolve() : fetchPage(next.value))
  if (sources) watch(sources, reload)
  void reload()
  return { items, total, next, loading, problem, reload, more }
}

/**
 * Everything behind a cursor up to `most`, for lists that are small enough for the browser to search and sort by itself;
 * `next` is left where it stopped.
 */
export async function everyPage<T>(
  load: (cursor: string | null) => Promise<Page<T>>,
  most = Infinity,
  from: string | null = null,
) {
  const items: T[] = []
  let page: Page<T>
  let next = from
  do {
    page = await load(next)
    items.push(...page.items)
    next = page.next
  } while (next !== null && items.length < most)
  return { items, next, total: page.total }
}
