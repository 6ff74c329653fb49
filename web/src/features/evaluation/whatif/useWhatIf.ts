import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { post } from '@/api/client'
import { asProblem } from '@/api/problem'
import type { Problem, WhatIfAnswer } from '@/api/types'
import { useWorkspace } from '../workspace'
import { addressOf, countOf, decodeChanges, encodeChanges, NO_CHANGES, takeCarried, type Changes } from './changes'

/**
 * The what-if desk: changes with undo and redo, kept in the address, asked of the server when the hand rests. A newer
 * question cancels the older; nothing is ever saved.
 */
const REST_MS = 180

export function useWhatIf() {
  const workspace = useWorkspace()
  const route = useRoute()
  const router = useRouter()

  const changes = shallowRef<Changes>(
    takeCarried() ?? decodeChanges(typeof route.query.c === 'string' ? route.query.c : ''),
  )
  const past = shallowRef<Changes[]>([])
  const future = shallowRef<Changes[]>([])
  const answer = shallowRef<WhatIfAnswer | null>(null)
  const problem = shallowRef<Problem | null>(null)
  const busy = ref(false)

  /** `continued`: part of one gesture, as while a slider moves; it is undone in one step. */
  function apply(next: Changes, continued = false) {
    if (encodeChanges(next) === encodeChanges(changes.value)) return
    if (!continued) {
      past.value = [...past.value, changes.value]
      future.value = []
    }
    changes.value = next
  }
  function undo() {
    const before = past.value.at(-1)
    if (!before) return
    past.value = past.value.slice(0, -1)
    future.value = [changes.value, ...future.value]
    changes.value = before
  }
  function redo() {
    const [next, ...rest] = future.value
    if (!next) return
    future.value = rest
    past.value = [...past.value, changes.value]
    changes.value = next
  }

  let timer: ReturnType<typeof setTimeout> | undefined
  let current: AbortController | null = null
  async function ask() {
    current?.abort()
    const mine = new AbortController()
    current = mine
    busy.value = true
    try {
      const found = await post<WhatIfAnswer>(workspace.api('/what-if'), changes.value, { signal: mine.signal })
      if (current !== mine) return
      answer.value = found
      problem.value = null
    } catch (error) {
      if (current === mine && !mine.signal.aborted) problem.value = asProblem(error)
    } finally {
      if (current === mine) busy.value = false
    }
  }

  watch(changes, (now) => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      void ask()
      void router.replace({ query: { ...route.query, c: addressOf(now) ?? undefined } })
    }, REST_MS)
  })
  void ask()
  onScopeDispose(() => {
    clearTimeout(timer)
    current?.abort()
  })

  return {
    changes,
    answer,
    problem,
    busy,
    apply,
    undo,
    redo,
    retry: ask,
    /** More changes than an address holds. */
    tooLong: computed(() => countOf(changes.value) > 0 && addressOf(changes.value) === null),
    reset: () => apply(NO_CHANGES),
    canUndo: computed(() => past.value.length > 0),
    canRedo: computed(() => future.value.length > 0),
  }
}
