import { computed, onScopeDispose, reactive } from 'vue'
import { giveUpUpload, sendInChunks } from '@/api/chunks'
import { asProblem } from '@/api/problem'
import type { Upload } from '@/api/selfEvaluation'
import type { Problem } from '@/api/types'

/** Where a file that is being sent shall lie. */
export interface Destination {
  point: string | null
  demand: string | null
}

export interface Sending extends Destination {
  id: number
  file: File
  share: number
  state: 'queued' | 'sending' | 'waiting' | 'filing' | 'refused'
  problem: Problem | null
}

/**
 * Files on their way to the house, one after the other, while the person goes on with something else. `file` puts a whole
 * one where it belongs; what is refused stays in sight with its reason until it is put away or tried again.
 */
export function useUploads(account: string, file: (upload: Upload, to: Destination) => Promise<unknown>) {
  const list = reactive<Sending[]>([]) as Sending[]
  const stops = new Map<number, AbortController>()
  let serial = 0
  let running = false

  function send(files: Iterable<File>, to: Destination) {
    for (const each of files) {
      list.push({ ...to, id: ++serial, file: each, share: 0, state: 'queued', problem: null })
    }
    void run()
  }

  async function run() {
    if (running) return
    running = true
    for (let next = queued(); next; next = queued()) await one(next)
    running = false
  }

  const queued = () => list.find(({ state }) => state === 'queued')

  async function one(sending: Sending) {
    const stop = new AbortController()
    stops.set(sending.id, stop)
    sending.state = 'sending'
    sending.problem = null
    try {
      const whole = await sendInChunks(sending.file, {
        account,
        signal: stop.signal,
        progress: (share) => (sending.share = share),
        waiting: (waits) => (sending.state = waits ? 'waiting' : 'sending'),
      })
      sending.state = 'filing'
      await file(whole, { point: sending.point, demand: sending.demand })
      drop(sending.id)
    } catch (error) {
      if (stop.signal.aborted) return
      sending.state = 'refused'
      sending.problem = asProblem(error)
    } finally {
      stops.delete(sending.id)
    }
  }

  function drop(id: number) {
    const at = list.findIndex((each) => each.id === id)
    if (at >= 0) list.splice(at, 1)
  }

  /** Stops it and lets the server forget what has arrived. */
  function cancel(id: number) {
    const sending = list.find((each) => each.id === id)
    stops.get(id)?.abort()
    drop(id)
    if (sending) void giveUpUpload(sending.file, account)
  }

  function again(id: number) {
    const sending = list.find((each) => each.id === id)
    if (!sending) return
    sending.state = 'queued'
    void run()
  }

  onScopeDispose(() => stops.forEach((stop) => stop.abort()))
  return { list, send, cancel, again, active: computed(() => list.some(({ state }) => state !== 'refused')) }
}

export type Uploads = ReturnType<typeof useUploads>
