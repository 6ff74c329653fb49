import type { ResultGrid, ResultRow } from '@/api/review'
import type { Column } from '@/components/table/columns'
import { formatCount, formatNumber } from '@/format'
import { named, words } from '@/i18n'
import { spanText } from '../opinion/telling'

const OPEN = new Set(['?', '!', '~'])
export const isOpenCell = (cell: string) => OPEN.has(cell)

export function gradeText(grid: ResultGrid, row: ResultRow): string {
  const names = row.grades.map((id) => named(grid.grades.find((grade) => grade.id === id) ?? { name: id }))
  return names.length > 1 ? words.value.results.between(names[0]!, names.at(-1)!) : (names[0] ?? '—')
}

/** Best step first as the smallest number, so that a column sorts from good to bad; what is open comes last. */
export function cellRank(grid: ResultGrid, row: ResultRow, index: number): number | null {
  const at = grid.steps.findIndex(({ id }) => id === row.cells[index])
  if (at >= 0) return at
  const share = row.shares[index]
  return row.cells[index] === '#' && share !== null && share !== undefined ? (1 - share) * grid.steps.length : null
}

/** What a cell says aloud and in an export. */
export function cellText(row: ResultRow, index: number): string {
  const say = words.value.results.cells
  const cell = row.cells[index] ?? '?'
  if (cell === '#') return `${formatNumber((row.shares[index] ?? 0) * 100, 0)}%`
  const special: Record<string, string> = { '?': say.open, '!': say.disputed, '~': say.missing, '-': say.away }
  return special[cell] ?? cell
}

export function resultColumns(grid: ResultGrid, domain: string | null): Column<ResultRow>[] {
  const say = words.value.results
  const states = words.value.cases.states
  const chosen = grid.points
    .map((point, index) => ({ point, index }))
    .filter(({ point }) => domain === '' || point.domain === domain)
  return [
    { id: 'unit', title: words.value.common.unit, value: (row) => row.unitName, width: 12 },
    { id: 'total', title: say.total, value: (row) => row.total.low, text: (row) => spanText(row.total, 2), align: 'end', nowrap: true },
    { id: 'grade', title: say.grade, value: (row) => gradeText(grid, row), filter: true, nowrap: true },
    { id: 'state', title: say.state, value: (row) => states[row.state], filter: true, nowrap: true },
    { id: 'unsettled', title: say.unsettled, value: (row) => row.unsettled, text: (row) => formatCount(row.unsettled), align: 'end' },
    { id: 'disputes', title: say.disputes, value: (row) => row.disputes, text: (row) => formatCount(row.disputes), align: 'end', hidden: true },
    { id: 'struck', title: say.struck, value: (row) => row.struck.join('、') },
    ...grid.domains.map((each, index): Column<ResultRow> => ({
      id: `domain_${each.id}`,
      title: named(each),
      value: (row) => row.domains[index] ?? null,
      text: (row) => formatNumber(row.domains[index], 1),
      align: 'end',
      width: 5,
    })),
    ...chosen.map(({ point, index }): Column<ResultRow> => ({
      id: `point_${point.id}`,
      title: point.id,
      help: named(point),
      value: (row) => cellRank(grid, row, index),
      text: (row) => cellText(row, index),
      width: 3.4,
    })),
    { id: 'town', title: words.value.units.town, value: (row) => row.town, filter: true, hidden: true },
    { id: 'code', title: say.code, value: (row) => row.unitCode, hidden: true },
  ] // prettier-ignore
}
