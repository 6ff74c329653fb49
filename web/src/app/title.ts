import { watchEffect } from 'vue'
import { words } from '@/i18n'

/** Keeps the browser tab's title in step with the page and the language. */
export function usePageTitle(title: () => string) {
  watchEffect(() => {
    document.title = `${title()} · ${words.value.common.product}`
  })
}
