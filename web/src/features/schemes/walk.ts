import type { CrosswalkLink, LinkKind } from '@/api/schemes'

/** What became of points, as many on either side make it; many to many is nothing. */
export function kindOf(from: number, to: number): LinkKind | null {
  if (from === 1 && to === 1) return 'same'
  if (from === 1 && to > 1) return 'split'
  if (from > 1 && to === 1) return 'merged'
  if (from === 0 && to === 1) return 'new'
  if (from === 1 && to === 0) return 'dropped'
  return null
}

/** Links between two sides only; what is in none of them is new or dropped. */
export const ties = (links: CrosswalkLink[]) => links.filter(({ from, to }) => from.length > 0 && to.length > 0)

/** Every point in exactly one link: what has no tie is new or dropped. */
export function whole(made: CrosswalkLink[], before: string[], after: string[]): CrosswalkLink[] {
  const from = new Set(made.flatMap((link) => link.from))
  const to = new Set(made.flatMap((link) => link.to))
  const alone = (kind: LinkKind, side: 'from' | 'to', id: string): CrosswalkLink => ({
    kind,
    from: side === 'from' ? [id] : [],
    to: side === 'to' ? [id] : [],
    because: 'officer',
  })
  return [
    ...made,
    ...after.filter((id) => !to.has(id)).map((id) => alone('new', 'to', id)),
    ...before.filter((id) => !from.has(id)).map((id) => alone('dropped', 'from', id)),
  ]
}
