import { computed, inject, onScopeDispose, provide, shallowRef, watch, type InjectionKey } from 'vue'
import { get, put } from '@/api/client'
import type { DraftView, SchemeDefinition } from '@/api/schemes'
import { createAutosave } from '@/app/autosave'
import { useUnsaved } from '@/app/unsaved'
import { draftApi } from '../addresses'

const DEFINITION: InjectionKey<SchemeDefinition> = Symbol('the definition being edited')

/** A draft that saves itself; what the platform finds out about it comes back with every save. */
export function useDraft(first: DraftView) {
  const view = shallowRef(first)
  const keep = (answer: DraftView) => {
    view.value = answer
    return { value: answer.definition, version: answer.edition }
  }
  const record = createAutosave<SchemeDefinition>({
    key: `duxue.scheme-draft.${first.draft}`,
    saved: { value: first.definition, version: first.edition },
    send: async (definition, version) => keep(await put(draftApi(first.draft), { definition }, { version })),
    current: async () => keep(await get(draftApi(first.draft))),
  })
  watch(record.value, () => record.type({}), { deep: true })
  onScopeDispose(() => {
    void record.flush()
    record.dispose()
  })
  useUnsaved(
    () => record.state.state === 'clash' || record.state.state === 'refused' || record.state.state === 'waiting',
  )
  provide(DEFINITION, record.value)
  return { view, record, definition: record.value }
}

/** The definition that the page around a field edits. */
export function useDefinition(): SchemeDefinition {
  const definition = inject(DEFINITION)
  if (!definition) throw new Error('outside a draft')
  return definition
}

/** Its scheme, which every save may replace by what the platform made of it; never to be kept hold of. */
export function useScheme() {
  const definition = useDefinition()
  return computed(() => definition.scheme)
}
