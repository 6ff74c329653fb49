import { describe, expect, it } from 'vitest'
import type { Column } from './columns'
import { toCsv } from './export'

const columns: Column<{ name: string; value: number | null }>[] = [
  { id: 'name', title: '学校,名称', value: (row) => row.name },
  { id: 'value', title: '值', value: (row) => row.value, text: (row) => String(row.value?.toFixed(1)) },
]

describe('the export', () => {
  it('writes numbers unrounded and nothing as an empty cell', () => {
    expect(toCsv(columns, [{ name: '甲', value: 4.4996 }, { name: '乙', value: null }])).toBe('"学校,名称",值\r\n甲,4.4996\r\n乙,')
  }) // prettier-ignore

  it('quotes and disarms text that a spreadsheet would run', () => {
    expect(toCsv(columns, [{ name: '=HYPERLINK("x")', value: 1 }])).toContain('"\'=HYPERLINK(""x"")",1')
  })
})
