/**
 * Appraisal schemes (评价方案): versions in force, drafts, comparison, crosswalk. A published version never changes. Reading
 * needs `pack:pack:read`, everything about drafts and the crosswalk's PUT `pack:scheme:write`.
 *
 * GET /api/schemes → SchemeVersion[] (shelf order, newest version of a scheme first)
 * GET /api/schemes/{id}/{version} → SchemeView · GET …/lint → SchemeLint · GET …/workbook.xlsx
 * GET /api/schemes/{id}/compare?from=&to= → SchemeComparison
 * GET /api/schemes/{id}/crosswalk?from=&to= → Crosswalk (ETag; guessed while `confirmed` is null) · PUT {links} (If-Match) → Crosswalk
 * GET /api/schemes/drafts → DraftSummary[] · POST NewDraft (Idempotency-Key) → 201 DraftView
 * POST /api/schemes/drafts/workbook (multipart `file`) → 201 DraftView; 422 SCHEME-WORKBOOK-FAULTS with `fields`, each naming sheet and cell
 * GET /api/schemes/drafts/{draft} → DraftView (ETag) · PUT DraftEdit (If-Match) → DraftView, whatever is still wrong · DELETE
 * GET /api/schemes/drafts/{draft}/workbook.xlsx
 * POST /api/schemes/drafts/{draft}/formula FormulaCheck → FormulaAnswer
 * POST /api/schemes/drafts/{draft}/publication Publication (If-Match, Idempotency-Key) → 201 SchemeVersion; 409 SCHEME-VERSION-TAKEN, 422 SCHEME-FAULTS with `fields`
 */
import type { Clause } from './types'

/** One published version; `minutes` is what answering everything costs a unit. */
export interface SchemeVersion {
  id: string
  version: string
  title: string
  titleEn: string
  unitNoun: string
  unitNounEn: string
  points: number
  minutes: number
  builtIn: boolean
  note: string
  /** The version it came from; null for the first. Of another scheme when that was copied under a new id. */
  basis: { id: string; version: string } | null
  publishedBy: string
  publishedAt: string
}

/* ---- the definition: the whole tree, the same in a version, a draft and a PUT ---- */
export interface SchemeDefinition {
  header: SchemeHeader
  scheme: Appraisal
  outline: SchemeOutline
}
export interface SchemeHeader {
  id: string
  title: string
  titleEn: string
  version: string
  legalBasis: Clause[]
  unitNoun: string
  unitNounEn: string
  phases: { id: string; name: string; nameEn: string; days: number }[]
  roles: { id: string; name: string; nameEn: string; duty: string }[]
}
export interface Appraisal {
  id: string
  version: string
  scale: SchemeScale
  domains: SchemeDomain[]
  redLines: SchemeRedLine[]
  grades: SchemeGrade[]
  review: SchemeReview
  elements: SchemeElement[]
  parameters: SchemeParameter[]
}
/** Steps best first; `share` 0–1 of a point's weight; `justify` lists steps that need a written reason. */
export interface SchemeScale {
  steps: { id: string; name: string; nameEn: string; share: number }[]
  justify: string[]
}
/** Weights of siblings add up to 100 at every level. */
export interface SchemeDomain {
  id: string
  name: string
  nameEn: string
  weight: number
  indicators: SchemeIndicator[]
  clause: Clause
}
export interface SchemeIndicator {
  id: string
  name: string
  nameEn: string
  weight: number
  points: SchemePoint[]
}
export interface SchemePoint {
  id: string
  name: string
  nameEn: string
  weight: number
  measure: SchemeMeasure
  appliesWhen: string | null
  ask: 'unit' | 'team'
  lookFor: string
  methods: ReviewMethod[]
  evidence: EvidenceDemand[]
  /** Ids of elements shown beside the point. */
  shows: string[]
  minutes: number
  clause: Clause
}
export type ReviewMethod = 'documents' | 'visit' | 'observation' | 'talk' | 'survey' | 'data'
export type SchemeMeasure =
  | { kind: 'rubric'; texts: { step: string; text: string }[] }
  | {
      kind: 'bands'
      value: string
      unit: string
      decimals: number
      higherIsBetter: boolean
      thresholds: { step: string; limit: number }[]
    }
  /** `share` is how many hundredths of the point one finding costs. */
  | { kind: 'deductions'; list: { id: string; name: string; nameEn: string; share: number }[] }
/** The same id at several points is one piece, asked once. */
export interface EvidenceDemand {
  id: string
  name: string
  nameEn: string
  form: 'document' | 'record' | 'photo' | 'figure'
  minutes: number
}
export interface SchemeRedLine {
  id: string
  name: string
  nameEn: string
  caps: string
  clause: Clause
}
/** Best first; the first whose conditions all hold is given; the last has none. */
export interface SchemeGrade {
  id: string
  name: string
  nameEn: string
  total: number | null
  eachDomain: number | null
  conditional: boolean
  counts: { steps: string[]; least: boolean; limit: number; percent: boolean }[]
}
export interface SchemeReview {
  team: number
  raters: number
  blind: boolean
  merge: 'mean' | 'median' | 'lowest'
  apart: number
}
export interface SchemeElement {
  id: string
  name: string
  nameEn: string
  kind: 'number' | 'count' | 'flag' | 'choice' | 'text' | 'numbers'
  unit: string
  level: 'part' | 'school' | 'district'
  stages: string[]
  required: boolean
  enteredBy: string
  additive: boolean
  min: number | null
  max: number | null
  choices: string[]
  aliases: string[]
  help: string
}
export interface SchemeParameter {
  id: string
  name: string
  nameEn: string
  unit: string
  value: number
  clause: Clause
}
export interface SchemeOutline {
  title: string
  titleEn: string
  parts: {
    id: string
    heading: string
    headingEn: string
    guide: string
    kind: 'opening' | 'method' | 'scores' | 'strengths' | 'problems' | 'causes' | 'advice' | 'requirements' | 'annex'
  }[]
}

/* ---- what is found out about a definition ---- */
/** `where`: path such as `domains`, `domains/D1/indicators`, `indicators/K1/points`, `points/P3/rubric`, `points/P3/value`, `grades/good`. */
export interface SchemeFault {
  where: string
  message: string
}
export type LintKind = 'counted-twice' | 'asked-twice' | 'out-of-reach' | 'tells-nothing'
/** `where` is the id of a point or grade. */
export interface LintFinding {
  kind: LintKind
  where: string
  message: string
}
/** Minutes a unit needs, all points applying; evidence several points ask for is counted at the first. */
export interface SchemeCost {
  minutes: number
  byPoint: Record<string, number>
}
export interface SchemeLint {
  findings: LintFinding[]
  cost: SchemeCost
}
export interface SchemeView {
  version: SchemeVersion
  definition: SchemeDefinition
  lint: SchemeLint
}

/* ---- comparison ---- */
export type ChangeKind = 'added' | 'removed' | 'changed'
export type NodeKind =
  | 'scheme'
  | 'scale'
  | 'grade'
  | 'red-line'
  | 'review'
  | 'domain'
  | 'indicator'
  | 'point'
  | 'element'
  | 'parameter'
  | 'outline'
/** `field` is empty when the whole node was added or removed: weight, name, rubric/A, evidence/plan, bands/value, thresholds/B … */
export interface SchemeChange {
  kind: ChangeKind
  node: NodeKind
  id: string
  name: string
  field: string
  before: string
  after: string
}
export interface SchemeComparison {
  id: string
  from: string
  to: string
  changes: SchemeChange[]
}

/* ---- crosswalk ---- */
export type LinkKind = 'same' | 'split' | 'merged' | 'new' | 'dropped'
/** Point ids; `from` is empty for new, `to` for dropped. `because`: id, name, text or officer. */
export interface CrosswalkLink {
  kind: LinkKind
  from: string[]
  to: string[]
  because: 'id' | 'name' | 'text' | 'officer'
}
export interface Crosswalk {
  id: string
  from: string
  to: string
  links: CrosswalkLink[]
  version: number
  confirmed: { by: string; at: string } | null
  fromPoints: CrosswalkPoint[]
  toPoints: CrosswalkPoint[]
  /** What a full set of answers loses: points whose answers cannot be carried over (dropped) and those to be looked at again (split, merged). */
  loss: CrosswalkLoss
}
export interface CrosswalkPoint {
  id: string
  name: string
  indicator: string
}
export interface CrosswalkLoss {
  carried: string[]
  review: string[]
  lost: string[]
  unanswered: string[]
}

/* ---- drafts ---- */
export interface DraftSummary {
  draft: string
  id: string
  title: string
  basis: { id: string; version: string } | null
  points: number
  faults: number
  edition: number
  editedBy: string
  editedAt: string
}
/** `newId` makes it a scheme of its own; without, the next version of the same one. */
export interface NewDraft {
  id: string
  version: string
  newId?: string
  title?: string
}
export interface DraftEdit {
  definition: SchemeDefinition
}
export interface DraftView extends DraftSummary {
  definition: SchemeDefinition
  faultList: SchemeFault[]
  lint: SchemeLint
  /** Since the version it came from. */
  changes: SchemeChange[]
  /** The next version's likely name. */
  suggestedVersion: string
}
export interface FormulaCheck {
  text: string
  condition: boolean
  unit?: string
}
export interface FormulaAnswer {
  ok: boolean
  unit: string
  parsed: string
  message: string
  /** Elements and parameters the formula reads. */
  reads: { id: string; name: string; unit: string }[]
  /** Names that nothing carries, each with those most like it. */
  unknown: { name: string; nearest: string[] }[]
}
export interface Publication {
  version: string
  note: string
}
