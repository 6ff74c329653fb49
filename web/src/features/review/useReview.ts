import { computed, inject, provide, shallowRef, type InjectionKey } from 'vue'
import { get, request } from '@/api/client'
import type { MarkEdit, MarkView, ReviewSheet, SheetDomain, SheetPoint } from '@/api/review'
import type { SelfEvaluation } from '@/api/selfEvaluation'
import { useAutosaves, type Saved } from '@/app/autosave'
import type { ShownMeasure } from '@/app/scheme'
import { session } from '@/app/session'
import { useUnsaved } from '@/app/unsaved'

/** A point of my sheet with the domain and the indicator above it. */
export interface SheetPlace {
  no: number
  domain: SheetDomain
  indicator: SheetDomain['indicators'][number]
  point: SheetPoint
}

type Mark = Pick<MarkEdit, 'finding' | 'reason' | 'evidence'>

const NOTHING: Mark = { finding: null, reason: '', evidence: [] }
const savedOf = (mark: MarkView | null): Saved<Mark> => ({
  value: mark ? { finding: mark.finding, reason: mark.reason, evidence: mark.evidence } : { ...NOTHING },
  version: mark?.version ?? 0,
})

/**
 * My sheet: marks that save themselves, what is lacking before handing in, and what the unit said. What is lacking is the
 * server's list, asked for again a moment after a change.
 */
const RELOAD_AFTER_MS = 1_500

export function createReview(base: string, initial: ReviewSheet, unit: SelfEvaluation | null) {
  const sheet = shallowRef(initial)
  const places = computed(() => {
    let no = 0
    return sheet.value.tree.flatMap((domain) =>
      domain.indicators.flatMap((indicator) =>
        indicator.points.map((point): SheetPlace => ({ no: ++no, domain, indicator, point })),
      ),
    )
  })
  const pointOf = (id: string) => places.value.find(({ point }) => point.id === id)!.point
  const currentMark = (point: SheetPoint) => (sheet.value.phase === 'on-site' ? point.onSite : point.desk)

  let timer: ReturnType<typeof setTimeout> | undefined
  function reloadSoon() {
    clearTimeout(timer)
    timer = setTimeout(() => void reload().catch(() => undefined), RELOAD_AFTER_MS)
  }

  function take(next: ReviewSheet) {
    sheet.value = next
    for (const { point } of places.value) marks.known(point.id)?.refresh(savedOf(currentMark(point)))
  }

  async function reload() {
    take(await get<ReviewSheet>(base))
  }

  const marks = useAutosaves<Mark>((id) => ({
    key: `duxue.mark.${session.value?.account}.${sheet.value.caseId}.${sheet.value.phase}.${id}`,
    saved: savedOf(currentMark(pointOf(id))),
    send: async (value, version, key) => {
      const edit: MarkEdit = { ...value, phase: sheet.value.phase }
      const { body } = await request<MarkView>('PUT', `${base}/marks/${id}`, { body: edit, version, key })
      reloadSoon()
      return savedOf(body)
    },
    current: async () => {
      await reload()
      return savedOf(currentMark(pointOf(id)))
    },
  }))
  useUnsaved(() => marks.pending())

  /** What counts now: what is typed, else what was found on site, else at the desk. */
  function findingOf(point: SheetPoint) {
    const typed = marks.known(point.id)?.value.finding
    return typed ?? point.onSite?.finding ?? point.desk?.finding ?? null
  }

  return {
    base, sheet, unit, places, marks, currentMark, findingOf, take, reload,
    answerOf: (id: string) => unit?.points.find(({ point }) => point === id),
    factsOf: (point: SheetPoint) =>
      unit?.facts.filter(({ element, points }) => points.includes(point.id) || point.shows.includes(element)) ?? [],
    evidenceOf: (id: string) => unit?.evidence.find((each) => each.id === id),
  } // prettier-ignore
}

export type ReviewDesk = ReturnType<typeof createReview>

export function measureOf(point: SheetPoint): ShownMeasure {
  if (point.measure === 'rubric') return { kind: 'rubric', texts: point.texts }
  if (point.measure === 'deductions') return { kind: 'deductions', list: point.deductions }
  return { kind: 'bands', limits: point.texts, unit: point.computed?.unit ?? '', decimals: 2, formula: null }
}

const KEY: InjectionKey<ReviewDesk> = Symbol('review')

export function provideReview(desk: ReviewDesk) {
  provide(KEY, desk)
}

export function useReview(): ReviewDesk {
  const desk = inject(KEY)
  if (!desk) throw new Error('outside of a review')
  return desk
}
