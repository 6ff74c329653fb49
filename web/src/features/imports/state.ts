import type { ImportProblem, ImportView } from '@/api/types'
import { words } from '@/i18n'

/** What the browser makes of the server's state: which step one stands at, what can be looked at, what is still open. */
export type Pane = 'columns' | 'problems' | 'matches' | 'difference'

export const working = ({ state }: ImportView) => state === 'reading' || state === 'accepting'
export const over = ({ state }: ImportView) => state === 'accepted' || state === 'discarded'

const LAST = 5

/** Counts from 0: 上传, 列的对应, 错误与疑点, 差异, 入库; 5 when all of them are done. */
export function stepOf(view: ImportView): number {
  switch (view.state) {
    case 'mapping':
      return 1
    case 'review':
      return 2
    case 'ready':
      return 3
    case 'accepting':
      return 4
    case 'accepted':
      return LAST
    case 'reading':
    case 'discarded':
    case 'failed':
      if (view.counts.rows > 0) return 2
      return view.columns.length > 0 ? 1 : 0
  }
}

/** Names nobody has answered; an empty answer is one: a new unit. */
export const openNames = (view: ImportView) => view.matches.filter(({ chosen }) => chosen === null).length

export function panesOf(view: ImportView): Pane[] {
  const read = ['review', 'ready', 'accepting', 'accepted'].includes(view.state)
  const panes: Pane[] = []
  if (view.columns.length > 0) panes.push('columns')
  if (read) panes.push('problems')
  if (read && view.matches.length > 0) panes.push('matches')
  if (read) panes.push('difference')
  return panes
}

/** Where the work is. */
export function paneOf(view: ImportView): Pane {
  if (view.state === 'review') {
    const names = view.counts.errors === 0 && view.counts.unexplained === 0 && openNames(view) > 0
    return names ? 'matches' : 'problems'
  }
  return view.state === 'ready' || view.state === 'accepting' || view.state === 'accepted' ? 'difference' : 'columns'
}

const FIRST_WAIT_MS = 700
const LONGEST_WAIT_MS = 5_000

/** How long to wait before asking again for the nth time: quick at first, then calmer. */
export const waitBefore = (nth: number) => Math.min(LONGEST_WAIT_MS, Math.round(FIRST_WAIT_MS * 1.5 ** nth))

/** `学校!D7`, or only the sheet, or nothing for a whole file. */
export function addressOf({ sheet, row, column }: Pick<ImportProblem, 'sheet' | 'row' | 'column'>): string {
  const letters = /^[A-Z]{1,3}(?=\s|$)/.exec(column)?.[0] ?? ''
  const cell = row > 0 ? `${letters}${row}` : ''
  const place = letters || !cell ? cell : words.value.imports.problems.row(cell)
  return [sheet, place].filter((part) => part !== '').join(letters ? '!' : ' ')
}

export interface ProblemKind {
  code: string
  severity: ImportProblem['severity']
  count: number
  /** Doubts of this kind that still want a reason. */
  open: ImportProblem[]
}

/** Errors first, then what is most frequent. */
export function kindsOf(problems: ImportProblem[]): ProblemKind[] {
  const kinds = new Map<string, ProblemKind>()
  for (const problem of problems) {
    const { code, severity } = problem
    const kind = kinds.get(code) ?? { code, severity, count: 0, open: [] }
    kind.count += 1
    if (problem.needsReason && !problem.reason) kind.open.push(problem)
    kinds.set(code, kind)
  }
  const rank = ({ severity }: ProblemKind) => (severity === 'error' ? 0 : 1)
  return [...kinds.values()].sort((a, b) => rank(a) - rank(b) || b.count - a.count)
}

/** One reason for many, in parcels that a request carries with ease. */
export function reasonParcels(problems: ImportProblem[], reason: string, size = 500) {
  const parcels: { problem: string; reason: string }[][] = []
  for (let from = 0; from < problems.length; from += size) {
    parcels.push(problems.slice(from, from + size).map(({ id }) => ({ problem: id, reason })))
  }
  return parcels
}
