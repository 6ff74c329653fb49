import { saveBlob } from '@/api/upload'
import { textOf, type Column } from './columns'

/** What is on screen as a CSV that Excel and WPS open correctly: UTF-8 with mark, numbers unrounded, no live formulas. */
export function toCsv<Row>(columns: Column<Row>[], rows: Row[]): string {
  const line = (cells: string[]) => cells.map(quoted).join(',')
  const cellOf = (column: Column<Row>, row: Row) => {
    const value = column.value(row)
    return typeof value === 'number'
      ? String(value)
      : harmless(value === null || value === undefined ? '' : textOf(column, row))
  }
  return [
    line(columns.map(({ title }) => title)),
    ...rows.map((row) => line(columns.map((column) => cellOf(column, row)))),
  ].join('\r\n')
}

const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
/** A text that a spreadsheet would run as a formula is marked as text. */
const harmless = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)

export function exportCsv<Row>(columns: Column<Row>[], rows: Row[], name: string) {
  saveBlob(new Blob(['\uFEFF', toCsv(columns, rows)], { type: 'text/csv;charset=utf-8' }), `${name}.csv`)
}
