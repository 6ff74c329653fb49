/**
 * The result of a case, from the preliminary opinion to the closed rectification, and its official letters.
 *
 * Base of the first part: /api/cases/{id}/opinion
 * GET → OpinionPage · PUT /draft OpinionText (If-Match `draft.version`) → OpinionPage · POST /draft (draw the draft up again from the results)
 * POST /preliminary {note?} → OpinionPage (freezes) · POST /receipt (the unit has received it; the clock of the defence starts)
 * POST /defence DefenceFiling · POST /defence/extension {until, reason} · PUT /defence/decision DefenceDecision (If-Match `defence.version`)
 * POST /final {note?} · POST /publication {summary?} · POST /correction {reason} (a visible successor; the earlier one stays)
 * POST /rectification-report RectificationFiling · PUT /rectification-report/check RectificationCheck
 * GET /issues/{issue}.json (what was frozen)
 * Every POST takes Idempotency-Key and answers the OpinionPage.
 *
 * Letters: GET|POST /api/cases/{id}/letters (LetterOrder → Letter) · GET|PUT|DELETE /api/cases/{id}/letters/{letter} (PUT LetterEdit, If-Match)
 * POST …/letters/{letter}/issue · POST …/letters/{letter}/receipt · GET …/letters/{letter}.docx|.pdf (draft or issued)
 * POST /api/programmes/{id}/letters {kind, issue} → LetterBatch
 * Templates: GET /api/letter-templates → LetterTemplate[] · PUT /api/letter-templates/{kind} (multipart `file`) · DELETE · GET /api/letter-templates/{kind}.docx
 */
import type { TraceView } from './types'

export type OpinionStage =
  'none' | 'draft' | 'preliminary' | 'defence' | 'final' | 'published' | 'rectifying' | 'closed'
export type OpinionDeed =
  | 'draft'
  | 'issue-preliminary'
  | 'receive'
  | 'defend'
  | 'extend-defence'
  | 'decide-defence'
  | 'issue-final'
  | 'publish'
  | 'correct'
  | 'report-rectification'
  | 'check-rectification'

export interface OpinionPage {
  caseId: string
  programme: string
  programmeTitle: string
  unit: { code: string; name: string }
  subject: { name: string; post: string; from: string | null; to: string | null } | null
  pack: string
  packTitle: string
  version: string
  period: string
  stage: OpinionStage
  /** Personal results (heads at the end of a term) are shown to the person and the office only. */
  confidential: boolean
  may: OpinionDeed[]
  /** Why there is no result to see yet, or null. */
  hidden: string | null
  card: ReportCard | null
  diagnosis: Diagnosis | null
  comparison: Comparison | null
  trend: Trend | null
  draft:
    (OpinionText & { version: number; editedBy: string; editedAt: string; unexplained: UnexplainedFigure[] }) | null
  issues: OpinionIssue[]
  receipt: { by: string; at: string } | null
  defenceUntil: string | null
  extension: { until: string; reason: string; by: string } | null
  defence: Defence | null
  publication: Publication | null
  requirements: Requirement[]
  rectification: Rectification | null
}

/* ---- report card ---- points are of 100; rate is per cent of the weight; low = high once nothing is open */
export interface Span {
  low: number
  high: number
}
export interface ReportCard {
  total: Span
  decimals: number
  grade: string | null
  gradeName: string | null
  possibleGrades: string[]
  redLines: { id: string; name: string; reason: string; caps: string }[]
  domains: CardDomain[]
  steps: { id: string; name: string; nameEn: string }[]
  unsettled: { point: string; name: string; state: PointState; reason: string }[]
}
export type PointState = 'rated' | 'computed' | 'open' | 'disputed' | 'missing' | 'not-applicable'
export interface CardDomain {
  id: string
  name: string
  nameEn: string
  weight: number
  earned: Span
  rate: Span | null
  counts: Record<string, number>
  indicators: { id: string; name: string; nameEn: string; weight: number; earned: Span; rate: Span | null }[]
  points: CardPoint[]
}
export interface CardPoint {
  id: string
  name: string
  nameEn: string
  state: PointState
  step: string | null
  steps: string[]
  weight: number
  earned: Span
  value: number | null
  unit: string | null
  reason: string | null
}

/* ---- diagnosis ---- */
export interface Diagnosis {
  strengths: Reading[]
  gaps: Reading[]
  causes: Cause[]
  lift: Lift
}
/** `lost` = weight − earned, in points of 100. */
export interface Reading {
  point: string
  name: string
  domain: string
  step: string | null
  weight: number
  earned: number
  lost: number
  reason: string | null
}
/** A gap and the facts that go with it; `low` facts point the same way. A pointer to look at, no proof. */
export interface Cause {
  point: string
  name: string
  links: { kind: 'fact' | 'point'; id: string; name: string; text: string; low: boolean }[]
}
export interface Lift {
  grade: string | null
  gradeName: string | null
  next: string | null
  nextName: string | null
  /** Why nothing can be said or done: `top`, `unsettled`, `red-line`, `unreachable`; null when `steps` reach the next grade. */
  blocked: 'top' | 'unsettled' | 'red-line' | 'unreachable' | null
  /** The smallest set of points that reaches the next grade, checked by the engine. */
  steps: { point: string; name: string; domain: string; from: string; to: string; gain: number; needs: string | null }[]
  total: number | null
  /** Struck red lines that cap the grade, and the grade the points alone would give. */
  redLines: { id: string; name: string; reason: string }[]
  gradeWithout: string | null
  gradeWithoutName: string | null
  /** What one better step at each single point brings, largest first. */
  levers: { point: string; name: string; from: string; to: string; gain: number }[]
}

/* ---- comparison ---- among cases of the same programme year with the same pack version, type and setting; five at least; no names */
export interface Comparison {
  shown: boolean
  why: string
  group: string
  size: number
  own: { total: number; low: number; high: number } | null
  /** Position from the best; units whose intervals do not differ are not put in order. */
  position: { low: number; high: number } | null
  domains: { id: string; name: string; own: number; quartiles: [number, number, number] }[]
  method: string
}

/* ---- trend ---- */
export interface Trend {
  years: {
    period: string
    version: string
    caseId: string
    total: number | null
    grade: string | null
    gradeName: string | null
    breakBefore: boolean
  }[]
  domains: { id: string; name: string; rates: { period: string; rate: number | null; breakBefore: boolean }[] }[]
  /** How the points of one version became those of the next. */
  breaks: {
    from: string
    to: string
    same: number
    split: number
    merged: number
    fresh: number
    dropped: number
    note: string
  }[]
}

/* ---- opinion ---- */
export interface OpinionText {
  overall: string
  strengths: Remark[]
  problems: Remark[]
  causes: Remark[]
  advice: Remark[]
  requirements: { text: string; points: string[]; due: string }[]
}
export interface Remark {
  text: string
  points: string[]
}
export interface UnexplainedFigure {
  figure: string
  sentence: string
  place: string
}
export interface OpinionIssue {
  id: string
  kind: 'preliminary' | 'final' | 'correction'
  number: number
  issuedAt: string
  issuedBy: string
  sha256: string
  factsSha256: string
  grade: string | null
  gradeName: string | null
  total: number | null
  text: OpinionText
  note: string
  /** The one it replaces, and why. */
  replaces: string | null
  reason: string | null
  current: boolean
}

/* ---- defence ---- whole (`point` null) or by point */
export interface DefenceFiling {
  items: { point: string | null; text: string; evidence: string[] }[]
}
export interface Defence {
  filedBy: string
  filedAt: string
  version: number
  items: DefenceItem[]
  decidedAt: string | null
  decidedBy: string | null
}
export interface DefenceItem {
  no: number
  point: string | null
  pointName: string | null
  text: string
  evidence: { id: string; name: string; sha256: string }[]
  verdict: 'upheld' | 'rejected' | null
  reason: string | null
  /** What the agreed finding became, for an upheld item. */
  step: string | null
  before: string | null
}
/** An upheld item of a point may name the new step; deductions by id; both null leaves the mark as it is and only the text changes. */
export interface DefenceDecision {
  items: {
    no: number
    verdict: 'upheld' | 'rejected'
    reason: string
    step?: string | null
    deductions?: Record<string, number> | null
  }[]
}

/* ---- after the result ---- */
export interface Publication {
  at: string
  by: string
  summary: string
  contents: PublicContents
}
/** What the public page shows: no personal data, no marks of single reviewers. */
export interface PublicContents {
  unitName: string
  programmeTitle: string
  period: string
  gradeName: string | null
  domains: { name: string; rate: number | null }[]
  strengths: string[]
  problems: string[]
  requirements: { text: string; due: string }[]
  issuedAt: string
  sha256: string
}
export interface Requirement {
  no: number
  text: string
  points: string[]
  due: string
  answer: string | null
  done: boolean | null
}
export interface RectificationFiling {
  summary: string
  items: { no: number; text: string; done: boolean; evidence: string[] }[]
}
export interface Rectification {
  /** The report is due ten days after the last requirement's date. */
  reportDue: string
  filedBy: string | null
  filedAt: string | null
  summary: string | null
  items: {
    no: number
    text: string
    done: boolean
    evidence: { id: string; name: string; sha256: string }[]
    verdict: 'passed' | 'returned' | null
    note: string | null
  }[]
  checkedBy: string | null
  checkedAt: string | null
  round: number
}
export interface RectificationCheck {
  items: { no: number; verdict: 'passed' | 'returned'; note: string }[]
  due?: string | null
}

/* ---- letters ---- notice 督导通知 · feedback 督导反馈意见 · opinion 督导意见书 · report 督导报告 · evaluation 综合评估报告 */
export type LetterKind = 'notice' | 'feedback' | 'opinion' | 'report' | 'evaluation'
export interface LetterOrder {
  kind: LetterKind
  addressee?: string | null
  remark?: string | null
}
export interface LetterEdit {
  addressee: string
  remark: string
}
export interface Letter {
  id: string
  caseId: string
  kind: LetterKind
  kindName: string
  title: string
  number: string | null
  state: 'draft' | 'issued'
  addressee: string
  remark: string
  template: 'house' | 'office'
  /** Empty when every figure is explained and agrees; a letter is issued only then. */
  faults: LetterFault[]
  /** Every figure of the letter with the address that explains it. */
  figures: { no: number; text: string; label: string; address: string; evidence: string[] }[]
  createdBy: string
  createdAt: string
  issuedBy: string | null
  issuedAt: string | null
  docxSha256: string | null
  pdfSha256: string | null
  receipt: { by: string; at: string } | null
  version: number
}
export interface LetterFault {
  kind: 'unexplained' | 'differs' | 'unknown-field' | 'missing'
  place: string
  text: string
  sentence: string
  message: string
}
export interface LetterBatch {
  kind: LetterKind
  letters: Letter[]
  refused: { caseId: string; unitName: string; code: string; reason: string }[]
}
export interface LetterTemplate {
  kind: LetterKind
  kindName: string
  own: { name: string; sha256: string; uploadedBy: string; uploadedAt: string; fields: string[] } | null
  fields: { name: string; meaning: string; block: boolean }[]
}

export type CaseTrace = TraceView
