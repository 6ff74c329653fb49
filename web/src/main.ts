import { createApp } from 'vue'
import App from '@/app/App.vue'
import { applyPreferences } from '@/app/preferences'
import { createConsoleRouter } from '@/app/router'
import { guardUnsaved } from '@/app/unsaved'
import { toast } from '@/components/feedback/toasts'
import { words } from '@/i18n'
import '@/design/index.css'

/** A page left open over an update asks for parts that are gone; loading it anew once finds the new ones. */
const RELOADED_AT = 'duxue.reloaded'
const PATIENCE_MS = 10_000
window.addEventListener('vite:preloadError', (event) => {
  const last = Number(sessionStorage.getItem(RELOADED_AT) ?? 0)
  if (Date.now() - last < PATIENCE_MS) return
  event.preventDefault()
  sessionStorage.setItem(RELOADED_AT, String(Date.now()))
  location.reload()
})

await applyPreferences()
const router = createConsoleRouter()
guardUnsaved(router)

const app = createApp(App).use(router)
app.config.errorHandler = (error) => {
  console.error(error)
  toast({ message: words.value.states.unexpected, kind: 'fail' })
}
app.mount('#app')
