import { inject, provide, type InjectionKey } from 'vue'
import { get } from '@/api/client'
import type { CasePage } from '@/api/programmes'
import { useResource, type Resource } from '@/api/resource'

/** The case that a page stands in: its address on the server, what is known of it, and what a deed on it answered. */
export interface CaseDesk {
  id: string
  api: (rest?: string) => string
  page: (rest?: string) => string
  resource: Resource<CasePage>
  /** Puts the answer of a deed in place of what is shown. */
  take: (page: CasePage) => void
}

const KEY: InjectionKey<CaseDesk> = Symbol('case')

export function provideCase(id: string): CaseDesk {
  const api = (rest = '') => `/api/cases/${id}${rest}`
  const resource = useResource((signal) => get<CasePage>(api(), {}, signal))
  const desk = {
    id,
    api,
    page: (rest = '') => `/cases/${id}${rest}`,
    resource,
    take: (page: CasePage) => (resource.data.value = page),
  }
  provide(KEY, desk)
  return desk
}

export function useCase(): CaseDesk {
  const desk = inject(KEY)
  if (!desk) throw new Error('outside of a case')
  return desk
}
