import {
  columnFilteringFeature,
  columnVisibilityFeature,
  createFilteredRowModel,
  createSortedRowModel,
  globalFilteringFeature,
  rowSortingFeature,
  tableFeatures,
  useTable,
  type ColumnDef,
} from '@tanstack/vue-table'
import { computed, type Ref } from 'vue'
import { compareCells, textOf, type CellValue, type Column } from './columns'

/** Sorting, searching, filtering and column choice over rows that are all in the browser. */
const features = tableFeatures({
  columnFilteringFeature,
  columnVisibilityFeature,
  globalFilteringFeature,
  rowSortingFeature,
  filteredRowModel: createFilteredRowModel(),
  sortedRowModel: createSortedRowModel(),
})

export interface Sort {
  id: string
  desc: boolean
}

export function useDataTable<Row extends object>(columns: Ref<Column<Row>[]>, rows: Ref<Row[]>, initialSort?: Sort) {
  const byId = computed(() => new Map(columns.value.map((column) => [column.id, column])))
  const definitions = computed(() =>
    columns.value.map((column): ColumnDef<typeof features, Row, unknown> => ({
      id: column.id,
      header: column.title,
      // undefined is what the sorted model keeps last in both directions
      accessorFn: (row) => column.value(row) ?? undefined,
      sortUndefined: 'last',
      sortFn: (a, b, id) => compareCells(a.getValue(id) as CellValue, b.getValue(id) as CellValue),
      filterFn: (row, _id, wanted) => textOf(column, row.original) === wanted,
      enableHiding: !column.fixed,
      enableSorting: !column.fixed,
      enableGlobalFilter: true,
    })),
  )

  const table = useTable<typeof features, Row>({
    features,
    columns: definitions,
    data: rows,
    initialState: {
      sorting: initialSort ? [initialSort] : [],
      columnVisibility: Object.fromEntries(
        columns.value.filter((column) => column.hidden).map(({ id }) => [id, false]),
      ),
    },
    getColumnCanGlobalFilter: () => true,
    globalFilterFn: (row, id, wanted: string) => {
      const column = byId.value.get(id)
      return column !== undefined && textOf(column, row.original).toLowerCase().includes(wanted.trim().toLowerCase())
    },
  })

  const visible = computed(() =>
    columns.value.filter((column) => table.atoms.columnVisibility.get()[column.id] !== false),
  )
  const shownRows = computed(() => table.getRowModel().rows.map((row) => row.original))
  const sort = computed<Sort | null>(() => table.atoms.sorting.get()[0] ?? null)
  const filters = computed(() => new Map(table.atoms.columnFilters.get().map(({ id, value }) => [id, String(value)])))

  /** Distinct texts of a filterable column, in reading order. */
  const choices = (column: Column<Row>) => [...new Set(rows.value.map((row) => textOf(column, row)))].sort(compareCells)

  function toggleSort(id: string) {
    const now = sort.value
    const numeric = rows.value.some((row) => typeof byId.value.get(id)?.value(row) === 'number')
    if (now?.id !== id) table.setSorting([{ id, desc: numeric }])
    else if (now.desc === numeric) table.setSorting([{ id, desc: !numeric }])
    else table.setSorting([])
  }

  return {
    visible,
    shownRows,
    sort,
    filters,
    choices,
    toggleSort,
    setSort: (next: Sort | null) => table.setSorting(next ? [next] : []),
    search: computed(() => (table.atoms.globalFilter.get() as string | undefined) ?? ''),
    setSearch: (text: string) => table.setGlobalFilter(text),
    setFilter: (id: string, text: string | null) => table.getColumn(id)?.setFilterValue(text ?? undefined),
    clearFilters: () => {
      table.setColumnFilters([])
      table.setGlobalFilter('')
    },
    isVisible: (id: string) => visible.value.some((column) => column.id === id),
    setVisible: (id: string, shown: boolean) => table.getColumn(id)?.toggleVisibility(shown),
  }
}

export type DataTableModel<Row extends object> = ReturnType<typeof useDataTable<Row>>
