import { onScopeDispose, ref } from 'vue'

/** True from the print command until the paper is done: then every row is drawn, not only those in sight. */
export function usePrinting() {
  const printing = ref(false)
  const begin = () => (printing.value = true)
  const end = () => (printing.value = false)
  window.addEventListener('beforeprint', begin)
  window.addEventListener('afterprint', end)
  onScopeDispose(() => {
    window.removeEventListener('beforeprint', begin)
    window.removeEventListener('afterprint', end)
  })
  return printing
}
