import type { CasePage, CaseView, ProgrammeView } from '@/api/programmes'

/** A draft and a case with nothing in them but what a test adds. */
export const programmeView = (more: Partial<ProgrammeView> = {}): ProgrammeView => ({
  id: 'p', state: 'draft', edition: 3, title: '质量评价', pack: 'quality', version: '1', packTitle: '质量评价', packTitleEn: 'Quality', unitNoun: '学校', period: '2025', kind: 'special', dayCount: 'natural',
  targets: { kinds: [], types: [], towns: [], settings: [], ownerships: [], include: [], exclude: [] }, subjects: [], phases: [], pool: [], teams: [], teamSize: 3, budget: null, entry: null, parameters: {}, planItem: null, note: '',
  rules: { team: 3, raters: 2, blind: false, needsSubject: false, selfEvaluation: true, minutes: 90, points: 10, domains: [] },
  cases: 0, progress: { states: {}, overdue: 0, paused: 0, flagged: 0 }, drawSeed: null, createdBy: '骆清', createdAt: '2025-09-01T00:00:00Z', launchedBy: null, launchedAt: null, pausedReason: null,
  may: ['edit', 'delete', 'draw', 'launch'], ...more,
}) // prettier-ignore

export const caseView = (more: Partial<CaseView> = {}): CaseView => ({
  id: 'c', programme: 'p', programmeTitle: '质量评价', pack: 'quality', version: '1', period: '2025', unit: 'S1', unitName: '柳溪小学', town: null, subject: null,
  state: 'desk-review', paused: false, due: null, overdue: false, flag: null, edition: 5, ...more,
}) // prettier-ignore

export const casePage = (more: Partial<CasePage> = {}): CasePage => ({
  case: caseView(), unit: { code: 'S1', name: '柳溪小学', kind: 'school', type: null, town: null, setting: null, ownership: null },
  programme: { id: 'p', title: '质量评价', state: 'running', kind: 'special', packTitle: '质量评价', dayCount: 'natural' },
  pausedReason: null, phases: [], clocks: [], team: [], history: [], may: [], next: [], suggestion: null, ...more,
}) // prettier-ignore
