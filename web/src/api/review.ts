/**
 * Review and scoring of a case, and what comes of it. The self-evaluation, the facts and the evidence that lie beside a rubric come
 * from `GET /api/cases/{id}/self-evaluation`; here they are named by their ids. Points, steps, deductions, red lines and grades are
 * named by the ids of the scheme. `null` means "not known" or "not yet". Every PUT carries If-Match with the `version` in quotes
 * (`"0"` for what does not exist yet), every POST an Idempotency-Key.
 *
 * Accounts of an institution get the header `Watermark` on every answer: a text, percent-encoded UTF-8, to be drawn over the page.
 */
import type { CaseState, Subject } from './programmes'
import type { Finding } from './selfEvaluation'
import type { TraceView } from './types'

/* ---- my sheet ---- GET /api/cases/{id}/review → ReviewSheet (only my domains; a member of the office without a seat reads all of it) */
export type MarkPhase = 'desk' | 'on-site'
export type SheetRole = 'leader' | 'rater' | 'office' | 'rescorer'
/** `not-open`: the case has not come to its review; `closed`: the office closed the scoring; `none`: the caller has no sheet here. */
export type SheetState = 'not-open' | 'open' | 'handed-in' | 'reopened' | 'closed' | 'recused' | 'none'
export interface ReviewSheet {
  caseId: string
  programme: string
  programmeTitle: string
  pack: string
  version: string
  period: string
  unitCode: string
  unitName: string
  subject: Subject | null
  caseState: CaseState
  paused: boolean
  role: SheetRole | null
  domains: string[]
  until: string | null
  state: SheetState
  /** Marks are written to this phase now. A mark made at the desk counts until one is made on site. */
  phase: MarkPhase
  /** Whether marks may be written now. */
  editable: boolean
  /** Whether others' marks stay hidden until everybody has handed in, and whether the caller may look at the board now. */
  blind: boolean
  boardOpen: boolean
  handedInAt: string | null
  reopened: { reason: string; by: string; at: string } | null
  scale: { steps: ScaleStep[]; /** Steps that need a reason before handing in. */ justify: string[] }
  tree: SheetDomain[]
  redLines: RedLineText[]
  /** What is still lacking before handing in; empty when nothing is. */
  lacking: Lacking[]
  progress: { points: number; marked: number; minutes: number }
}
export interface ScaleStep {
  id: string
  name: string
  nameEn: string
  share: number
}
export interface RedLineText {
  id: string
  name: string
  nameEn: string
  caps: string
  capsName: string
  clause: string
}
export interface SheetDomain {
  id: string
  name: string
  nameEn: string
  indicators: { id: string; name: string; nameEn: string; points: SheetPoint[] }[]
}
export interface SheetPoint {
  id: string
  name: string
  nameEn: string
  /** Points of 100 that it carries before points that do not apply give theirs away. */
  weight: number
  measure: 'rubric' | 'bands' | 'deductions'
  /** For `rubric` what each step looks like, best first; for `bands` the thresholds in words. */
  texts: { step: string; text: string }[]
  deductions: {
    id: string
    name: string
    nameEn: string
    /** per cent of the point that one finding costs */ share: number
  }[]
  lookFor: string
  methods: ('documents' | 'visit' | 'observation' | 'talk' | 'survey' | 'data')[]
  ask: 'unit' | 'team'
  clause: string
  /** Evidence the unit was asked for, and elements shown beside it. */
  demands: { id: string; name: string; form: string }[]
  shows: string[]
  /** Whether the caller marks it: computed points are not marked, nor those that do not apply to the unit. */
  markable: boolean
  /** The step and value that the facts give, for computed points; `missing` says which fact is lacking. */
  computed: { step: string | null; value: number | null; unit: string; missing: string | null } | null
  /** The condition under which it is asked does not hold, in words. */
  inapplicable: string | null
  desk: MarkView | null
  onSite: MarkView | null
}
export interface MarkView {
  version: number
  finding: Finding | null
  reason: string
  /** Ids of cited evidence of the unit. */
  evidence: string[]
  at: string
}
export interface Lacking {
  point: string
  name: string
  what: 'mark' | 'reason'
  message: string
  messageEn: string
}

/* ---- marking ---- PUT /api/cases/{id}/review/marks/{point} MarkEdit (If-Match) → MarkView, ETag
 Written at once and kept, every version; a draft may lack its reason. `finding: null` takes the mark back. 412 `HOUSE-VERSION-STALE`
 carries `current: MarkView` (another window of mine was faster). 409 `REVIEW-SHEET-FROZEN`, `REVIEW-NOT-OPEN`; 403 `REVIEW-NOT-MINE`;
 422 `REVIEW-MARK-UNFIT` names what does not fit the scheme. `phase` defaults to the one that runs. */
export interface MarkEdit {
  finding: Finding | null
  reason: string
  evidence: string[]
  phase?: MarkPhase
}
/* GET /api/cases/{id}/review/marks/{point}/history → MarkVersion[] newest first (my own) */
export interface MarkVersion extends MarkView {
  phase: MarkPhase
}

/* ---- handing in ---- POST /api/cases/{id}/review/hand-in {} → ReviewSheet
 Freezes the sheet; again answers the same. 422 `REVIEW-INCOMPLETE` lists every point that lacks a mark or a reason in `fields`. */

/* ---- the board ---- GET /api/cases/{id}/review/board → Board. Until it is open it shows who has handed in and nothing else. */
export type PointState = 'rated' | 'computed' | 'open' | 'disputed' | 'missing' | 'not-applicable'
export interface Span {
  low: number
  high: number
}
export interface Board {
  caseId: string
  unitName: string
  caseState: CaseState
  version: string
  pack: string
  open: boolean
  /** Why it is not open to the caller, or null. */
  waiting: string | null
  blind: boolean
  raters: number
  apart: number
  merge: 'mean' | 'median' | 'lowest'
  sheets: BoardSheet[]
  /** Empty until open. */
  points: BoardPoint[]
  redLines: BoardRedLine[]
  agreement: BoardAgreement | null
  unsettled: number
  disputes: number
  total: Span | null
  grades: string[]
  closed: { reason: string; by: string; at: string } | null
  scale: { steps: ScaleStep[]; justify: string[] }
  may: ('agree' | 'strike' | 'reopen' | 'close')[]
}
export interface BoardSheet {
  /** Name the marks by this. */
  rater: string
  name: string
  role: SheetRole
  domains: string[]
  state: SheetState
  handedInAt: string | null
  marked: number
  points: number
  /** Marks of somebody recused are kept and do not count. */
  counts: boolean
  reason: string | null
  mine: boolean
}
export interface BoardMark {
  rater: string
  phase: MarkPhase
  finding: Finding
  reason: string
  evidence: string[]
  at: string
  counts: boolean
  /** what was found at the desk, where it was changed on site */ before: Finding | null
}
export interface BoardPoint {
  point: string
  domain: string
  name: string
  nameEn: string
  measure: 'rubric' | 'bands' | 'deductions'
  state: PointState
  reason: string | null
  weight: number
  share: Span
  steps: string[]
  value: number | null
  marks: BoardMark[]
  /** Steps between the best and the worst mark; null with fewer than two. */
  apart: number | null
  agreed: Agreed | null
}
export interface Agreed {
  version: number
  finding: Finding
  reason: string
  participants: string[]
  heldAt: string
  by: string
  at: string
  kind: 'consensus' | 'office' | 'defence'
}
/** Over all points that two raters or more rated: exact and at most one step apart (0 to 1), weighted kappa with its interval. */
export interface BoardAgreement {
  points: number
  pairs: number
  exact: Figure
  adjacent: Figure
  kappa: Figure
  between: { first: string; second: string; points: number; exact: number; meanDifference: number }[]
}
export interface Figure {
  value: number | null
  lower95: number | null
  upper95: number | null
}
export interface BoardRedLine extends RedLineText {
  struck: { version: number; reason: string; evidence: string[]; by: string; at: string } | null
  version: number
}

/* PUT    /api/cases/{id}/review/board/agreed/{point} AgreedEdit (If-Match `agreed.version`, "0" without) → Board (leader of the team, office)
   DELETE /api/cases/{id}/review/board/agreed/{point}?reason= (If-Match) → Board
   PUT    /api/cases/{id}/review/board/red-lines/{line} {reason, evidence} (If-Match `version`) → Board ; DELETE …?reason= (If-Match) → Board
   POST   /api/cases/{id}/review/sheets/{account}/reopening {reason} → Board (office; `account` is BoardSheet.rater)
   POST   /api/cases/{id}/review/closure {reason} → Board (office: no longer waits for those who have not handed in; opens the deliberation)
   GET    /api/cases/{id}/review/board/history → BoardDeed[] newest first */
export interface AgreedEdit {
  finding: Finding
  reason: string
  participants: string[]
  heldAt?: string
  kind?: 'consensus' | 'office'
}
export interface BoardDeed {
  at: string
  by: string
  deed: 'agreed' | 'agreed-undone' | 'struck' | 'struck-undone' | 'reopened' | 'closed' | 'handed-in' | 'opened'
  about: string | null
  finding: Finding | null
  reason: string
  participants: string[]
}

/* ---- results of a case ---- GET /api/cases/{id}/appraisal → AppraisalView ; GET /api/cases/{id}/trace?address=total|grade|{domain|indicator|point} → TraceView
 Reviewers of a blind case and the unit see it once it is open to them: `hidden` says why there is nothing yet. In the unit's eyes raters
 are 评估员甲, 评估员乙 … in an order that tells nothing. */
export interface AppraisalView {
  caseId: string
  unitCode: string
  unitName: string
  pack: string
  version: string
  hidden: string | null
  total: Span | null
  grade: string | null
  gradeName: string | null
  grades: { id: string; name: string; nameEn: string; possible: boolean }[]
  domains: AppraisalNode[]
  indicators: AppraisalNode[]
  points: {
    id: string
    domain: string
    name: string
    nameEn: string
    state: PointState
    weight: number
    share: Span
    earned: Span
    steps: string[]
    value: number | null
    reason: string | null
  }[]
  struck: { id: string; name: string; reason: string }[]
  unsettled: string[]
}
export interface AppraisalNode {
  id: string
  name: string
  nameEn: string
  weight: number
  earned: Span
  rate: Span | null
}
export type AppraisalTrace = TraceView

/* ---- results of a programme ---- GET /api/programmes/{id}/results?sort=&grade=&state=&unsettled=&q= → ResultGrid
 `sort`: name | total | grade | unsettled | a domain, indicator or point id; a leading `-` turns it round. */
export interface ResultGrid {
  programme: string
  title: string
  pack: string
  version: string
  steps: ScaleStep[]
  grades: { id: string; name: string; nameEn: string; cases: number }[]
  domains: { id: string; name: string; nameEn: string; weight: number }[]
  points: { id: string; name: string; nameEn: string; domain: string }[]
  rows: ResultRow[]
  /** Before filtering. */
  total: number
  settled: number
  milliseconds: number
}
export interface ResultRow {
  caseId: string
  unitCode: string
  unitName: string
  town: string | null
  state: CaseState
  total: Span
  grades: string[]
  unsettled: number
  disputes: number
  struck: string[]
  /** Rates of the domains in per cent, in order; null where none applies or something is open. */
  domains: (number | null)[]
  /** One per point, in order: the step, or `?` open · `!` disputed · `~` a fact is missing · `-` does not apply · `#` deductions. */
  cells: string[]
  /** Share of the point earned, 0 to 1; null while open. */
  shares: (number | null)[]
}

/* ---- severity ---- GET /api/programmes/{id}/severity?method=linear|rasch → SeverityView (office and leader). Shown beside the results, never instead. */
export interface SeverityView {
  programme: string
  method: 'linear' | 'rasch'
  /** `points`: per cent of a point's weight; `logits` for Rasch. Higher is more severe. */
  unit: 'points' | 'logits'
  scores: number
  dropped: number
  /** Why nothing can be said, or null. `disconnected`: see `subsets`. */
  refused: {
    reason: 'no-scores' | 'disconnected' | 'confounded' | 'no-variation' | 'too-many-categories' | 'too-few'
    message: string
    messageEn: string
  } | null
  subsets: { raters: string[]; cases: string[]; scores: number }[]
  raters: RaterSeverity[]
  spread: { sd: number | null; reliability: number | null; p: number | null } | null
  /** What was given, and beside it what raters of average severity would have given; per cent of the marked points. */
  subjects: {
    caseId: string
    unitName: string
    scores: number
    observed: number
    adjusted: number
    lower95: number
    upper95: number
  }[]
  cautions: { kind: string; about: string[]; message: string; messageEn: string }[]
  drift: {
    periods: string[]
    raters: {
      rater: string
      name: string
      values: { period: string; scores: number; severity: number; se: number; lower95: number; upper95: number }[]
      slope: number | null
      se: number | null
      p: number | null
    }[]
  } | null
}
export interface RaterSeverity {
  rater: string
  name: string
  scores: number
  observed: number
  severity: number
  se: number
  lower95: number
  upper95: number
  fair: number
  extreme: boolean
  infit: number | null
  outfit: number | null
}

/* ---- re-scoring of a commissioned programme ---- GET|POST /api/programmes/{id}/re-scoring ReScoringOrder → ReScoring (office)
 Draws a share of the cases with a seed; the same seed draws the same. The named members of the office score them with a sheet of their own that never counts. */
export interface ReScoringOrder {
  share: number
  seed?: number
  rescorers: string[]
}
export interface ReScoring {
  drawn: { seed: number; share: number; cases: number; of: number; by: string; at: string } | null
  cases: {
    caseId: string
    unitName: string
    rescorer: string
    handedInAt: string | null
    points: number
    exact: number | null
    meanDifference: number | null
    ours: number | null
    theirs: number | null
  }[]
  agreement: { points: number; exact: Figure; adjacent: Figure; kappa: Figure } | null
  /** Institution less office, in per cent of a point; with its interval over cases. */
  difference: Figure | null
  /** Points where the two lie apart, largest first. */
  apart: {
    caseId: string
    unitName: string
    point: string
    name: string
    ours: string
    theirs: string
    steps: number
    reason: string
  }[]
  /** Officers who may be named. */
  candidates: { account: string; name: string }[]
}

/* ---- what an institution hands in ---- GET /api/programmes/{id}/deliverables → Deliverables · PUT (office: adds those without a number, corrects the others) {items: DeliverableEdit[]}
 POST /api/programmes/{id}/deliverables/{no}/hand-in (multipart `file`, `note`) · PUT …/{no}/check {verdict, note} (office) · each answers Deliverables */
export interface Deliverables {
  items: Deliverable[]
  may: ('edit' | 'hand-in' | 'check')[]
}
export interface DeliverableEdit {
  no: number | null
  name: string
  due: string | null
  note: string
}
export interface Deliverable extends DeliverableEdit {
  no: number
  state: 'expected' | 'handed-in' | 'accepted' | 'returned'
  late: boolean
  file: { name: string; sha256: string; size: number; mediaType: string } | null
  handedInBy: string | null
  handedInAt: string | null
  checkedBy: string | null
  checkedAt: string | null
  verdictNote: string
  rounds: number
}
