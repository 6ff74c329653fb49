import { inject, provide, type InjectionKey } from 'vue'
import { get } from '@/api/client'
import { useResource, type Resource } from '@/api/resource'
import type { Known } from '@/api/selfEvaluation'

/** What the house knows of earlier cases and holds on the shelf; asked for once, and only for those who write. */
const KEY: InjectionKey<Resource<Known | null>> = Symbol('known')

export function provideKnown(base: string, wanted: boolean): Resource<Known | null> {
  const known = useResource<Known | null>((signal) =>
    wanted ? get<Known>(`${base}/known`, {}, signal) : Promise.resolve(null),
  )
  provide(KEY, known)
  return known
}

export function useKnown(): Resource<Known | null> {
  const known = inject(KEY)
  if (!known) throw new Error('outside of a self-evaluation')
  return known
}
