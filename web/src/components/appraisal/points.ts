/** How far a point is, as a mark beside its name. */
export type PointMark = 'none' | 'begun' | 'done' | 'returned' | 'trouble' | 'locked' | 'away'

export interface PointItem {
  id: string
  name: string
  mark: PointMark
  step?: string | null
  note?: string
}

export interface PointGroup {
  id: string
  title: string
  note: string
  items: PointItem[]
}
