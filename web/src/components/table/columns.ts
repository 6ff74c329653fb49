/** A column as data: what its value is (for sorting, filtering and export) and how it reads. Cells may add a slot. */
export type CellValue = string | number | boolean | null | undefined

export interface Column<Row> {
  id: string
  title: string
  value: (row: Row) => CellValue
  /** How the value reads; without it strings are shown as they are and nothing is shown as “—”. */
  text?: (row: Row) => string
  align?: 'start' | 'end'
  /** Dates, names and the like, which read badly in two lines. */
  nowrap?: boolean
  /** In rem; the rest is shared out. */
  width?: number
  /** Offered as a filter over its distinct texts. */
  filter?: boolean
  /** Hidden until chosen in the column chooser. */
  hidden?: boolean
  /** May not be hidden or sorted (row actions). */
  fixed?: boolean
  /** Explains the heading. */
  help?: string
  /** A second, smaller heading line (unit, standard). */
  subtitle?: string
}

export function textOf<Row>(column: Column<Row>, row: Row): string {
  if (column.text) return column.text(row)
  const value = column.value(row)
  return value === null || value === undefined || value === '' ? '—' : String(value)
}

const collator = new Intl.Collator('zh-Hans-CN', { numeric: true })

export function compareCells(a: CellValue, b: CellValue): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return collator.compare(String(a), String(b))
}
