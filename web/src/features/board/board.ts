import { inject, provide, type InjectionKey, type ShallowRef } from 'vue'
import type { Board } from '@/api/review'
import type { SchemeView } from '@/api/schemes'
import { placesOf, type Place } from '@/app/scheme'

/** The board that its parts look at, and where a deed's answer goes. */
export interface BoardDesk {
  base: string
  board: ShallowRef<Board | null>
  scheme: SchemeView
  places: Map<string, Place>
  take: (next: Board) => void
}

const KEY: InjectionKey<BoardDesk> = Symbol('board')

export function provideBoard(base: string, board: ShallowRef<Board | null>, scheme: SchemeView, moved: () => void) {
  const places = new Map(placesOf(scheme.definition).map((place) => [place.point.id, place]))
  const take = (next: Board) => {
    board.value = next
    moved()
  }
  provide(KEY, { base, board, scheme, places, take })
}

export function useBoard(): BoardDesk {
  const desk = inject(KEY)
  if (!desk) throw new Error('outside of a board')
  return desk
}
