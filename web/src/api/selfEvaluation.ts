/**
 * The self-evaluation of a case, the evidence of a unit, and uploads that survive a lost connection. The tree of the scheme
 * (names, rubrics, demands, minutes) comes from `GET /api/schemes/{pack}/{version}`; here points, elements, demands, steps and
 * deductions are named by their ids alone. `null` means "not known". Times are ISO instants, days are `YYYY-MM-DD`.
 */
import type { FactValue, Page } from './types'

/* ---- the whole page ---- GET /api/cases/{id}/self-evaluation → SelfEvaluation
 One request shows everything: answers, facts, cited evidence, how far it is, what the caller may do. */
export type AnswerState = 'draft' | 'ready' | 'submitted' | 'accepted' | 'returned'
/** What was found: a step of the scale, or how often each deduction occurred (`{}`: a clean point), or that it does not concern the unit. */
export type Finding =
  { kind: 'rated'; step: string } | { kind: 'counted'; times: Record<string, number> } | { kind: 'inapplicable' }

export interface SelfEvaluation {
  caseId: string
  programme: string
  programmeTitle: string
  pack: string
  version: string
  period: string
  unitCode: string
  unitName: string
  caseState: string
  paused: boolean
  due: string | null
  /** What the caller may do now; a button that is not allowed is not shown. `write` holds for points whose `editable` is true. */
  may: { write: boolean; sign: boolean; giveBack: boolean; accept: boolean; refreshFacts: boolean }
  /** In the order of the tree; the team's own points (`ask: team`) are left out unless the unit answered them in an earlier round. */
  points: PointAnswer[]
  facts: FactLine[]
  /** Everything cited by any point of this case. */
  evidence: Evidence[]
  submission: Submission | null
  progress: Progress
  /** Changes whenever an answer, a citation or a fact does; sent back with the signature so that nobody signs what was not read. */
  content: string
}
export interface PointAnswer {
  point: string
  /** 0 when nothing was answered yet; the next edit sends it as If-Match. */
  version: number
  state: AnswerState | null
  finding: Finding | null
  text: string
  /** Who wrote it last, and when. */
  person: string | null
  at: string | null
  /** Whether it may be edited now: the case is in self-evaluation, or this very point was returned and its day is not over. */
  editable: boolean
  /** Set while it is returned, and kept after it came in again. */
  returned: { reason: string; due: string; person: string; at: string; extended: boolean } | null
  evidence: Citation[]
  /** The step the facts give by the bands of the scheme, where the point is computed; null when it is not or a fact is missing. */
  computedStep: string | null
  /** The value the bands compare, unrounded. */
  computedValue: number | null
  /** False when the scheme's condition on facts says that the point does not concern this unit. */
  applies: boolean
}
export interface Citation {
  evidence: string
  note: string
  person: string
  at: string
}
export interface Progress {
  points: number
  answered: number
  ready: number
  submitted: number
  accepted: number
  returned: number
  facts: number
  factsConfirmed: number
  factsMissing: number
  /** Evidence demands (each asked once) and how many of them have a citation. */
  demands: number
  demandsMet: number
  /** Estimated minutes: of the whole, and of what is still open. */
  minutes: number
  minutesLeft: number
}

/* ---- answering ---- PUT /api/cases/{id}/self-evaluation/points/{point} AnswerEdit (If-Match: version) → PointAnswer, ETag
 412 `HOUSE-VERSION-STALE` carries the current answer in the member `current`: show both, let the person choose, send again
 with the current version. Nothing is ever overwritten unseen; every version is kept. */
export interface AnswerEdit {
  finding: Finding | null
  text: string
  ready: boolean
}
export interface AnswerStale {
  code: 'HOUSE-VERSION-STALE'
  current: PointAnswer
}
/* GET /api/cases/{id}/self-evaluation/history?point= → AnswerVersion[] (newest first) */
export interface AnswerVersion {
  version: number
  deed: 'saved' | 'carried' | 'submitted' | 'returned' | 'extended' | 'accepted'
  state: AnswerState
  finding: Finding | null
  text: string
  person: string
  at: string
  note: string
}

/* ---- facts ---- PUT /api/cases/{id}/self-evaluation/facts/{element} FactAnswer (If-Match: the line's version) → FactLine
 Confirms the value as it stands (send the same value) or corrects it; a correction is written into the facts of the unit
 and serves everything else that asks for the same element. 412 carries `current: FactLine`. */
export interface FactLine {
  element: string
  name: string
  nameEn: string
  kind: 'number' | 'count' | 'flag' | 'choice' | 'text' | 'numbers'
  unit: string
  choices: string[]
  min: number | null
  max: number | null
  help: string
  value: FactValue | null
  source: { file: string; place: string | null; person: string | null; at: string } | null
  /** The version of the unit's facts that set this value; 0 when nothing is known. */
  version: number
  confirmed: { person: string; at: string } | null
  /** Kept by the district or taken from a source: the unit can confirm it but asks the office for a correction. */
  reserved: boolean
  editable: boolean
  /** The points that use it or show it. */
  points: string[]
}
export interface FactAnswer {
  value: FactValue | null
  reason?: string
}
/* POST /api/cases/{id}/self-evaluation/facts/refresh {reason} → SelfEvaluation: the office takes the facts anew into the signed copy (取数). */

/* ---- what is known already ---- GET /api/cases/{id}/self-evaluation/known → Known
 Answers of this unit's earlier cases and evidence on its shelf that fits a demand of this scheme.
 POST /api/cases/{id}/self-evaluation/carry-over CarryOverRequest (Idempotency-Key) → CarryOver
 takes over answers (as drafts, to be read and confirmed) and evidence along the crosswalk of the two versions; points that
 have an answer already are left as they are. */
export interface Known {
  earlier: {
    caseId: string
    programmeTitle: string
    pack: string
    version: string
    period: string
    submittedAt: string
    answers: number
    evidence: number
  }[]
  answers: {
    point: string
    caseId: string
    period: string
    from: string[]
    relation: 'same' | 'split' | 'merged'
    finding: Finding | null
    text: string
  }[]
  evidence: { point: string; demand: string; evidence: Evidence }[]
}
export interface CarryOverRequest {
  from: string
  points?: string[]
}
export interface CarryOver {
  from: string
  answers: { point: string; from: string[]; relation: 'same' | 'split' | 'merged' }[]
  evidence: { point: string; evidence: string; name: string }[]
  lost: { what: 'answer' | 'evidence'; from: string; point: string | null; name: string; why: string; whyEn: string }[]
}

/* ---- evidence ---- a file on the unit's shelf, cited by any number of points of any number of cases
 GET /api/cases/{id}/self-evaluation/evidence → Evidence[] · POST …/evidence NewEvidence (Idempotency-Key) → Evidence (201)
 GET /api/units/{code}/evidence?q=&demand=&cursor= → Page<Evidence> (the shelf, newest first)
 PUT /api/evidence/{id} EvidenceEdit (If-Match) → Evidence · DELETE /api/evidence/{id} (409 while a signed answer cites it)
 PUT /api/cases/{id}/self-evaluation/points/{point}/evidence/{evidence} {note?} → PointAnswer · DELETE …/evidence/{evidence} → PointAnswer
 GET /api/evidence/{id}/content (the file; parts on request, so a video can be watched) · GET /api/evidence/{id}/preview → Preview
 GET /api/evidence/{id}/preview/{page}?width=1200 → image (page 1 of a picture is the picture, scaled) */
export type EvidenceKind = 'image' | 'pdf' | 'document' | 'sheet' | 'slides' | 'video'
export interface Evidence {
  id: string
  unitCode: string
  unitName: string
  /** Id of the demand of a scheme it answers, null for something handed in beside. */
  demand: string | null
  name: string
  sha256: string
  mediaType: string
  kind: EvidenceKind
  size: number
  /** When it was made (a photograph says so itself), when it reached the house, and of what time it speaks. */
  capturedAt: string | null
  receivedAt: string
  effectiveFrom: string | null
  effectiveTo: string | null
  /** Last day it may be relied on, for licences and certificates. */
  validUntil: string | null
  expired: boolean
  receivedBy: string
  citations: { caseId: string; programmeTitle: string; period: string; point: string }[]
  /** Photographs like this one elsewhere in the district. `unitName` and `caseId` only where the caller may see them. */
  reuses: Reuse[]
  version: number
}
export interface Reuse {
  distance: number
  sameFile: boolean
  elsewhere: boolean
  unitName: string | null
  caseId: string | null
  evidence: string | null
  receivedAt: string | null
}
export interface NewEvidence {
  upload: string
  demand?: string | null
  name?: string
  point?: string
  capturedAt?: string | null
  effectiveFrom?: string | null
  effectiveTo?: string | null
  validUntil?: string | null
}
export interface EvidenceEdit {
  name: string
  demand: string | null
  capturedAt: string | null
  effectiveFrom: string | null
  effectiveTo: string | null
  validUntil: string | null
}
export type EvidencePage = Page<Evidence>
export interface Preview {
  kind: 'image' | 'pages' | 'text' | 'video' | 'none'
  /** Pages that `preview/{page}` can draw; 0 when none can. */
  pages: number
  width: number | null
  height: number | null
  /** The words of a document or the first rows of a sheet: plain text, to be shown as text. */
  blocks: { kind: 'heading' | 'paragraph' | 'table'; text: string; rows: string[][] }[]
  /** Whether there is more than is shown. */
  cut: boolean
}

/* ---- checks before signing ---- GET /api/cases/{id}/self-evaluation/checks → Check[] (worst first)
 An `error` must be put right, a `warning` is signed for knowingly, a `note` is for thought. */
export type CheckCode =
  | 'answer-missing'
  | 'answer-draft'
  | 'reason-missing'
  | 'evidence-missing'
  | 'evidence-expired'
  | 'evidence-outside-period'
  | 'evidence-reused'
  | 'fact-missing'
  | 'fact-unconfirmed'
  | 'contradicts-facts'
  | 'condition-contradicted'
  | 'all-best'
  | 'copied-within'
  | 'copied-elsewhere'
  | 'text-thin'
export interface Check {
  code: CheckCode
  severity: 'error' | 'warning' | 'note'
  point: string | null
  element: string | null
  evidence: string | null
  message: string
  messageEn: string
  remedy: string
  remedyEn: string
}

/* ---- signing ---- POST /api/cases/{id}/self-evaluation/submission Signature (Idempotency-Key) → SelfEvaluation
 The first signature hands the whole in and opens the desk review; a later one hands in what was returned. 412
 `COLLECTION-CHANGED-SINCE` when it changed after it was read; 422 `COLLECTION-NOT-READY` names every error in `fields`;
 409 `COLLECTION-WARNINGS` until `knowingly` is true; 409 `COLLECTION-RETURN-OVERDUE` after the day of a return, unless extended. */
export interface Signature {
  content: string
  knowingly: boolean
  note?: string
}
export interface Submission {
  round: number
  signedBy: string
  signedAt: string
  late: boolean
  note: string
  /** SHA-256 of the document that was signed: answers, evidence by fingerprint, facts with their sources. */
  sha256: string
  points: number
  factsTakenAt: string
  factsRefreshedBy: string | null
  factsReason: string
}

/* ---- after handing in ----
 POST …/points/{point}/return {reason, due} → PointAnswer (office, or an expert assigned to the point's domain)
 PUT  …/points/{point}/return {reason, due} → PointAnswer: gives more time (office) · POST …/acceptance {points?} → SelfEvaluation (all submitted ones when none is named) */
export interface GiveBack {
  reason: string
  due: string
}

/* ---- uploads ---- POST /api/uploads NewUpload (Idempotency-Key) → Upload (201)
 PATCH /api/uploads/{id} with the bytes, `Content-Type: application/offset+octet-stream`, `Upload-Offset: n` → 204, `Upload-Offset`
 is what has arrived. At most 8 MiB in one part. A part sent twice is taken once; one that leaves a gap is refused with 409
 `FILES-UPLOAD-OFFSET` and the header `Upload-Offset` says where to go on. After a lost connection ask GET and go on from `offset`.
 POST /api/uploads/{id}/completion → Upload with `file`: whole, checked by its SHA-256, its kind known by its bytes. Completing twice
 answers the same. DELETE gives it up. Uploads nobody went on with are swept after a day. */
export interface NewUpload {
  name: string
  size: number
  sha256?: string
}
export interface Upload {
  id: string
  name: string
  size: number
  offset: number
  sha256: string | null
  state: 'receiving' | 'complete'
  expiresAt: string
  file: { sha256: string; name: string; mediaType: string; size: number } | null
}
