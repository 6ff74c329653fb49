import { onScopeDispose, reactive } from 'vue'
import { asProblem, isProblem } from '@/api/problem'
import type { Problem } from '@/api/types'

/**
 * A record that saves itself when typing pauses. Every keystroke is kept in the browser first, so a closed lid or a dead
 * line costs nothing; a line that comes back sends what waited; and when somebody else saved the same record meanwhile,
 * fields that do not clash are merged by themselves and only the others are put before the person.
 */
export type Saving = 'clean' | 'typing' | 'saving' | 'saved' | 'waiting' | 'refused' | 'clash'

export interface Saved<T> {
  value: T
  version: number
}

export interface AutosaveOptions<T> {
  /** Where what is typed is kept in the browser. */
  key: string
  saved: Saved<T>
  /** Stores `value` on `version`; the key is the same for every try of one state of the record. */
  send: (value: T, version: number, key: string) => Promise<Saved<T>>
  /** What the server has now, asked after a refusal for an old version. */
  current: () => Promise<Saved<T>>
  /** Whether it may go out; what is incomplete stays in the browser. */
  complete?: (value: T) => boolean
  onSaved?: (saved: Saved<T>) => void
}

interface Kept<T> {
  value: T
  base: T
}

const PAUSE_MS = 700
const AGAIN_MS = 5_000

export function createAutosave<T extends object>(options: AutosaveOptions<T>) {
  const state = reactive({
    state: 'clean' as Saving,
    savedAt: null as Date | null,
    problem: null as Problem | null,
    clashes: [] as (keyof T & string)[],
    restored: false,
  })
  let base: T = copy(options.saved.value)
  let version = options.saved.version
  const value = reactive(copy(options.saved.value)) as T
  let theirs: T | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let sending: Promise<void> | null = null
  let intent: { text: string; key: string } | null = null

  const kept = read<T>(options.key)
  if (kept && !same(kept.value, base)) {
    const merged = merge(kept.base, kept.value, base)
    state.restored = true
    Object.assign(value, merged.value)
    if (merged.clashes.length > 0) clash(base, merged.clashes)
    else schedule()
  }

  const now = () => copy(value)
  const changed = () => !same(now(), base)

  function type(change: Partial<T>) {
    Object.assign(value, change)
    if (state.state === 'clash') return keep()
    state.problem = null
    if (keep()) schedule()
  }

  function keep(): boolean {
    const is = changed()
    write(options.key, is ? { value: now(), base } : null)
    if (!is && !sending) {
      clearTimeout(timer)
      state.state = state.savedAt ? 'saved' : 'clean'
    }
    return is
  }

  function schedule(after = PAUSE_MS) {
    clearTimeout(timer)
    if (state.state !== 'saving' && state.state !== 'waiting') state.state = 'typing'
    timer = setTimeout(() => void flush(), after)
  }

  /** Sends what is typed at once: on leaving a field, a point or the page. */
  function flush(): Promise<void> {
    clearTimeout(timer)
    sending ??= push().finally(() => (sending = null))
    return sending
  }

  async function push() {
    while (changed() && state.state !== 'clash') {
      const sent = now()
      if (options.complete && !options.complete(sent)) {
        state.state = 'typing'
        return
      }
      const text = JSON.stringify(sent)
      if (intent?.text !== text) intent = { text, key: crypto.randomUUID() }
      state.state = 'saving'
      try {
        settled(await options.send(sent, version, intent.key), sent)
      } catch (error) {
        if (!(await recovered(error))) return
      }
    }
  }

  function settled(saved: Saved<T>, sent: T) {
    version = saved.version
    // what the server made of it (a trimmed text) is the new ground; what was typed since stays typed
    if (same(now(), sent)) Object.assign(value, copy(saved.value))
    base = copy(saved.value)
    intent = null
    state.state = 'saved'
    state.savedAt = new Date()
    state.problem = null
    state.restored = false
    keep()
    options.onSaved?.(saved)
  }

  /** Whether another try makes sense right away. */
  async function recovered(error: unknown): Promise<boolean> {
    const problem = asProblem(error)
    if (problem.status === 412) {
      try {
        return meet(await options.current())
      } catch (again) {
        return recovered(again)
      }
    }
    const passing = !isProblem(error) || problem.status === 0 || problem.status >= 500 || problem.status === 429
    state.problem = problem
    state.state = passing ? 'waiting' : 'refused'
    if (passing) schedule(AGAIN_MS)
    return false
  }

  /** Takes in what somebody else saved; answers whether nothing clashes. */
  function meet(theirSaved: Saved<T>): boolean {
    const merged = merge(base, now(), theirSaved.value)
    version = theirSaved.version
    base = copy(theirSaved.value)
    Object.assign(value, merged.value)
    options.onSaved?.(theirSaved)
    if (merged.clashes.length > 0) clash(theirSaved.value, merged.clashes)
    keep()
    return merged.clashes.length === 0
  }

  function clash(saved: T, fields: (keyof T & string)[]) {
    theirs = copy(saved)
    state.clashes = fields as typeof state.clashes
    state.state = 'clash'
  }

  /** The person decided what each clashing field shall be. */
  function settle(decided: Partial<T>) {
    Object.assign(value, decided)
    state.clashes = []
    theirs = null
    state.state = 'typing'
    if (keep()) void flush()
  }

  /** Something newer came with a reload of the page's data. */
  function refresh(saved: Saved<T>) {
    if (saved.version <= version || sending) return
    if (changed()) {
      if (meet(saved)) schedule()
      return
    }
    version = saved.version
    base = copy(saved.value)
    Object.assign(value, copy(saved.value))
  }

  const online = () => state.state === 'waiting' && void flush()
  window.addEventListener('online', online)

  function dispose() {
    clearTimeout(timer)
    window.removeEventListener('online', online)
  }

  return {
    value,
    state,
    type,
    flush,
    settle,
    refresh,
    dispose,
    theirs: () => theirs,
    version: () => version,
    pending: () => changed(),
  }
}

export type Autosave<T extends object> = ReturnType<typeof createAutosave<T>>

/** The records of one page, each made when it is first looked at and all disposed of with the page. */
export function useAutosaves<T extends object>(make: (id: string) => AutosaveOptions<T>) {
  const made = reactive(new Map<string, Autosave<T>>()) as Map<string, Autosave<T>>
  onScopeDispose(() => {
    for (const each of made.values()) {
      void each.flush()
      each.dispose()
    }
  })
  return {
    of(id: string): Autosave<T> {
      const known = made.get(id)
      if (known) return known
      const fresh = createAutosave(make(id))
      made.set(id, fresh)
      return fresh
    },
    known: (id: string) => made.get(id),
    all: () => [...made.values()],
    flush: () => Promise.all([...made.values()].map((each) => each.flush())),
    pending: () => [...made.values()].some((each) => each.pending()),
  }
}

/** Three-way: a field that only one side changed takes that side's; a field both changed alike is settled. */
export function merge<T extends object>(base: T, mine: T, theirs: T): { value: T; clashes: (keyof T & string)[] } {
  const value = copy(theirs)
  const clashes: (keyof T & string)[] = []
  for (const field of Object.keys(mine) as (keyof T & string)[]) {
    if (same(mine[field], base[field]) || same(mine[field], theirs[field])) continue
    value[field] = mine[field]
    if (!same(theirs[field], base[field])) clashes.push(field)
  }
  return { value, clashes }
}

const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

function read<T>(key: string): Kept<T> | null {
  try {
    const found = JSON.parse(localStorage.getItem(key) ?? 'null') as Partial<Kept<T>> | null
    return found?.value && found.base ? (found as Kept<T>) : null
  } catch {
    return null
  }
}

/** A full or forbidden store must not stop the typing. */
function write<T>(key: string, kept: Kept<T> | null) {
  try {
    if (kept === null) localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify(kept))
  } catch {
    // what is typed is still on the page and on its way to the server
  }
}
