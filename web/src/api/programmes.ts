/**
 * Programmes and what surrounds them: the yearly plan, the corps of inspectors and experts, the whitelist, cases, clocks
 * and everybody's own work. Dates are `YYYY-MM-DD`, moments ISO 8601 in UTC, money whole yuan. Lists that can be long are
 * `Page<T>`. Every edit carries If-Match with the view's `edition` in quotes; every POST an Idempotency-Key.
 */
import type { Page } from './types'

export type CaseState =
  | 'preparing'
  | 'self-evaluation'
  | 'desk-review'
  | 'on-site'
  | 'deliberation'
  | 'preliminary'
  | 'defence'
  | 'final'
  | 'published'
  | 'rectifying'
  | 'closed'
  | 'withdrawn'
export type ProgrammeState = 'draft' | 'running' | 'paused' | 'closed' | 'withdrawn'
/** 专项 or 综合: decides how long feedback may take (5 or 10 days). */
export type ProgrammeKind = 'special' | 'comprehensive'
/** How the statutory days are counted. */
export type DayCount = 'natural' | 'working'
export type AssignmentRole = 'leader' | 'rater' | 'office' | 'rescorer'
export type AssignmentState = 'active' | 'recused' | 'withdrawn'
export type ClockKind =
  'phase' | 'self-evaluation' | 'feedback' | 'defence' | 'opinion-letter' | 'rectification' | 'rectification-report'
export type ClockState = 'running' | 'due-soon' | 'due-today' | 'overdue' | 'stopped' | 'paused'

/* ---- programmes ----
 GET  /api/programmes?state=&period=&q=&cursor=            → Page<ProgrammeSummary>
 POST /api/programmes NewProgramme                         → ProgrammeView (201; phases prefilled from the scheme)
 GET  /api/programmes/{id}                                 → ProgrammeView
 PUT  /api/programmes/{id} ProgrammeDraft (If-Match)       → ProgrammeView (drafts only; half-done drafts are kept)
 DELETE /api/programmes/{id}                               → 204 (drafts only)
 GET  /api/programmes/{id}/launch-check                    → LaunchCheck (of a draft)
 POST /api/programmes/targets TargetFilter                 → TargetList (live preview while the filter is being set)
 POST /api/programmes/{id}/draw DrawRequest                → Draw (of a draft; the same seed gives the same teams)
 POST /api/programmes/{id}/launch LaunchRequest            → ProgrammeView (Idempotency-Key; 422 PROGRAMME-NOT-READY lists every problem in `fields`)
 POST /api/programmes/{id}/pause|resume|close|withdraw Why → ProgrammeView
 GET  /api/programmes/{id}/cases?state=&q=&sort=name|state|due&flag=true&cursor=  → Page<CaseView> */
export interface NewProgramme {
  pack: string
  version?: string
  title?: string
  period: string
  kind?: ProgrammeKind
  planItem?: number | null
}

/** Empty lists and nulls do not narrow. `include` adds units whatever the rest says, `exclude` takes them out again. */
export interface TargetFilter {
  kinds: ('school' | 'kindergarten' | 'teaching-point' | 'town' | 'department')[]
  types: string[]
  towns: string[]
  settings: string[]
  ownerships: string[]
  include: string[]
  exclude: string[]
}
export interface Target {
  unit: string
  name: string
  kind: string
  type: string | null
  town: string | null
  setting: string | null
  ownership: string | null
}
/** `choices` are the values that occur in the district, for the pickers. */
export interface TargetList {
  targets: Target[]
  unknown: string[]
  choices: { kinds: string[]; types: string[]; towns: string[]; settings: string[]; ownerships: string[] }
}
/** The head whose term is evaluated; only for schemes about a person. One per target unit. */
export interface SubjectDraft {
  unit: string
  name: string
  post: string
  from: string
  to: string
}
export interface Subject {
  name: string
  post: string
  from: string
  to: string
}
export interface PhaseDraft {
  id: string
  name: string
  starts: string
  ends: string
}
/** One of the corps in the pool; `leads`: may lead a team. */
export interface PoolMember {
  person: string
  leads: boolean
}
/** A team that was chosen by hand or drawn. A unit without a row is drawn at launch from the pool. */
export interface TeamMember {
  unit: string
  person: string
  role: 'leader' | 'rater' | 'office'
  domains: string[]
}
export interface ProgrammeDraft {
  title: string
  pack: string
  version: string
  period: string
  kind: ProgrammeKind
  dayCount: DayCount
  targets: TargetFilter
  subjects: SubjectDraft[]
  phases: PhaseDraft[]
  pool: PoolMember[]
  teams: TeamMember[]
  /** How many are on each team, leader included; the scheme asks for at least `rules.team`. */
  teamSize: number
  budget: number | null
  /** The whitelist entry under which schools are asked. */
  entry: string | null
  /** The office's own figures for the scheme's parameters. */
  parameters: Record<string, number>
  planItem: number | null
  note: string
}
export interface ProgrammeView extends ProgrammeDraft {
  id: string
  state: ProgrammeState
  edition: number
  packTitle: string
  packTitleEn: string
  unitNoun: string
  /** What the scheme asks of the programme. */
  rules: {
    team: number
    raters: number
    blind: boolean
    needsSubject: boolean
    selfEvaluation: boolean
    minutes: number
    points: number
    domains: { id: string; name: string; minutes: number }[]
  }
  cases: number
  progress: Progress
  drawSeed: number | null
  createdBy: string
  createdAt: string
  launchedBy: string | null
  launchedAt: string | null
  pausedReason: string | null
  /** What the caller may do now; a button is shown for these only. */
  may: ('edit' | 'delete' | 'draw' | 'launch' | 'pause' | 'resume' | 'close' | 'withdraw')[]
}
/** How many cases stand in each state, and how many are late, paused or want a decision. */
export interface Progress {
  states: Partial<Record<CaseState, number>>
  overdue: number
  paused: number
  flagged: number
}
export interface ProgrammeSummary {
  id: string
  title: string
  pack: string
  version: string
  packTitle: string
  period: string
  kind: ProgrammeKind
  state: ProgrammeState
  starts: string | null
  ends: string | null
  cases: number
  progress: Progress
  planItem: number | null
  edition: number
}

/** Everything that stands between a draft and its launch. `problems` empty: it may be launched. */
export interface LaunchCheck {
  ready: boolean
  problems: LaunchProblem[]
  targets: { count: number; byKind: Record<string, number> }
  phases: (PhaseDraft & { days: number; clash: string | null })[]
  /** What one school is asked to spend, and what it has been asked this year already under any entry. */
  burden: {
    minutesEach: number
    minutesAll: number
    entry: EntryView | null
    nearest: { unit: string; name: string; used: number; after: number; cap: number | null }[]
  }
  /** Drawn teams with who was passed over and why; `short` is how many are still lacking. */
  teams: {
    unit: string
    name: string
    members: TeamSeat[]
    short: number
    passedOver: { person: string; name: string; refusals: Refusal[] }[]
  }[]
  load: { person: string; name: string; cases: number }[]
}
export interface LaunchProblem {
  code: string
  where: 'basics' | 'targets' | 'subjects' | 'phases' | 'team' | 'burden'
  unit: string | null
  message: string
  remedy: string
}
export interface TeamSeat {
  person: string
  name: string
  role: 'leader' | 'rater' | 'office'
}
export interface DrawRequest {
  seed?: number
}
export interface Draw {
  seed: number
  teams: LaunchCheck['teams']
  load: LaunchCheck['load']
  programme: ProgrammeView
}
export interface LaunchRequest {
  note?: string
}
export interface Why {
  reason: string
}

/* ---- cases ----
 GET  /api/cases?mine=true                                 → CaseView[] (cases assigned to the caller, or of the caller's own unit)
 GET  /api/cases/{id}                                      → CasePage
 POST /api/cases/{id}/pause|resume|withdrawal Why          → CasePage
 POST /api/cases/{id}/extension {due, reason}              → CasePage (the phase that is running)
 POST /api/cases/{id}/advance {to, reason}                 → CasePage (409 PROGRAMME-MOVE-REFUSED says why)
 POST /api/cases/{id}/succession {decision: 'go-on'|'withdraw', successor?, reason} → CasePage (a unit merged or split)
 PUT  /api/cases/{id}/team TeamEdit (If-Match edition)     → CasePage
 GET  /api/cases/{id}/team/candidates?role=&q=             → Candidate[] (whole corps, the recused with their reasons)
 POST /api/cases/{id}/assignments/{assignment}/recusal Recusal → CasePage (`suggestion` names the replacement)
 GET  /api/programmes/{id}/history · GET /api/cases/{id}/history   → HistoryEntry[] newest first */
export interface CaseView {
  id: string
  programme: string
  programmeTitle: string
  pack: string
  version: string
  period: string
  unit: string
  unitName: string
  town: string | null
  subject: Subject | null
  state: CaseState
  paused: boolean
  due: string | null
  overdue: boolean
  flag: CaseFlag | null
  edition: number
}
/** Something happened to the unit; the office decides how the case goes on. */
export interface CaseFlag {
  kind: 'unit-ended' | 'team-short'
  message: string
  remedy: string
  since: string
  successors: { code: string; name: string }[]
}
export interface CasePage {
  case: CaseView
  unit: {
    code: string
    name: string
    kind: string
    type: string | null
    town: string | null
    setting: string | null
    ownership: string | null
  }
  programme: {
    id: string
    title: string
    state: ProgrammeState
    kind: ProgrammeKind
    packTitle: string
    dayCount: DayCount
  }
  pausedReason: string | null
  phases: {
    id: string
    name: string
    state: CaseState | null
    starts: string
    ends: string
    now: boolean
    done: boolean
    extended: string | null
  }[]
  clocks: ClockView[]
  team: AssignmentView[]
  history: HistoryEntry[]
  may: ('pause' | 'resume' | 'extend' | 'withdraw' | 'advance' | 'edit-team' | 'recuse' | 'decide-succession')[]
  /** Every next state with whether it may be entered now and, if not, why. */
  next: { to: CaseState; allowed: boolean; reason: string | null }[]
  /** After a recusal: who could step in, least burdened first. */
  suggestion: Candidate | null
}
export interface ClockView {
  kind: ClockKind
  name: string
  started: string
  due: string
  days: number
  dayCount: DayCount
  state: ClockState
  stoppedOn: string | null
  /** Days left; negative when overdue. */
  left: number
  clause: string
  reminders: { on: string; kind: 'before-3' | 'before-1' | 'today' | 'overdue' | 'escalated'; to: string }[]
}
/** Experts see their colleagues' names and roles; the account is null for those who may not see the corps. */
export interface AssignmentView {
  id: string
  person: string | null
  account: string | null
  name: string
  role: AssignmentRole
  domains: string[]
  state: AssignmentState
  until: string | null
  reason: string | null
  ground: RecusalGround | null
  kind: CorpsKind | null
  mine: boolean
}
export interface TeamEdit {
  members: { person: string; role: 'leader' | 'rater' | 'office'; domains: string[] }[]
  reason: string
}
export interface Recusal {
  ground: RecusalGround
  reason: string
  /** remembered as a tie of the person, so that it holds next time too */ remember?: boolean
}
export interface Candidate {
  person: string
  name: string
  kind: CorpsKind
  leads: boolean
  specialties: string[]
  load: number
  refusals: Refusal[]
}
export interface HistoryEntry {
  at: string
  by: string
  deed: string
  from: CaseState | null
  to: CaseState | null
  reason: string
  detail: Record<string, unknown>
}

/* ---- calendar ---- GET /api/calendar?from=&to= → CalendarEntry[]: what the caller may see, by date */
export interface CalendarEntry {
  date: string
  ends: string | null
  kind: 'phase-start' | 'phase-end' | 'clock' | 'plan-item' | 'launch'
  title: string
  link: string
  programme: string | null
  case: string | null
  overdue: boolean
  count: number
}

/* ---- yearly plan ----
 GET  /api/plans                                           → {year, title, approvedAt}[]
 GET  /api/plans/{year}                                    → PlanView (404 when the year has no plan)
 POST /api/plans/{year} {from?: number}                    → PlanView (opens the year's plan: with the 15 work points, or copied from another year)
 PUT  /api/plans/{year}/items/{no} PlanItemEdit (If-Match) → PlanView ; POST /api/plans/{year}/items → adds ; DELETE …/{no} (If-Match)
 POST /api/plans/{year}/approval {note}                    → PlanView (leader; an edit afterwards asks for approval again)
 GET  /api/plans/{year}/history                            → HistoryEntry[] */
export interface PlanItemEdit {
  title: string
  part: string
  ownerUnit: string | null
  owner: string
  deliverables: { name: string; due: string | null; done: boolean }[]
  starts: string | null
  ends: string | null
  note: string
  state: 'planned' | 'doing' | 'done' | 'dropped'
}
export interface PlanItem extends PlanItemEdit {
  no: number
  edition: number
  programmes: { id: string; title: string; state: ProgrammeState; cases: number; beyond: PlanProgress }[]
  /** Share done: of deliverables and, where programmes are linked, of cases past each state. */
  done: number
  late: boolean
}
/** Share of the cases that have passed each station, 0 to 1. */
export interface PlanProgress {
  selfEvaluation: number
  deskReview: number
  onSite: number
  preliminary: number
  final: number
  published: number
  closed: number
}
export interface PlanView {
  year: number
  title: string
  edition: number
  state: 'draft' | 'approved' | 'changed'
  approvedBy: string | null
  approvedAt: string | null
  approvalNote: string | null
  items: PlanItem[]
  parts: string[]
  may: ('edit' | 'approve')[]
}

/* ---- corps ----
 GET  /api/corps?q=&kind=&state=&unit=&cursor=             → Page<CorpsPerson> (with `unit`: `refusals` for that unit today)
 POST /api/corps CorpsEdit → CorpsPerson · GET /api/corps/{id} · PUT /api/corps/{id} CorpsEdit (If-Match)
 PUT  /api/corps/{id}/ties {ties: TieEdit[]} (If-Match)    → CorpsPerson (the whole list; whatever was taken out stays in the history)
 POST /api/corps/{id}/exit {on, reason}                    → CorpsPerson (no new assignments; running ones are listed in the answer's `load`)
 GET  /api/corps/{id}/recusal?unit=&on=                    → RecusalVerdict
 GET  /api/corps/{id}/assignments                          → {case: CaseView, assignment: AssignmentView}[] */
export type CorpsKind = 'full-time' | 'part-time' | 'expert' | 'institution'
/** Ordinance art. 12: the four statutory grounds, and what else was declared. */
export type RecusalGround = 'head-relative' | 'family-employed' | 'own-staff' | 'left-recently' | 'declared'
export interface CorpsEdit {
  name: string
  kind: CorpsKind
  /** Sign-in name of the linked account, or null. */
  account: string | null
  card: string | null
  cardUntil: string | null
  specialties: string[]
  /** 聘期; part-time at most three consecutive terms of three years. */
  term: { from: string; to: string; index: number } | null
  /** Where the person works and worked; `unit` null for places outside the district. */
  employers: { unit: string | null; name: string; post: string; from: string | null; to: string | null }[]
  leads: boolean
  note: string
}
export interface TieEdit {
  ground: 'head-relative' | 'family-employed' | 'declared'
  unit: string
  who: string
  relation: string
  from: string | null
  until: string | null
  note: string
}
export interface Tie extends TieEdit {
  id: string
  unitName: string
  declaredBy: string
  declaredAt: string
  active: boolean
}
export interface CorpsPerson extends CorpsEdit {
  id: string
  edition: number
  state: 'active' | 'term-over' | 'left'
  leftOn: string | null
  leftReason: string | null
  accountId: string | null
  ties: Tie[]
  load: number
  refusals: Refusal[] | null
}
export interface Refusal {
  ground: RecusalGround
  clause: string
  message: string
  until: string | null
}
export interface RecusalVerdict {
  person: string
  unit: string
  unitName: string
  on: string
  free: boolean
  refusals: Refusal[]
}

/* ---- whitelist ----
 GET  /api/burden/entries?year=&state=                     → EntryView[]
 POST /api/burden/entries EntryEdit → EntryView · PUT /api/burden/entries/{id} EntryEdit (If-Match; drafts, and caps of approved ones with a reason)
 POST /api/burden/entries/{id}/approval {note} · POST /api/burden/entries/{id}/revocation {reason}   → EntryView
 GET  /api/burden/ledger?unit=&year=                       → Ledger (own unit for schools)
 GET  /api/burden/totals?year=&sort=minutes|visits|name&q=&cursor= → Page<BurdenTotal> (office) */
export type EntryState = 'draft' | 'approved' | 'expired' | 'revoked'
export interface EntryEdit {
  year: number
  title: string
  organiser: string
  basis: string
  opens: string
  closes: string
  /** Most visits and minutes per school in the year; null: no cap. */
  visitsCap: number | null
  minutesCap: number | null
  note: string
  reason?: string
}
export interface EntryView extends EntryEdit {
  id: string
  number: string
  edition: number
  state: EntryState
  approvedBy: string | null
  approvedAt: string | null
  units: number
  minutes: number
  may: ('edit' | 'approve' | 'revoke')[]
}
export interface LedgerLine {
  id: string
  on: string
  entry: string
  entryTitle: string
  what: string
  minutes: number
  visits: number
  unit: string
  recordedBy: string
}
export interface Ledger {
  unit: string
  unitName: string
  year: number
  minutes: number
  visits: number
  lines: LedgerLine[]
  entries: {
    id: string
    title: string
    minutes: number
    visits: number
    minutesCap: number | null
    visitsCap: number | null
  }[]
}
export interface BurdenTotal {
  unit: string
  unitName: string
  town: string | null
  minutes: number
  visits: number
  entries: number
}

/* ---- my work ---- GET /api/my-work → WorkItem[]: what, by when, how long, where; the most urgent first */
export type WorkKind =
  | 'self-evaluation'
  | 'sign-off'
  | 'returned-item'
  | 'confirm-facts'
  | 'defence'
  | 'rectification-report'
  | 'desk-review'
  | 'on-site'
  | 'deliberation'
  | 'consensus'
  | 'issue-preliminary'
  | 'decide-defence'
  | 'issue-final'
  | 'publish'
  | 'check-rectification'
  | 'launch'
  | 'decide-succession'
  | 'fill-team'
  | 'approve-plan'
  | 'approve-entry'
  | 'plan-item'
  | 'import'
  | 'notice'
export interface WorkItem {
  kind: WorkKind
  title: string
  titleEn: string
  about: string
  due: string | null
  overdue: boolean
  /** How long it takes, if that is known. */
  minutes: number | null
  count: number | null
  link: string
}

export type CasesPage = Page<CaseView>
