import { flushPromises, mount } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { offlineProblem } from '@/api/problem'
import type { Column } from './columns'
import DataTable from './DataTable.vue'

interface School {
  code: string
  name: string
  town: string
  area: number | null
}

const SCHOOLS: School[] = [
  { code: 'S1', name: '青禾小学', town: '青河街道', area: 4.2 },
  { code: 'S2', name: '石桥小学', town: '石桥镇', area: null },
  { code: 'S10', name: '云岭小学', town: '石桥镇', area: 12.5 },
  { code: 'S3', name: '柳溪小学', town: '青河街道', area: 7 },
]
const COLUMNS: Column<School>[] = [
  { id: 'name', title: '学校', value: (row) => row.name },
  { id: 'town', title: '镇街', value: (row) => row.town, filter: true },
  { id: 'area', title: '面积', value: (row) => row.area, align: 'end' },
  { id: 'code', title: '代码', value: (row) => row.code, hidden: true },
]

function tableOf(more: Record<string, unknown> = {}) {
  // generic components lose their parameter in mount(); the props are checked by the pages that use them
  return mount(DataTable as never, {
    props: {
      columns: COLUMNS,
      rows: SCHOOLS,
      rowKey: (row: School) => row.code,
      caption: '学校',
      openable: true,
      ...more,
    } as never,
    slots: { 'cell-town': `<template #cell-town="{ row }"><em>{{ row.town }}</em></template>` },
    attachTo: document.body,
  })
}

type Table = ReturnType<typeof tableOf>
const names = (table: Table) => table.findAll('tbody th').map((cell) => cell.text())
const heading = (table: Table, title: string) =>
  table.findAll('thead button').find((button) => button.text().startsWith(title))!

describe('a data table', () => {
  beforeEach(() => vi.useRealTimers())

  it('sorts numbers largest first, keeps nothing last in both directions, and gives the order back', async () => {
    const table = tableOf()
    await heading(table, '面积').trigger('click')
    expect(names(table)).toEqual(['云岭小学', '柳溪小学', '青禾小学', '石桥小学'])
    await heading(table, '面积').trigger('click')
    expect(names(table)).toEqual(['青禾小学', '柳溪小学', '云岭小学', '石桥小学'])
    await heading(table, '面积').trigger('click')
    expect(names(table)).toEqual(SCHOOLS.map(({ name }) => name))
  })

  it('tells a screen reader which column sorts it', async () => {
    const table = tableOf()
    await heading(table, '学校').trigger('click')
    expect(table.find('th[aria-sort]').attributes('aria-sort')).toBe('ascending')
  })

  it('searches what is read, not only what is stored', async () => {
    const table = tableOf()
    const search = table.find('input[type=search]')
    await search.setValue('石桥')
    await vi.waitFor(() => expect(names(table)).toEqual(['石桥小学', '云岭小学']))
  })

  it('filters by a column’s own texts and clears again', async () => {
    const table = tableOf()
    const filter = table.find('.chip select')
    expect(filter.findAll('option').map((option) => option.text())).toEqual(['全部', '青河街道', '石桥镇'])
    await filter.setValue('石桥镇')
    expect(names(table)).toEqual(['石桥小学', '云岭小学'])
    expect(table.find('.count').text()).toBe('2 / 4 行')
    await table
      .findAll('button')
      .find((button) => button.text().includes('清除'))!
      .trigger('click')
    expect(names(table)).toHaveLength(4)
  })

  it('hides columns until they are chosen', () => {
    expect(tableOf().findAll('thead th')).toHaveLength(3)
  })

  it('walks cells with the arrow keys and opens a row with Enter', async () => {
    const table = tableOf()
    const first = table.find('[data-cell="0:0"]')
    ;(first.element as HTMLElement).focus()
    await first.trigger('keydown', { key: 'ArrowDown' })
    await first.trigger('keydown', { key: 'ArrowRight' })
    await flushPromises()
    expect(document.activeElement?.getAttribute('data-cell')).toBe('1:1')
    await table.find('[data-cell="1:1"]').trigger('keydown', { key: 'Enter' })
    expect(table.emitted('open')).toEqual([[SCHOOLS[1]]])
  })

  it('has exactly one cell in the tab order', () => {
    expect(tableOf().findAll('[data-cell][tabindex="0"]')).toHaveLength(1)
  })

  it('says that nothing matches and offers to clear', async () => {
    const table = tableOf()
    await table.find('input[type=search]').setValue('不存在')
    await vi.waitFor(() => expect(table.text()).toContain('没有符合条件的内容'))
  })

  it('shows loading, problem and emptiness instead of an empty grid', () => {
    expect(tableOf({ rows: [], loading: true }).find('[role=status]').exists()).toBe(true)
    expect(tableOf({ rows: [], problem: offlineProblem() }).find('[role=alert]').text()).toContain('连接不上')
    expect(tableOf({ rows: [], emptyTitle: '还没有学校' }).text()).toContain('还没有学校')
  })

  it('draws only a window of very many rows, and says how many there are', () => {
    const rows = Array.from({ length: 5000 }, (_, index) => ({ ...SCHOOLS[0]!, code: `S${index}` }))
    const table = tableOf({ rows })
    expect(table.findAll('tbody th').length).toBeLessThan(100)
    expect(table.find('table').attributes('aria-rowcount')).toBe('5001')
  })

  it('prints every row, not only those in sight', async () => {
    const rows = Array.from({ length: 300 }, (_, index) => ({ ...SCHOOLS[0]!, code: `S${index}` }))
    const table = tableOf({ rows })
    window.dispatchEvent(new Event('beforeprint'))
    await flushPromises()
    expect(names(table)).toHaveLength(300)
    window.dispatchEvent(new Event('afterprint'))
    await flushPromises()
    expect(names(table).length).toBeLessThan(100)
  })

  it('neither counts, sorts nor filters rows that are only the first of more', () => {
    const table = tableOf({ partial: true })
    expect(table.findAll('thead button')).toHaveLength(0)
    expect(table.findAll('.chip')).toHaveLength(0)
    expect(table.find('.count').text()).toBe('')
  })

  it('becomes cards on a phone', () => {
    vi.stubGlobal('matchMedia', () => ({
      matches: true,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    }))
    const table = tableOf()
    expect(table.find('table').exists()).toBe(false)
    expect(table.findAll('.cards > li')).toHaveLength(4)
    vi.unstubAllGlobals()
  })
})
