import type { AnswerState } from '@/api/selfEvaluation'
import { byDomain } from '@/app/scheme'
import type { PointGroup, PointItem, PointMark } from '@/components/appraisal/points'
import { named } from '@/i18n'
import type { SelfEvaluationDesk } from './useSelfEvaluation'

const MARKS: Record<AnswerState, PointMark> = {
  draft: 'begun',
  ready: 'done',
  submitted: 'locked',
  accepted: 'locked',
  returned: 'returned',
}

/** The list of points with how far each is; a clash or a refusal shows even where the person looks elsewhere. */
export function groupPlaces(desk: SelfEvaluationDesk, search: string, onlyOpen: boolean): PointGroup[] {
  const needle = search.trim().toLowerCase()
  const shown = desk.places.value.filter(({ point, indicator }) => {
    const state = desk.answerOf(point.id)!.state
    const open = state === null || state === 'draft' || state === 'returned'
    return (!onlyOpen || open) && `${point.id} ${named(point)} ${named(indicator)}`.toLowerCase().includes(needle)
  })
  return byDomain(shown).map(({ domain, places }) => {
    const items = places.map(({ point }): PointItem => {
      const answer = desk.answerOf(point.id)!
      const typed = desk.answers.known(point.id)
      const trouble = typed?.state.state === 'clash' || typed?.state.state === 'refused'
      const finding = typed?.value.finding ?? answer.finding
      const step = finding?.kind === 'rated' ? finding.step : answer.computedStep
      const mark = answer.state ? MARKS[answer.state] : answer.applies ? 'none' : 'away'
      return { id: point.id, name: named(point), mark: trouble ? 'trouble' : mark, step }
    })
    const done = items.filter(({ mark }) => mark === 'done' || mark === 'locked').length
    return { id: domain.id, title: named(domain), note: `${done}/${items.length}`, items }
  })
}
