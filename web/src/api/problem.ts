import type { Problem } from './types'

/** A refusal with a reason, as the server (or the lack of one) put it. `code` is stable; the words are for people. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'

  constructor(readonly problem: Problem) {
    super(problem.detail || problem.title)
  }
}

export const OFFLINE = 'CONSOLE-OFFLINE'
const UNREADABLE = 'CONSOLE-UNREADABLE'

export function isProblem(error: unknown, code?: string): error is ProblemError {
  return error instanceof ProblemError && (code === undefined || error.problem.code === code)
}

/** Nobody answered: no network, a stopped server, a cut connection. */
export function offlineProblem(): Problem {
  return { type: 'about:blank', title: '', status: 0, code: OFFLINE, detail: '' }
}

/** An answer that is no problem document (a proxy's page, an empty body) still becomes one. */
export async function problemOf(response: Response): Promise<Problem> {
  const retryAfter = Number(response.headers.get('Retry-After')) || undefined
  try {
    const body = (await response.json()) as Partial<Problem>
    return {
      type: body.type ?? 'about:blank',
      title: body.title ?? response.statusText,
      status: response.status,
      code: body.code ?? `HTTP-${response.status}`,
      detail: body.detail ?? '',
      hint: body.hint,
      fields: body.fields,
      retryAfter: body.retryAfter ?? retryAfter,
    }
  } catch {
    return {
      type: 'about:blank',
      title: response.statusText,
      status: response.status,
      code: response.ok ? UNREADABLE : `HTTP-${response.status}`,
      detail: '',
      retryAfter,
    }
  }
}

/** Whatever was thrown, as a problem that a panel can show. Aborted requests are not problems: the caller filters them. */
export function asProblem(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem
  return {
    type: 'about:blank',
    title: '',
    status: 0,
    code: 'CONSOLE-ERROR',
    detail: error instanceof Error ? error.message : String(error),
  }
}
