import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { offlineProblem, ProblemError } from '@/api/problem'
import { createAutosave, merge, type Autosave, type Saved } from './autosave'

interface Note {
  step: string | null
  text: string
}

const KEY = 'duxue.test'
const stale = () => new ProblemError({ ...offlineProblem(), status: 412, code: 'HOUSE-VERSION-STALE' })

function record(send: (value: Note, version: number, key: string) => Promise<Saved<Note>>, theirs?: Saved<Note>) {
  const made = createAutosave<Note>({
    key: KEY,
    saved: { value: { step: null, text: '原文' }, version: 1 },
    send,
    current: async () => theirs!,
  })
  open.push(made)
  return made
}
const open: Autosave<Note>[] = []

describe('a record that saves itself', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => {
    open.splice(0).forEach((each) => each.dispose())
    vi.useRealTimers()
  })

  it('goes out once when typing pauses, on the version it stands on', async () => {
    const sent: [string, number][] = []
    const note = record(async (value, version) => (sent.push([value.text, version]), { value, version: version + 1 }))
    note.type({ text: '改' })
    note.type({ text: '改好' })
    expect([note.state.state, sent]).toEqual(['typing', []])
    await vi.runAllTimersAsync()
    expect([note.state.state, sent, note.version()]).toEqual(['saved', [['改好', 1]], 2])
    expect(localStorage.getItem(KEY)).toBeNull()
  })

  it('keeps what is typed in the browser while the line is dead and sends it with the same key when it is back', async () => {
    const keys: string[] = []
    let dead = true
    const note = record(async (value, version, key) => {
      keys.push(key)
      if (dead) throw new ProblemError(offlineProblem())
      return { value, version: version + 1 }
    })
    note.type({ text: '没网也写' })
    await note.flush()
    expect([note.state.state, localStorage.getItem(KEY)?.includes('没网也写')]).toEqual(['waiting', true])
    dead = false
    window.dispatchEvent(new Event('online'))
    await flushPromises()
    expect([note.state.state, new Set(keys).size, keys.length]).toEqual(['saved', 1, 2])
  })

  it('brings back what was typed before the page was closed', async () => {
    localStorage.setItem(
      KEY,
      JSON.stringify({ base: { step: null, text: '原文' }, value: { step: 'B', text: '原文' } }),
    )
    const note = record(async (value, version) => ({ value, version: version + 1 }))
    expect([note.value.step, note.state.restored]).toEqual(['B', true])
    await vi.runAllTimersAsync()
    expect(note.state.state).toBe('saved')
  })

  it('merges what two people changed in different fields without asking', async () => {
    let tries = 0
    const note = record(
      async (value, version) => {
        if (++tries === 1) throw stale()
        return { value, version: version + 1 }
      },
      { value: { step: 'A', text: '原文' }, version: 5 },
    )
    note.type({ text: '我的话' })
    await note.flush()
    expect([{ ...note.value }, note.version(), note.state.state]).toEqual([{ step: 'A', text: '我的话' }, 6, 'saved'])
  })

  it('puts both versions before the person where they clash, and sends what was decided', async () => {
    const sent: string[] = []
    const note = record(
      async (value, version) => {
        if (version === 1) throw stale()
        sent.push(value.text)
        return { value, version: version + 1 }
      },
      { value: { step: null, text: '别人的话' }, version: 5 },
    )
    note.type({ text: '我的话' })
    await note.flush()
    expect([note.state.state, note.state.clashes, note.theirs()?.text, note.value.text]).toEqual([
      'clash',
      ['text'],
      '别人的话',
      '我的话',
    ])
    note.settle({ text: '两人的话' })
    await flushPromises()
    expect([sent, note.state.state, note.version()]).toEqual([['两人的话'], 'saved', 6])
  })

  it('says why it was refused and does not try again by itself', async () => {
    let tries = 0
    const note = record(async () => {
      tries++
      throw new ProblemError({ ...offlineProblem(), status: 422, code: 'X', detail: '太长' })
    })
    note.type({ text: '长' })
    await vi.runAllTimersAsync()
    expect([note.state.state, note.state.problem?.detail, tries]).toEqual(['refused', '太长', 1])
  })

  it('merges three ways field by field', () => {
    expect(merge({ a: 1, b: 1, c: 1 }, { a: 2, b: 1, c: 2 }, { a: 1, b: 3, c: 4 })).toEqual({
      value: { a: 2, b: 3, c: 2 },
      clashes: ['c'],
    })
  })
})
