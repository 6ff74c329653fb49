import { nextTick } from 'vue'
import { describe, expect, it } from 'vitest'
import { applyPreferences, preferences } from './preferences'

describe('preferences', () => {
  it('show at once and are kept', async () => {
    await applyPreferences()
    preferences.theme = 'dark'
    preferences.density = 'compact'
    await nextTick()
    expect({ ...document.documentElement.dataset }).toEqual({ theme: 'dark', density: 'compact' })
    expect(JSON.parse(localStorage.getItem('duxue.preferences')!)).toMatchObject({ theme: 'dark', density: 'compact' })
  })
})
