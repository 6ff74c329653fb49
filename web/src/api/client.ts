import { locale } from '@/i18n'
import { offlineProblem, ProblemError, problemOf } from './problem'

/**
 * The one door to the platform. Adds the CSRF token, the idempotency key and the version an edit was based on; turns
 * every refusal into a ProblemError; and when the session has run out asks the person to sign in again, then sends the
 * same request once more, so that nothing typed is lost.
 */
export interface Reply<T> {
  body: T
  /** The entity tag, to be handed back as `version` with an edit. */
  version: string | null
  location: string | null
  status: number
}

export type Query = Record<string, string | number | boolean | null | undefined>
export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

export interface Options {
  query?: Query
  /** An object travels as JSON, a form and the bytes of a part as they are. */
  body?: unknown
  /** Idempotency-Key: the same key for every try of one intent. */
  key?: string
  /** If-Match: a view's `version` number or an entity tag. */
  version?: string | number
  headers?: Record<string, string>
  signal?: AbortSignal
}

type Reauthenticate = () => Promise<boolean>
let reauthenticate: Reauthenticate = async () => false

/** The session store says here how to ask for a new sign-in; true means: signed in, try again. */
export function onSessionExpired(ask: Reauthenticate) {
  reauthenticate = ask
}

let drawWatermark: (text: string) => void = () => undefined

/** Accounts of an institution get a text with every answer that has to stand over the page. */
export function onWatermark(draw: (text: string) => void) {
  drawWatermark = draw
}

export function withQuery(path: string, query: Query = {}): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value !== null && value !== undefined && value !== '') search.set(name, String(value))
  }
  const text = search.toString()
  return text ? `${path}?${text}` : path
}

export function csrfToken(): string | null {
  const entry = document.cookie.split('; ').find((cookie) => cookie.startsWith('XSRF-TOKEN='))
  return entry ? decodeURIComponent(entry.slice('XSRF-TOKEN='.length)) : null
}

export function headersFor(method: Method, options: Options): Headers {
  const headers = new Headers({
    Accept: 'application/json, application/problem+json',
    'Accept-Language': locale.value === 'zh' ? 'zh-CN' : 'en',
  })
  if (options.body instanceof Blob) headers.set('Content-Type', 'application/offset+octet-stream')
  else if (options.body !== undefined && !(options.body instanceof FormData))
    headers.set('Content-Type', 'application/json')
  for (const [name, value] of Object.entries(options.headers ?? {})) headers.set(name, value)
  const token = csrfToken()
  if (method !== 'GET' && token) headers.set('X-XSRF-TOKEN', token)
  if (options.key) headers.set('Idempotency-Key', options.key)
  if (options.version !== undefined) {
    headers.set('If-Match', typeof options.version === 'number' ? `"${options.version}"` : options.version)
  }
  return headers
}

/** Sign-in itself may answer 401; only other doors mean that a session has run out. */
const isSignIn = (path: string) => path === '/api/session' || path === '/api/session/offer'

export async function request<T>(method: Method, path: string, options: Options = {}): Promise<Reply<T>> {
  let response = await attempt(method, path, options)
  if (response.status === 401 && !isSignIn(path) && (await reauthenticate())) {
    response = await attempt(method, path, options)
  }
  if (response.status === 403 && method !== 'GET' && (await lacksToken(response))) {
    await attempt('GET', '/api/session/offer', {})
    response = await attempt(method, path, options)
  }
  if (!response.ok) throw new ProblemError(await problemOf(response))
  const watermark = response.headers.get('Watermark')
  if (watermark) drawWatermark(decodeURIComponent(watermark))
  return {
    body: (await bodyOf(response)) as T,
    version: response.headers.get('ETag'),
    location: response.headers.get('Location'),
    status: response.status,
  }
}

/** Whether the refusal is for want of the token against forgery, which any first answer of the platform brings. */
async function lacksToken(response: Response): Promise<boolean> {
  return (await problemOf(response.clone())).code === 'ACCESS-FORGED'
}

async function attempt(method: Method, path: string, options: Options): Promise<Response> {
  const asItIs = options.body instanceof FormData || options.body instanceof Blob
  const body = asItIs ? (options.body as BodyInit) : JSON.stringify(options.body)
  try {
    return await fetch(withQuery(path, options.query), {
      method,
      headers: headersFor(method, options),
      body: method === 'GET' ? undefined : body,
      credentials: 'same-origin',
      signal: options.signal,
    })
  } catch (error) {
    if (options.signal?.aborted) throw error
    throw new ProblemError(offlineProblem())
  }
}

async function bodyOf(response: Response): Promise<unknown> {
  if (response.status === 204) return undefined
  const text = await response.text()
  if (text === '') return undefined
  try {
    return JSON.parse(text)
  } catch {
    throw new ProblemError(await problemOf(new Response('', { status: response.status })))
  }
}

export const get = async <T>(path: string, query?: Query, signal?: AbortSignal) =>
  (await request<T>('GET', path, { query, signal })).body
export const post = async <T>(path: string, body?: unknown, options: Options = {}) =>
  (await request<T>('POST', path, { ...options, body })).body
export const put = async <T>(path: string, body: unknown, options: Options = {}) =>
  (await request<T>('PUT', path, { ...options, body })).body
export const patch = async <T>(path: string, body: unknown, options: Options = {}) =>
  (await request<T>('PATCH', path, { ...options, body })).body
export const remove = async <T>(path: string, options: Options = {}) => (await request<T>('DELETE', path, options)).body
