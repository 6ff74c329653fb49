import { describe, expect, it } from 'vitest'
import { compareCells } from '@/components/table/columns'
import { toCsv } from '@/components/table/export'
import { inWorkspace, PACK, result, unit } from '../testing'
import { Workspace } from '../workspace'
import { askedIndicators, cellText, cellValue, matrixColumns, toRow } from './matrixColumns'
import MatrixCell from './MatrixCell.vue'

const workspace = new Workspace(PACK, '2025', () => undefined)
const [r1, r2] = workspace.indicators as [(typeof workspace.indicators)[0], (typeof workspace.indicators)[0]]
const rows = [
  unit('甲', [result('R1', [4.125]), result('R2', [5, 3])]),
  unit('乙', [result('R1', [null], 'undetermined')]),
  unit('丙', [result('R1', [10.5])]),
].map(toRow)

describe('the matrix', () => {
  it('sorts by the number, not by its text', () => {
    const column = matrixColumns(workspace, [r1], rows).find(({ id }) => id === 'R1')!
    const known = rows.filter((row) => column.value(row) !== null)
    expect(known.sort((a, b) => compareCells(column.value(b), column.value(a))).map(({ code }) => code)).toEqual(['丙', '甲'])
  })

  it('asks only for indicators that somebody is judged by', () => {
    expect(askedIndicators(workspace.indicators, rows).map(({ id }) => id)).toEqual(['R1', 'R2'])
    expect(askedIndicators(workspace.indicators, rows.slice(1)).map(({ id }) => id)).toEqual(['R1'])
  })

  it('shows official decimals, a dash for nothing, and how many tests are met where several decide', () => {
    expect([cellText(r1, rows[0]!.results.get('R1')), cellText(r1, rows[1]!.results.get('R1')), cellText(r2, rows[0]!.results.get('R2'))]).toEqual(['4.13', '—', '1/2 项'])
    expect(cellText(r2, undefined)).toBe('不考核')
  })

  it('exports values unrounded and nothing as nothing', () => {
    const columns = matrixColumns(workspace, [r1], rows).filter(({ id }) => ['name', 'R1'].includes(id))
    expect(toCsv(columns, rows).split('\r\n')).toEqual(['学校,R1 指标R1', '甲校,4.125', '乙校,', '丙校,10.5'])
    expect(cellValue(r1, rows[1]!.results.get('R1'))).toBeNull()
  })

  it('names the standard once in the heading where all share it', () => {
    expect(matrixColumns(workspace, [r1], rows).find(({ id }) => id === 'R1')!.subtitle).toBe('≥ 4 人/百人')
  })

  it('traces the test that fails when a number is clicked', async () => {
    const cell = { indicator: r2, unit: rows[0], result: rows[0]!.results.get('R2') }
    const { page, traced } = await inWorkspace(MatrixCell, cell)
    await page.find('button').trigger('click')
    expect(traced).toEqual(['unit/甲/primary/R2/t1'])
  })
}) // prettier-ignore
