import { computed, inject, provide, shallowRef, type InjectionKey } from 'vue'
import { get, post, put, remove, request } from '@/api/client'
import type { SchemeView } from '@/api/schemes'
import type { AnswerEdit, Evidence, PointAnswer, SelfEvaluation, Upload } from '@/api/selfEvaluation'
import { useAutosaves, type Saved } from '@/app/autosave'
import { placesOf } from '@/app/scheme'
import { session } from '@/app/session'
import { useUnsaved } from '@/app/unsaved'
import { useUploads } from '@/components/evidence/uploads'

/**
 * Everything the pages of one self-evaluation share: what the server has, the answers that save themselves, the files on
 * their way, and the deeds. Progress and checks are the server's; they are asked for again a moment after a change.
 */
const RELOAD_AFTER_MS = 1_500

const editOf = ({ finding, text, state }: PointAnswer): AnswerEdit => ({
  finding,
  text,
  ready: state !== null && state !== 'draft' && state !== 'returned',
})
const savedOf = (answer: PointAnswer): Saved<AnswerEdit> => ({ value: editOf(answer), version: answer.version })

/** Given back and not yet signed again, however far its correction is. */
export const isPending = ({ returned, state }: PointAnswer) =>
  returned !== null && (state === 'returned' || state === 'draft' || state === 'ready')

export function createSelfEvaluation(base: string, initial: SelfEvaluation, scheme: SchemeView) {
  const view = shallowRef(initial)
  const definition = scheme.definition.scheme
  const answerOf = (point: string) => view.value.points.find((each) => each.point === point)
  const places = computed(() => placesOf(scheme.definition).filter(({ point }) => answerOf(point.id) !== undefined))
  const evidenceOf = (id: string) => view.value.evidence.find((each) => each.id === id)
  const factsOf = (point: string) => view.value.facts.filter(({ points }) => points.includes(point))

  let timer: ReturnType<typeof setTimeout> | undefined
  const reloadSoon = () => {
    clearTimeout(timer)
    timer = setTimeout(() => void reload().catch(() => undefined), RELOAD_AFTER_MS)
  }

  function take(next: SelfEvaluation) {
    view.value = next
    for (const answer of next.points) answers.known(answer.point)?.refresh(savedOf(answer))
  }

  async function reload() {
    take(await get<SelfEvaluation>(base))
  }

  /** Puts one answer in place of what was known, so that the list shows it at once. */
  function patch(answer: PointAnswer) {
    const points = view.value.points.map((each) => (each.point === answer.point ? answer : each))
    view.value = { ...view.value, points }
    reloadSoon()
  }

  const answers = useAutosaves<AnswerEdit>((point) => ({
    key: `duxue.answer.${session.value?.account}.${view.value.caseId}.${point}`,
    saved: savedOf(answerOf(point)!),
    send: async (value, version, key) => {
      const { body } = await request<PointAnswer>('PUT', `${base}/points/${point}`, { body: value, version, key })
      patch(body)
      return savedOf(body)
    },
    current: async () => {
      await reload()
      return savedOf(answerOf(point)!)
    },
  }))

  const uploads = useUploads(session.value?.account ?? '', async (upload: Upload, { point, demand }) => {
    await post<Evidence>(
      `${base}/evidence`,
      { upload: upload.id, demand, ...(point ? { point } : {}) },
      { key: `file-${upload.id}` },
    )
    await reload()
  })

  async function cite(point: string, evidence: string, key: string) {
    patch(await put<PointAnswer>(`${base}/points/${point}/evidence/${evidence}`, {}, { key }))
    await reload()
  }

  async function uncite(point: string, evidence: string, key: string) {
    patch(await remove<PointAnswer>(`${base}/points/${point}/evidence/${evidence}`, { key }))
  }

  useUnsaved(() => answers.pending() || uploads.active.value)

  return {
    base, view, scheme, scale: definition.scale, places, answers, uploads,
    answerOf, evidenceOf, factsOf, take, reload, reloadSoon, patch, cite, uncite,
  } // prettier-ignore
}

export type SelfEvaluationDesk = ReturnType<typeof createSelfEvaluation>

const KEY: InjectionKey<SelfEvaluationDesk> = Symbol('self-evaluation')

export function provideSelfEvaluation(desk: SelfEvaluationDesk) {
  provide(KEY, desk)
}

export function useSelfEvaluation(): SelfEvaluationDesk {
  const desk = inject(KEY)
  if (!desk) throw new Error('outside of a self-evaluation')
  return desk
}
