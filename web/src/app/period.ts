import { computed, ref } from 'vue'
import { get } from '@/api/client'
import type { PackSummary } from '@/api/types'
import { preferences } from './preferences'

/** The packs that are installed and the year that is being looked at; every page that needs one reads it here. */
export const packs = ref<PackSummary[]>([])

export const periods = computed(() => [...new Set(packs.value.flatMap((pack) => pack.periods))].sort().reverse())

export const period = computed<string | null>({
  get: () =>
    preferences.period && periods.value.includes(preferences.period) ? preferences.period : (periods.value[0] ?? null),
  set: (chosen) => (preferences.period = chosen),
})

export async function loadPacks() {
  packs.value = await get<PackSummary[]>('/api/packs')
}
