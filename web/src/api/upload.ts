import { headersFor, type Options } from './client'
import { offlineProblem, ProblemError, problemOf } from './problem'

/** Sends files and reports how much has left; `fetch` cannot, so this is the one place that uses XMLHttpRequest. */
export function upload<T>(
  path: string,
  form: FormData,
  options: Options & { progress?: (share: number) => void } = {},
) {
  return new Promise<T>((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', path)
    headersFor('POST', { ...options, body: form }).forEach((value, name) => request.setRequestHeader(name, value))
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) options.progress?.(event.loaded / event.total)
    })
    request.addEventListener('error', () => reject(new ProblemError(offlineProblem())))
    request.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')))
    request.addEventListener('load', async () => {
      const headers = new Headers()
      const retryAfter = request.getResponseHeader('Retry-After')
      if (retryAfter) headers.set('Retry-After', retryAfter)
      const response = new Response(request.responseText, { status: request.status, headers })
      if (response.ok) resolve((await response.json()) as T)
      else reject(new ProblemError(await problemOf(response)))
    })
    options.signal?.addEventListener('abort', () => request.abort())
    request.send(form)
  })
}

/** Fetches a file and hands it to the browser's save dialog under the name the server gave it. */
export async function download(path: string, fallbackName: string) {
  const response = await fetch(path, { credentials: 'same-origin' }).catch(() => {
    throw new ProblemError(offlineProblem())
  })
  if (!response.ok) throw new ProblemError(await problemOf(response))
  const disposition = response.headers.get('Content-Disposition') ?? ''
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1]
  saveBlob(await response.blob(), encoded ? decodeURIComponent(encoded) : fallbackName)
}

export function saveBlob(blob: Blob, name: string) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
