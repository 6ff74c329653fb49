import type { PointGroup, PointItem } from '@/components/appraisal/points'
import { named } from '@/i18n'
import type { ReviewDesk, SheetPlace } from './useReview'

function itemOf(desk: ReviewDesk, { point }: SheetPlace): PointItem {
  const typed = desk.marks.known(point.id)
  const name = named(point)
  if (typed?.state.state === 'clash' || typed?.state.state === 'refused') return { id: point.id, name, mark: 'trouble' }
  if (point.computed) return { id: point.id, name, mark: 'locked', step: point.computed.step }
  if (!point.markable) return { id: point.id, name, mark: 'away' }
  const finding = desk.findingOf(point)
  const lacks = desk.sheet.value.lacking.some((each) => each.point === point.id)
  const step = finding?.kind === 'rated' ? finding.step : null
  const note = finding?.kind === 'counted' ? `−${Object.values(finding.times).reduce((a, b) => a + b, 0)}` : undefined
  return { id: point.id, name, mark: finding === null ? 'none' : lacks ? 'begun' : 'done', step, note }
}

/** My points by domain; computed ones stand there to be seen, not to be marked. */
export function groupSheet(desk: ReviewDesk, search: string, onlyOpen: boolean): PointGroup[] {
  const needle = search.trim().toLowerCase()
  return desk.sheet.value.tree.flatMap((domain): PointGroup[] => {
    const items = desk.places.value
      .filter((place) => place.domain.id === domain.id)
      .filter(({ point }) => `${point.id} ${named(point)}`.toLowerCase().includes(needle))
      .map((place) => itemOf(desk, place))
      .filter(({ mark }) => !onlyOpen || mark === 'none' || mark === 'begun' || mark === 'trouble')
    if (items.length === 0) return []
    const asked = items.filter(({ mark }) => mark !== 'locked' && mark !== 'away')
    const done = asked.filter(({ mark }) => mark === 'done').length
    return [{ id: domain.id, title: named(domain), note: `${done}/${asked.length}`, items }]
  })
}
