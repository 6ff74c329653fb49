import { createApp } from 'vue'
import App from '@/app/App.vue'
import { applyPreferences } from '@/app/preferences'
import { createConsoleRouter } from '@/app/router'
import '@/design/index.css'

await applyPreferences()
createApp(App).use(createConsoleRouter()).mount('#app')
