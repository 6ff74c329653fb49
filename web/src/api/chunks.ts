import { get, patch, post, remove } from './client'
import { asProblem, ProblemError } from './problem'
import type { NewUpload, Upload } from './selfEvaluation'

/**
 * Sends a file part by part, so that a lost connection costs one part and not the file: after a failure the server is
 * asked how much has arrived and the sending goes on from there, in this visit or in a later one with the same file.
 */
export interface ChunkOptions {
  /** Share that has arrived, 0…1. */
  progress: (share: number) => void
  /** Nobody answers; the sending waits for the line and goes on by itself. */
  waiting: (waits: boolean) => void
  signal: AbortSignal
  /** Tells uploads of different people in one browser apart. */
  account: string
}

const SMALL_PART = 1024 * 1024
const LARGE_PART = 4 * SMALL_PART
const LARGE_FILE = 64 * SMALL_PART
/** Hashing needs the whole file in memory. */
const HASHED_UP_TO = 64 * SMALL_PART
const FIRST_PAUSE_MS = 1_000
const LONGEST_PAUSE_MS = 20_000

export async function sendInChunks(file: File, options: ChunkOptions): Promise<Upload> {
  const slot = slotOf(file, options.account)
  let upload = await patiently(() => begin(file, slot), options)
  const part = file.size > LARGE_FILE ? LARGE_PART : SMALL_PART
  let offset = upload.offset
  while (upload.state === 'receiving' && offset < file.size) {
    options.signal.throwIfAborted()
    options.progress(offset / file.size)
    try {
      const end = Math.min(offset + part, file.size)
      await patch(`/api/uploads/${upload.id}`, file.slice(offset, end), {
        headers: { 'Upload-Offset': String(offset) },
        signal: options.signal,
      })
      offset = end
    } catch (error) {
      if (!mayGoOn(error)) throw error
      upload = await patiently(() => get<Upload>(`/api/uploads/${upload.id}`), options, 1)
      offset = upload.offset
    }
  }
  options.progress(1)
  const whole = await patiently(() => post<Upload>(`/api/uploads/${upload.id}/completion`), options)
  forget(slot)
  return whole
}

/** Gives an upload up that is not wanted any more. */
export async function giveUpUpload(file: File, account: string) {
  const slot = slotOf(file, account)
  const id = recall(slot)
  forget(slot)
  if (id) await remove(`/api/uploads/${id}`).catch(() => undefined)
}

/** Goes on with an earlier sending of the same file, or begins anew. */
async function begin(file: File, slot: string): Promise<Upload> {
  const known = recall(slot)
  if (known) {
    try {
      return await get<Upload>(`/api/uploads/${known}`)
    } catch (error) {
      if (asProblem(error).status !== 404) throw error
      forget(slot)
    }
  }
  const wish: NewUpload = { name: file.name, size: file.size }
  const sha256 = await hashOf(file)
  if (sha256) wish.sha256 = sha256
  const upload = await post<Upload>('/api/uploads', wish, { key: crypto.randomUUID() })
  remember(slot, upload.id)
  return upload
}

/** Where the line is cut or the server restarts, waits and tries again for as long as the person does. */
async function patiently<T>(ask: () => Promise<T>, options: ChunkOptions, after = 0): Promise<T> {
  let pause = FIRST_PAUSE_MS
  for (let tries = after; ; tries++) {
    options.signal.throwIfAborted()
    if (tries > 0) {
      options.waiting(true)
      await lineOrPause(pause, options.signal)
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS)
    }
    try {
      const answer = await ask()
      options.waiting(false)
      return answer
    } catch (error) {
      if (!mayGoOn(error)) throw error
    }
  }
}

/** No answer, a server in trouble, or an offset that does not fit: nothing is lost, ask where to go on. */
function mayGoOn(error: unknown): boolean {
  if (!(error instanceof ProblemError)) return false
  const { status, code } = error.problem
  return status === 0 || status >= 500 || status === 429 || code === 'FILES-UPLOAD-OFFSET'
}

function lineOrPause(pause: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      window.removeEventListener('online', done)
      signal.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, pause)
    window.addEventListener('online', done)
    signal.addEventListener('abort', done)
  })
}

/** Only a page that came over a safe line may hash; without, the server hashes what arrives. */
async function hashOf(file: File): Promise<string | null> {
  if (file.size > HASHED_UP_TO || !globalThis.crypto?.subtle) return null
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()))
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

const slotOf = (file: File, account: string) => `duxue.upload.${account}.${file.name}.${file.size}.${file.lastModified}`

function recall(slot: string): string | null {
  try {
    return localStorage.getItem(slot)
  } catch {
    return null
  }
}

function remember(slot: string, id: string) {
  try {
    localStorage.setItem(slot, id)
  } catch {
    // without a store the sending still survives a lost line, only not a closed page
  }
}

function forget(slot: string) {
  try {
    localStorage.removeItem(slot)
  } catch {
    // nothing was remembered
  }
}
