import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { get } from '@/api/client'
import { useResource } from '@/api/resource'
import type { SchemeVersion } from '@/api/schemes'
import { titled, words } from '@/i18n'
import { pairPage, schemePage } from './addresses'

/** Two versions of one scheme, chosen by the address; without a choice the newest and the one before it. */
export function usePair(page: 'compare' | 'crosswalk') {
  const route = useRoute()
  const router = useRouter()
  const id = computed(() => String(route.params.id))
  const all = useResource((signal) => get<SchemeVersion[]>('/api/schemes', {}, signal))
  const lines = computed(() => (all.data.value ?? []).filter((each) => each.id === id.value))
  const versions = computed(() => lines.value.map(({ version }) => version))
  const to = computed(() => String(route.query.to ?? versions.value[0] ?? ''))
  const from = computed(() => String(route.query.from ?? versions.value[1] ?? versions.value[0] ?? ''))
  const title = computed(() => (lines.value[0] ? titled(lines.value[0]) : ''))
  const trail = computed(() => [
    { to: '/schemes', title: words.value.schemes.title },
    { to: schemePage(id.value, to.value), title: title.value },
  ])
  const pick = (earlier: string, later: string) => router.replace(pairPage(page, id.value, earlier, later))
  return { id, from, to, versions, title, trail, pick, all }
}
