import { ref } from 'vue'
import { asProblem } from '@/api/problem'
import { download } from '@/api/upload'
import { toast } from '@/components/feedback/toasts'
import { words } from '@/i18n'

/** One download at a time; a report takes seconds to be written, so the button says that it is busy. */
export function useDownload() {
  const busy = ref(false)
  async function save(path: string, fallbackName: string) {
    if (busy.value) return
    busy.value = true
    try {
      await download(path, fallbackName)
    } catch (error) {
      const { detail, title, code } = asProblem(error)
      toast({ kind: 'fail', message: words.value.evaluation.downloadFailed(detail || title || code) })
    } finally {
      busy.value = false
    }
  }
  return { busy, save }
}
