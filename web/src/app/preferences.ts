import { computed, reactive, watch } from 'vue'
import { setLocale, type Locale } from '@/i18n'

/** How this person likes the console on this machine. Only looks are kept here, never data. */
export type Theme = 'light' | 'dark' | 'system'
export type Density = 'comfortable' | 'compact'

interface Preferences {
  locale: Locale
  theme: Theme
  density: Density
  period: string | null
}

const KEY = 'duxue.preferences'
const DEFAULTS: Preferences = { locale: 'zh', theme: 'system', density: 'comfortable', period: null }

function restored(): Preferences {
  try {
    return { ...DEFAULTS, ...(JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Preferences>) }
  } catch {
    return { ...DEFAULTS }
  }
}

export const preferences = reactive<Preferences>(restored())

const darkSystem = window.matchMedia('(prefers-color-scheme: dark)')
const system = reactive({ dark: darkSystem.matches })
darkSystem.addEventListener('change', (event) => (system.dark = event.matches))

export const shownTheme = computed<'light' | 'dark'>(() => {
  if (preferences.theme === 'system') return system.dark ? 'dark' : 'light'
  return preferences.theme
})

/** Applies the preferences to the document and keeps them; returns when the language is ready. */
export async function applyPreferences() {
  watch(shownTheme, (theme) => (document.documentElement.dataset.theme = theme), { immediate: true, flush: 'sync' })
  watch(
    () => preferences.density,
    (density) => (document.documentElement.dataset.density = density),
    { immediate: true },
  )
  watch(preferences, (value) => localStorage.setItem(KEY, JSON.stringify(value)))
  watch(
    () => preferences.locale,
    (locale) => void setLocale(locale),
  )
  if (preferences.locale !== 'zh') await setLocale(preferences.locale)
}
