import { ref, shallowRef } from 'vue'
import { asProblem } from './problem'
import type { Problem } from './types'

/**
 * One intent of a person, however often it is tried: a second click while waiting does nothing, and a try after a lost
 * answer repeats the same Idempotency-Key so that the server stores it once. A definite answer ends the intent.
 */
export function useAttempt<Args extends unknown[], T>(action: (key: string, ...args: Args) => Promise<T>) {
  const busy = ref(false)
  const problem = shallowRef<Problem | null>(null)
  let key: string | null = null

  async function run(...args: Args): Promise<T | undefined> {
    if (busy.value) return undefined
    busy.value = true
    problem.value = null
    key ??= crypto.randomUUID()
    try {
      const answer = await action(key, ...args)
      key = null
      return answer
    } catch (error) {
      const refused = asProblem(error)
      problem.value = refused
      if (refused.status >= 400 && refused.status < 500) key = null
      return undefined
    } finally {
      busy.value = false
    }
  }

  return { run, busy, problem, clear: () => (problem.value = null) }
}
