import { computed, onScopeDispose, ref, shallowRef } from 'vue'
import { get } from '@/api/client'
import { asProblem } from '@/api/problem'
import type { PlanView, Problem } from '@/api/types'
import type { Workspace } from '../workspace'

/** Follows a plan until it is solved, or says why there is none. A plan named in the address is shown again. */
const PAUSE_MS = 1000

export function usePlan(named: () => string | null, workspace: Workspace) {
  const plan = shallowRef<PlanView | null>(null)
  const problem = shallowRef<Problem | null>(null)
  const seconds = ref(0)
  let id = named()
  let since = Date.now()
  let timer: ReturnType<typeof setTimeout> | undefined

  async function follow() {
    clearTimeout(timer)
    const mine = id
    if (!mine) return
    try {
      const found = await get<PlanView>(workspace.api(`/plan/${mine}`))
      if (mine === id) show(found)
    } catch (error) {
      if (mine === id) problem.value = asProblem(error)
    }
  }

  function show(found: PlanView) {
    if (found.id !== plan.value?.id) since = Date.now()
    id = found.id
    plan.value = found
    problem.value = null
    seconds.value = (Date.now() - since) / 1000
    clearTimeout(timer)
    if (found.state === 'solving') timer = setTimeout(follow, PAUSE_MS)
  }

  void follow()
  onScopeDispose(() => {
    id = null
    clearTimeout(timer)
  })
  return { plan, problem, seconds, follow, show, solving: computed(() => plan.value?.state === 'solving') }
}
