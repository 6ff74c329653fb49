import { onScopeDispose, ref } from 'vue'

/** True on a phone, where tables become cards. */
export function useNarrow(query = '(max-width: 47.99rem)') {
  const media = window.matchMedia(query)
  const narrow = ref(media.matches)
  const changed = () => (narrow.value = media.matches)
  media.addEventListener('change', changed)
  onScopeDispose(() => media.removeEventListener('change', changed))
  return narrow
}
