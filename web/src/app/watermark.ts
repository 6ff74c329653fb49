import { ref, watch } from 'vue'
import { onWatermark } from '@/api/client'
import { session } from './session'

/** What stands over every page of an institution's account, on the screen and on paper; gone with the session. */
export const watermark = ref<string | null>(null)
onWatermark((text) => (watermark.value = text))
watch(session, (now) => {
  if (now === null) watermark.value = null
})
