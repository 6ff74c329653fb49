import { onScopeDispose, watch, type Ref } from 'vue'
import { get } from '@/api/client'
import { useResource } from '@/api/resource'
import type { ImportView } from '@/api/types'
import { waitBefore, working } from './state'

/** The import as the server has it; while a job is at work it is asked again, ever more calmly, also after a failure. */
export function useImport(id: Ref<string>) {
  const resource = useResource(
    (signal) => get<ImportView>(`/api/imports/${encodeURIComponent(id.value)}`, {}, signal),
    id,
  )
  let timer: ReturnType<typeof setTimeout> | undefined
  let asked = 0

  watch(
    [resource.loading, resource.data],
    () => {
      clearTimeout(timer)
      const view = resource.data.value
      if (resource.loading.value || !view) return
      if (!working(view)) asked = 0
      else timer = setTimeout(() => void resource.reload(), waitBefore(asked++))
    },
    { flush: 'sync' },
  )
  onScopeDispose(() => clearTimeout(timer))

  /** An answer to an edit is newer than anything on its way. */
  function take(view: ImportView) {
    asked = 0
    resource.data.value = view
  }

  return { ...resource, take }
}
