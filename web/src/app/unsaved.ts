import { onScopeDispose, reactive } from 'vue'
import type { Router } from 'vue-router'

/**
 * Nobody leaves a page with unsaved typing by accident: a page says whether it has some, the shell's dialog asks, and
 * closing the tab is asked about by the browser itself.
 */
const dirty = new Set<() => boolean>()
const state = reactive({ asking: false })
let answer: ((leave: boolean) => void) | null = null

export const leaving = state as Readonly<typeof state>
const anyUnsaved = () => [...dirty].some((check) => check())

/** Called in a page's setup; forgotten when the page goes. */
export function useUnsaved(check: () => boolean) {
  dirty.add(check)
  onScopeDispose(() => dirty.delete(check))
}

export function answerLeaving(leave: boolean) {
  state.asking = false
  answer?.(leave)
  answer = null
}

/** Asks before a change of path; a change of query or hash keeps the page and asks nothing. */
export function guardUnsaved(router: Router) {
  router.beforeEach((to, from) => {
    if (to.path === from.path || !anyUnsaved()) return true
    answer?.(false)
    state.asking = true
    return new Promise<boolean>((resolve) => (answer = resolve))
  })
  window.addEventListener('beforeunload', (event) => {
    if (anyUnsaved()) event.preventDefault()
  })
}
