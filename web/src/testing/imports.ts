import type { ImportState, ImportView } from '@/api/types'

/** An import in any state, with nothing in it but what a test adds. */
export const noCounts: ImportView['counts'] = { rows: 0, values: 0, errors: 0, warnings: 0, unexplained: 0, added: 0, changed: 0, removed: 0, unchanged: 0 } // prettier-ignore

export const importView = (state: ImportState, more: Partial<ImportView> = {}): ImportView => ({
  id: '7', pack: 'p', period: '2025', files: [], state, progress: { done: 0, total: 0, phase: '' }, columns: [], missingColumns: [], matches: [],
  counts: noCounts, failure: null, createdBy: '', createdAt: '', acceptedAt: null, version: 1, ...more,
}) // prettier-ignore

export const foundHeading: ImportView['columns'][number] = {
  key: 'A', file: 'a.xlsx', sheet: '学校', heading: ['学校名称'], place: 'A', column: 'name', element: 'name', note: '', how: 'name', sample: [], required: false,
} // prettier-ignore
