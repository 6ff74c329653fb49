import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { answering, json, nothing, refused, type Asked } from '@/testing/answers'
import { sendInChunks } from './chunks'
import type { Upload } from './selfEvaluation'

const MIB = 1024 * 1024
const file = new File([new Uint8Array(2.5 * MIB)], '录像.mp4', { lastModified: 7 })
const upload = (offset: number, state: Upload['state'] = 'receiving'): Upload => ({
  id: 'u1', name: file.name, size: file.size, offset, sha256: null, state, expiresAt: '', file: null,
}) // prettier-ignore

function send(signal = new AbortController().signal) {
  const shares: number[] = []
  const waits: boolean[] = []
  const sent = sendInChunks(file, {
    account: 'luo',
    signal,
    progress: (share) => shares.push(share),
    waiting: (is) => waits.push(is),
  })
  return { sent, shares, waits }
}
const offsets = (asked: Asked[]) =>
  asked.filter(({ method }) => method === 'PATCH').map(({ headers }) => Number(headers.get('Upload-Offset')))

describe('a file sent in parts', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('arrives part by part and says how far it is', async () => {
    const asked = answering({
      'POST /api/uploads': () => json(upload(0)),
      'PATCH /api/uploads/u1': () => nothing(),
      'POST /api/uploads/u1/completion': () => json(upload(file.size, 'complete')),
    })
    const { sent, shares } = send()
    expect((await sent).state).toBe('complete')
    expect([offsets(asked), shares]).toEqual([
      [0, MIB, 2 * MIB],
      [0, 0.4, 0.8, 1],
    ])
    expect(asked[1]!.headers.get('Content-Type')).toBe('application/offset+octet-stream')
  })

  it('goes on after a lost line from what has arrived, also when the answer alone was lost', async () => {
    let parts = 0
    const asked = answering({
      'POST /api/uploads': () => json(upload(0)),
      'PATCH /api/uploads/u1': () => {
        if (++parts === 2) throw new Error('cut')
        return nothing()
      },
      'GET /api/uploads/u1': () => json(upload(2 * MIB)),
      'POST /api/uploads/u1/completion': () => json(upload(file.size, 'complete')),
    })
    const { sent, waits } = send()
    await vi.waitFor(() => expect(waits).toContain(true))
    window.dispatchEvent(new Event('online'))
    await sent
    expect([offsets(asked), waits.includes(true), waits.at(-1)]).toEqual([[0, MIB, 2 * MIB], true, false])
  })

  it('takes up in a later visit where an earlier one stopped', async () => {
    localStorage.setItem(`duxue.upload.luo.${file.name}.${file.size}.7`, 'u1')
    const asked = answering({
      'GET /api/uploads/u1': () => json(upload(2 * MIB)),
      'PATCH /api/uploads/u1': () => nothing(),
      'POST /api/uploads/u1/completion': () => json(upload(file.size, 'complete')),
    })
    await send().sent
    expect(offsets(asked)).toEqual([2 * MIB])
    expect(localStorage.length).toBe(0)
  })

  it('begins anew when the earlier sending was swept away', async () => {
    localStorage.setItem(`duxue.upload.luo.${file.name}.${file.size}.7`, 'old')
    const asked = answering({
      'GET /api/uploads/old': () => refused(404, 'FILES-UPLOAD-UNKNOWN'),
      'POST /api/uploads': () => json(upload(0)),
      'PATCH /api/uploads/u1': () => nothing(),
      'POST /api/uploads/u1/completion': () => json(upload(file.size, 'complete')),
    })
    await send().sent
    expect(offsets(asked)[0]).toBe(0)
  })

  it('stops at a refusal with its reason', async () => {
    answering({ 'POST /api/uploads': () => refused(422, 'FILES-TOO-LARGE', { detail: '文件太大' }) })
    await expect(send().sent).rejects.toMatchObject({ problem: { detail: '文件太大' } })
  })
})
