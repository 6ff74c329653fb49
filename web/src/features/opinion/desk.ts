import { inject, provide, type InjectionKey, type ShallowRef } from 'vue'
import type { OpinionDeed, OpinionPage } from '@/api/opinions'
import type { SchemeView } from '@/api/schemes'
import { placesOf, type Place } from '@/app/scheme'

/** What the parts of a result share: the page of the server, the scheme, and the way to a number's trace. */
export interface ResultDesk {
  /** `/api/cases/{id}/opinion` */
  base: string
  /** `/api/cases/{id}` */
  caseBase: string
  page: ShallowRef<OpinionPage>
  scheme: SchemeView
  places: Map<string, Place>
  may: (deed: OpinionDeed) => boolean
  take: (next: OpinionPage) => void
  trace: (address: string) => void
}

const KEY: InjectionKey<ResultDesk> = Symbol('result')

export function provideResult(desk: Omit<ResultDesk, 'places' | 'may'>) {
  provide(KEY, {
    ...desk,
    places: new Map(placesOf(desk.scheme.definition).map((place) => [place.point.id, place])),
    may: (deed) => desk.page.value.may.includes(deed),
  })
}

export function useResult(): ResultDesk {
  const desk = inject(KEY)
  if (!desk) throw new Error('outside of a result')
  return desk
}
