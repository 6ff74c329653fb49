import { computed, inject, provide, reactive, shallowRef, type InjectionKey } from 'vue'
import { useAttempt } from '@/api/attempt'
import { put } from '@/api/client'
import type { ProgrammeDraft, ProgrammeView } from '@/api/programmes'

export const STEPS = ['basics', 'targets', 'phases', 'team', 'burden', 'check'] as const
export type Step = (typeof STEPS)[number]

/** What of a programme may be set while it is a draft; a copy, so that typing does not touch what the server said. */
export function draftOf(view: ProgrammeView): ProgrammeDraft {
  const { title, pack, version, period, kind, dayCount, targets, subjects, phases, pool, teams } = view
  const { teamSize, budget, entry, parameters, planItem, note } = view
  const draft = { title, pack, version, period, kind, dayCount, targets, subjects, phases, pool, teams, teamSize, budget, entry, parameters, planItem, note } // prettier-ignore
  return JSON.parse(JSON.stringify(draft)) as ProgrammeDraft
}

/** The draft that the steps of the guided set-up share: typed freely, saved whole, half-done as it may be. */
export function provideSetup(initial: ProgrammeView) {
  const view = shallowRef(initial)
  const draft = reactive(draftOf(initial)) as ProgrammeDraft
  const said = () => JSON.stringify(draft)
  const saved = shallowRef(said())

  function take(next: ProgrammeView) {
    view.value = next
    Object.assign(draft, draftOf(next))
    saved.value = said()
  }

  const saving = useAttempt(async (key: string) => {
    const sent = said()
    const next = await put<ProgrammeView>(`/api/programmes/${view.value.id}`, JSON.parse(sent), {
      version: view.value.edition,
      key,
    })
    // What was typed while the answer was on its way stays.
    if (said() === sent) take(next)
    else {
      view.value = next
      saved.value = sent
    }
    return next
  })
  const dirty = computed(() => said() !== saved.value)

  const setup = {
    view,
    draft,
    dirty,
    saving,
    take,
    /** Answers whether everything typed is now on the server. */
    save: async () => !dirty.value || (await saving.run()) !== undefined,
  }
  provide(KEY, setup)
  return setup
}

export type Setup = ReturnType<typeof provideSetup>
const KEY: InjectionKey<Setup> = Symbol('setup')

export function useSetup(): Setup {
  const setup = inject(KEY)
  if (!setup) throw new Error('outside of a set-up')
  return setup
}
