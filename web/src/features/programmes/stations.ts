import type { CaseState, Progress } from '@/api/programmes'

/** Case states in the order of a case's life; what is counted and drawn follows it everywhere. */
export const STATIONS: CaseState[] = [
  'preparing',
  'self-evaluation',
  'desk-review',
  'on-site',
  'deliberation',
  'preliminary',
  'defence',
  'final',
  'published',
  'rectifying',
  'closed',
  'withdrawn',
]

const PUBLISHED: CaseState[] = ['published', 'rectifying', 'closed']

/** How many cases stand in each state, only those states that have some, in order. */
export const countedStations = ({ states }: Progress) =>
  STATIONS.flatMap((state) => ((states[state] ?? 0) > 0 ? [{ state, count: states[state]! }] : []))

export const publishedOf = ({ states }: Progress) => PUBLISHED.reduce((sum, state) => sum + (states[state] ?? 0), 0)

/** In which of the six steps of depth a state is drawn: the further, the deeper. */
export function depthOf(state: CaseState): number {
  if (state === 'withdrawn') return 0
  return Math.min(6, 1 + Math.floor(STATIONS.indexOf(state) / 2))
}
