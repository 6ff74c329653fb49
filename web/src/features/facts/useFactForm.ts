import { computed, reactive, ref, shallowRef, type ComputedRef, type ShallowRef } from 'vue'
import { useAttempt } from '@/api/attempt'
import { get, put } from '@/api/client'
import { isProblem } from '@/api/problem'
import type { FactEdit, FactSheet, Problem } from '@/api/types'
import { readDraft, writeDraft, type Draft } from './draft'
import type { Field } from './fields'
import { readField, typedAs, type Reading } from '@/components/fact/reading'

export interface Conflict {
  field: Field
  /** What the server has now. */
  theirs: string
  mine: string
}

/**
 * The form's state: what is saved, what is typed over it (kept as a draft), what is wrong with it, and how it is sent.
 * When somebody saved meanwhile, fields that do not clash are sent again on the new version; the others are settled by
 * the person first.
 */
export function useFactForm(sheet: ShallowRef<FactSheet>, fields: ComputedRef<Field[]>, key: string) {
  const draft = reactive<Draft>(readDraft(key))
  const refused = ref<Record<string, string>>({})
  const keptAt = ref<Date | null>(null)
  const restored = ref(Object.keys(draft).length)
  const told = shallowRef<Problem | null>(null)

  const savedText = (field: Field) => typedAs(field.fact.value)
  const textOf = (field: Field) => draft[field.column]?.text ?? savedText(field)
  const reasonOf = (field: Field) => draft[field.column]?.reason ?? ''
  const isChanged = (field: Field) => draft[field.column] !== undefined
  const changed = computed(() => fields.value.filter((field) => draft[field.column] !== undefined))
  const readings = computed(
    () =>
      new Map<string, Reading>(fields.value.map((field) => [field.column, readField(field.element, textOf(field))])),
  )
  const readingOf = (field: Field) => readings.value.get(field.column)!
  const conflicts = computed(() =>
    changed.value.flatMap((field): Conflict[] => {
      const entry = draft[field.column]!
      const theirs = savedText(field)
      return entry.base === theirs || entry.text === theirs ? [] : [{ field, theirs, mine: entry.text }]
    }),
  )
  /** Changed fields that cannot be sent yet: impossible, or odd and without a reason. */
  const faulty = computed(() =>
    changed.value.filter((field) => {
      const { fault, implausible } = readingOf(field)
      return fault !== null || (implausible !== null && reasonOf(field).trim() === '')
    }),
  )

  function keep() {
    keptAt.value = writeDraft(key, { ...draft }) ? new Date() : null
  }

  function type(field: Field, text: string) {
    const base = draft[field.column]?.base ?? savedText(field)
    if (text === savedText(field)) delete draft[field.column]
    else draft[field.column] = { text, reason: reasonOf(field), base }
    delete refused.value[field.column]
    keep()
  }

  function explain(field: Field, reason: string) {
    const entry = draft[field.column]
    if (!entry) return
    entry.reason = reason
    delete refused.value[field.column]
    keep()
  }

  function giveUp(field?: Field) {
    for (const column of field ? [field.column] : Object.keys(draft)) {
      delete draft[column]
      delete refused.value[column]
    }
    restored.value = 0
    keep()
  }

  /** Settles a clash: mine goes out over theirs, or theirs stays. */
  function settle({ field, theirs }: Conflict, choice: 'mine' | 'theirs') {
    const entry = draft[field.column]
    if (choice === 'theirs') giveUp(field)
    else if (entry) entry.base = theirs
    keep()
  }

  const path = () => `/api/units/${encodeURIComponent(sheet.value.unit.code)}/facts/${sheet.value.period}`
  const reload = async () => {
    sheet.value = await get<FactSheet>(path(), { pack: sheet.value.pack })
  }

  const attempt = useAttempt(async (idempotency: string) => {
    const sent = changed.value.map((field) => ({ field, entry: { ...draft[field.column]! } }))
    const values: FactEdit['values'] = sent.map(({ field, entry }) => ({
      column: field.column,
      value: readingOf(field).value,
      ...(entry.reason.trim() ? { reason: entry.reason.trim() } : {}),
    }))
    const edit: FactEdit = { pack: sheet.value.pack, values }
    try {
      sheet.value = await put<FactSheet>(path(), edit, { version: sheet.value.version, key: idempotency })
    } catch (error) {
      if (isProblem(error)) refused.value = faultsAt(error.problem, sent.map(({ field }) => field)) // prettier-ignore
      throw error
    }
    for (const { field, entry } of sent) if (draft[field.column]?.text === entry.text) delete draft[field.column]
    restored.value = 0
    keep()
    return true
  })

  /** `saved`; `faulty`, `clash` or `refused` when the person is needed; `waiting` when a save is already on its way. */
  async function save(): Promise<'saved' | 'faulty' | 'clash' | 'refused' | 'waiting'> {
    if (attempt.busy.value) return 'waiting'
    told.value = null
    if (faulty.value.length > 0) return 'faulty'
    for (let tries = 0; tries < 3; tries++) {
      if (conflicts.value.length > 0) return 'clash'
      if (await attempt.run()) return 'saved'
      if (attempt.problem.value?.status !== 412) break
      try {
        await reload()
      } catch {
        break
      }
    }
    told.value = attempt.problem.value
    return 'refused'
  }

  return {
    textOf, reasonOf, readingOf, isChanged, changed, faulty, conflicts, refused, keptAt, restored,
    type, explain, giveUp, settle, save, reload, busy: attempt.busy, problem: told,
  } // prettier-ignore
}

export type FactForm = ReturnType<typeof useFactForm>

/** The server names a fault by its place in what was sent, `values[3].value`; the reader needs it at the field. */
export function faultsAt(problem: Problem, sent: Field[]): Record<string, string> {
  const faults: Record<string, string> = {}
  for (const { field, message } of problem.fields ?? []) {
    const at = sent[Number(/^values\[(\d+)\]/.exec(field)?.[1] ?? Number.NaN)]
    if (at) faults[at.column] = message.replace(`${at.fact.name}：`, '')
  }
  return faults
}
