import { vi } from 'vitest'
import type { Problem } from '@/api/types'

/** Answers `fetch` from a table of "METHOD /path" and keeps what was asked, so a test reads as a conversation. */
export interface Asked {
  method: string
  path: string
  query: URLSearchParams
  headers: Headers
  body: unknown
}

type Reply = Response | Promise<Response>

export function answering(table: Record<string, (asked: Asked) => Reply>) {
  const asked: Asked[] = []
  vi.stubGlobal('fetch', async (input: string, init: RequestInit = {}) => {
    const url = new URL(input, 'http://localhost')
    const method = init.method ?? 'GET'
    const body = typeof init.body === 'string' ? (JSON.parse(init.body) as unknown) : init.body
    const request: Asked = {
      method,
      path: url.pathname,
      query: url.searchParams,
      headers: new Headers(init.headers),
      body,
    }
    asked.push(request)
    const reply = table[`${method} ${url.pathname}`]
    if (!reply) throw new Error(`nothing answers ${method} ${url.pathname}`)
    const response = await reply(request)
    if (init.signal?.aborted) throw new DOMException('aborted', 'AbortError')
    return response
  })
  return asked
}

export const json = (body: unknown, init: ResponseInit = {}) =>
  new Response(JSON.stringify(body), { status: 200, ...init })
export const nothing = () => new Response(null, { status: 204 })

export function refused(status: number, code: string, more: Partial<Problem> = {}) {
  return json({ type: 'about:blank', title: '', status, code, detail: '', ...more }, { status })
}
