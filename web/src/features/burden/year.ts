import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { today } from '@/format'

/** The year whose register is looked at; part of the address. */
export function useYear() {
  const route = useRoute()
  const router = useRouter()
  return computed<number>({
    get: () => Number(route.query.year) || Number(today().slice(0, 4)),
    set: (year) => void router.replace({ query: { ...route.query, year: String(year) } }),
  })
}
