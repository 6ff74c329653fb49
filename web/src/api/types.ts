/**
 * The shapes that travel between the platform and the browser. Numbers are unrounded; `null` means "cannot be computed"
 * or "not known" and never zero. Problems are RFC 9457 with a stable `code`.
 */
export type Role =
  | 'system-administrator' | 'district-officer' | 'district-leader' | 'data-officer' | 'school-reporter' | 'principal'
  | 'expert' | 'inspector' | 'institution'
export type Status = 'met' | 'not-met' | 'undetermined' | 'not-applicable'
export type Page<T> = { items: T[]; next: string | null; total: number }

export interface Problem {
  type: string; title: string; status: number; code: string; detail: string; hint?: string
  fields?: { field: string; message: string }[]
  /** Seconds until another try is allowed (sign-in lock-out, rate limit); also sent as Retry-After. */
  retryAfter?: number
}

/* ---- access ----
 POST/GET/DELETE /api/session (POST answers Session; 401 `ACCESS-TOTP-REQUIRED` asks for the second factor; 429 carries retryAfter)
 GET /api/session/offer → SessionOffer (no sign-in needed) · POST /api/session/password PasswordChange
 POST /api/session/totp → TotpOffer · PUT /api/session/totp {code} (confirm) · DELETE /api/session/totp {password}
 Every write carries the cookie XSRF-TOKEN back in the header X-XSRF-TOKEN. If-Match holds the view's `version` in quotes. */
export interface SessionOffer { demo: boolean; district: string; accounts: { account: string; password: string; displayName: string; role: Role }[] }
export interface PasswordChange { current: string; replacement: string }
export interface SignIn { account: string; password: string; totp?: string }
/** What a session may do at all (the platform's own list of permissions); where (own school, whole district) the server decides by the account's unit. */
export type Permission =
  | 'access:account:read' | 'access:account:write' | 'organisation:unit:read' | 'organisation:unit:write' | 'audit:entry:read' | 'audit:chain:verify'
  | 'notice:notice:read' | 'files:file:read' | 'files:file:write' | 'pack:pack:read' | 'pack:parameter:write' | 'facts:value:read' | 'facts:value:write' | 'facts:value:confirm'
  | 'facts:import:read' | 'facts:import:write' | 'facts:evidence:write' | 'facts:indicator:confirm' | 'scoring:evaluation:read' | 'scoring:what-if:run'
  | 'analysis:plan:run' | 'result:result:read' | 'result:result:sign' | 'report:document:read' | 'desk:home:read'
  | 'pack:scheme:write' | 'programme:plan:read' | 'programme:plan:write' | 'programme:plan:approve' | 'programme:programme:read' | 'programme:programme:write'
  | 'burden:entry:read' | 'burden:entry:write' | 'inspectors:person:read' | 'inspectors:person:write'
  | 'collection:answer:read' | 'collection:answer:write' | 'collection:submission:sign' | 'collection:answer:return'
  | 'review:sheet:read' | 'review:mark:write' | 'review:decision:write' | 'opinion:opinion:read' | 'opinion:opinion:write' | 'opinion:defence:write'
  | 'letter:letter:read' | 'letter:letter:write'
export interface Session {
  account: string; displayName: string; roles: Role[]; unit: { code: string; name: string; kind: string }
  permissions: Permission[]; totpEnabled: boolean; passwordExpired: boolean; expiresAt: string
}
export interface TotpOffer { secret: string; uri: string }
/* GET|POST /api/accounts, PATCH /api/accounts/{id}, POST /api/accounts/{id}/unlock, POST /api/accounts/{id}/password */
export interface Account {
  id: string; account: string; displayName: string; roles: Role[]; unitCode: string; unitName: string
  enabled: boolean; lockedUntil: string | null; totpEnabled: boolean; lastSignIn: string | null; version: number
}
/** POST /api/accounts NewAccount → Account with a first password shown once; PATCH {id} AccountPatch (If-Match); POST {id}/password → FirstPassword. */
export interface NewAccount { account: string; displayName: string; roles: Role[]; unitCode: string }
export interface AccountPatch { displayName?: string; roles?: Role[]; unitCode?: string; enabled?: boolean }
export interface FirstPassword { account: Account; password: string }

/* ---- organisation ---- GET /api/units?kind=&q=&cursor=, GET /api/units/{code} */
export interface Unit {
  code: string; name: string; kind: 'district' | 'town' | 'department' | 'school' | 'kindergarten' | 'teaching-point' | 'institution'
  type: string | null; setting: string | null; ownership: string | null; parentCode: string | null; town: string | null
}

/* ---- packs ---- GET /api/packs, GET /api/packs/{pack}, PUT /api/packs/{pack}/parameters (If-Match) */
export interface Clause { text: string; source: string | null; verified: boolean }
export interface PackSummary { id: string; title: string; titleEn: string; version: string; unitNoun: string; unitNounEn: string; periods: string[] }
export interface PackView extends PackSummary {
  legalBasis: Clause[]
  stages: { id: string; name: string; nameEn: string; partName: string; evaluated: boolean }[]
  sections: {
    id: string; name: string; nameEn: string; unitRule: { atLeast: number; clause: Clause } | null
    indicators: {
      id: string; name: string; nameEn: string; measure: 'formula' | 'evidence' | 'duty' | 'survey'; level: 'part' | 'school' | 'district'
      owner: string; evidence: string[]; clause: Clause; floor: number | null
      dispersion: { limits: Record<string, number>; decimals: number; clause: Clause } | null
      tests: { id: string; name: string; nameEn: string; unit: string; decimals: number; comparison: string; formula: Record<string, string>; standard: Record<string, string> }[]
      relaxations: { id: string; name: string; nameEn: string; when: string; until: string | null; clause: Clause }[]
    }[]
  }[]
  vetoes: { id: string; name: string; nameEn: string; clause: Clause }[]
  elements: ElementView[]
  parameters: { id: string; name: string; nameEn: string; unit: string; value: number; own: number | null; clause: Clause }[]
  parametersVersion: number
  levers: { id: string; name: string; nameEn: string; indicator: string; element: string; unit: string; whole: boolean; price: number; clause: Clause }[]
}
/** PUT /api/packs/{pack}/parameters (If-Match parametersVersion) → PackView; `value: null` returns to the pack's own number. */
export interface ParametersEdit { values: { id: string; value: number | null }[]; reason: string }
export interface ElementView {
  id: string; columns: string[]; name: string; nameEn: string; kind: 'number' | 'count' | 'flag' | 'choice' | 'text' | 'numbers'; unit: string
  level: 'part' | 'school' | 'district'; stages: string[]; required: boolean; enteredBy: string; min: number | null; max: number | null; choices: string[]; help: string
}

/* ---- import ----
 POST /api/imports (multipart: one or more file parts, pack, period; Idempotency-Key) · GET /api/imports?pack=&cursor= · GET|DELETE /api/imports/{id}
 PUT /api/imports/{id}/mapping {columns:[{key, column}]} (column null: leave out) · PUT /api/imports/{id}/matches {matches:[{key, code}]} (code null: a new unit)
 PUT /api/imports/{id}/reasons {reasons:[{problem, reason}]} · GET /api/imports/{id}/problems?severity=&cursor=
 GET /api/imports/{id}/difference?kind=&q=&cursor= · POST /api/imports/{id}/accept (Idempotency-Key)
 GET /api/imports/{id}/errors.xlsx · GET /api/packs/{pack}/template.xlsx · GET /api/imports/{id}/file */
export type ImportState = 'reading' | 'mapping' | 'review' | 'ready' | 'accepting' | 'accepted' | 'discarded' | 'failed'
export interface ImportView {
  id: string; pack: string; period: string; files: { name: string; size: number; sha256: string; layout: string | null }[]; state: ImportState
  progress: { done: number; total: number; phase: string }
  columns: { key: string; file: string; sheet: string; heading: string[]; place: string; column: string | null; element: string | null; note: string; how: 'id' | 'name' | 'alias' | 'remembered' | 'guess' | 'manual' | 'none'; sample: string[]; required: boolean }[]
  missingColumns: { column: string; name: string }[]
  /** `question`: which known unit the row is, or which school a campus belongs to; `chosen` is null until answered and '' for a new unit. */
  matches: { key: string; sheet: string; row: number; name: string; question: 'unit' | 'parent'; candidates: { code: string; name: string; score: number }[]; chosen: string | null }[]
  counts: { rows: number; values: number; errors: number; warnings: number; unexplained: number; added: number; changed: number; removed: number; unchanged: number }
  failure: Problem | null
  createdBy: string; createdAt: string; acceptedAt: string | null; version: number
}
/** `column` is letters and heading, `D 小学在校生数`; only implausible values need a reason before an import can be accepted. */
export interface ImportProblem {
  id: string; severity: 'error' | 'warning'; code: string; file: string; sheet: string; row: number; column: string; value: string; message: string; remedy: string
  needsReason: boolean; reason: string | null
}
export interface DifferenceRow { unitCode: string; unitName: string; column: string; columnName: string; kind: 'added' | 'changed' | 'removed'; before: FactValue | null; after: FactValue | null }

/* ---- facts ----
 GET /api/units/{code}/facts/{period}?pack=&asOf= · PUT /api/units/{code}/facts/{period} (If-Match, Idempotency-Key)
 GET /api/units/{code}/facts/{period}/history?column= · POST /api/units/{code}/facts/{period}/confirmation?pack= */
export type FactValue = number | string | boolean | number[]
export interface FactView {
  column: string; element: string; name: string; unit: string; stage: string | null; value: FactValue | null
  source: { file: string; place: string | null; person: string | null; at: string } | null
}
export interface FactSheet { unit: Unit; period: string; pack: string; version: number; facts: FactView[]; confirmedBy: string | null; confirmedAt: string | null; editable: boolean }
export interface FactEdit { pack: string; values: { column: string; value: FactValue | null; reason?: string }[] }
export interface FactVersion { value: FactValue | null; recordedAt: string; supersededAt: string | null; source: string; place: string | null; person: string; reason: string | null }

/* ---- evaluation (computed on request) ---- base: /api/evaluations/{pack}/{period}
 GET /summary?asOf= · GET /units?stage=&q=&sort=&status=&cursor=&limit= · GET /units/{code} · GET /trace?address=&asOf= · POST /what-if · GET /matrix.xlsx */
export interface TestView { test: string; value: number | null; standard: number | null; ratio: number | null; status: Status; missing: string[]; reason: string | null; boundary: boolean; relaxation: string | null }
export interface IndicatorView { indicator: string; status: Status; ratio: number | null; tests: TestView[] }
export interface UnitView {
  code: string; name: string; stage: string; type: string; town: string | null; setting: string | null; weight: number | null
  indicators: IndicatorView[]; unitRule: { status: Status; met: number; applicable: number; belowFloor: string[] } | null; compliant: Status
}
export interface DispersionView { indicator: string; stage: string; units: number; weight: number | null; mean: number | null; sd: number | null; cv: number | null; limit: number; unweighted: number | null; status: Status; boundary: boolean; missing: string[]; reason: string | null; previous: { period: string; cv: number | null }[] }
export interface EvaluationSummary {
  pack: string; version: string; period: string; asOf: string; computedAt: string; factsRecordedAt: string | null; district: { code: string; name: string }; verdict: Status
  stages: { stage: string; units: number; compliant: number; undetermined: number; excluded: number; pupils: number }[]
  dispersions: DispersionView[]; sections: { section: string; status: Status; met: number; of: number }[]
  indicators: IndicatorView[]; vetoes: { veto: string; strikes: Status }[]
  notices: { kind: string; code: string | null; name: string | null; stage: string; message: string; messageEn: string }[]
  evidence: Record<string, number> // documents by indicator; without any: absent
  confirmed: { units: number; of: number }
}
export interface GapView { stage: string; indicator: string; column: string; name: string; unit: string; lacking: number; toFloor: number }
export interface UnitDetail { unit: Unit; parts: UnitView[]; gaps: GapView[]; trend: { period: string; stage: string; indicator: string; value: number | null; standard: number | null }[]; rank: { stage: string; indicator: string; rank: number; of: number }[] }
export interface TraceView { kind: string; label: string; formula: string | null; value: number | null; display: string; clause: Clause | null; source: { file: string; place: string | null; person: string | null; at: string | null; fileHash: string | null } | null; steps: TraceView[] }
export interface WhatIfRequest { facts: { code: string; column: string; value: number | null }[]; values: { code: string; stage: string; indicator: string; value: number }[] }
export interface WhatIfAnswer { before: EvaluationSummary; after: EvaluationSummary; changedUnits: { before: UnitView; after: UnitView }[]; milliseconds: number }

/* POST /plan → Plan (202 + Location when long: GET /plan/{id}) · GET /plan/{id}/plan.xlsx */
export interface PlanRequest { prices: Record<string, number>; stages?: string[]; exclude?: { code: string; lever: string }[] }
export interface PlanView {
  id: string; state: 'solving' | 'solved' | 'infeasible' | 'failed'; cost: number | null; lowerBound: number | null; gap: number | null
  steps: { code: string; name: string; stage: string | null; lever: string; column: string; columnName: string; unit: string; from: number; to: number; add: number; cost: number; reasons: string[] }[]
  byLever: { lever: string; add: number; cost: number }[]; before: EvaluationSummary; after: EvaluationSummary | null
  proof: { units: number; compliant: number; dispersionsMet: number; of: number; passes: boolean } | null; assumptions: string[]; reason: string | null; milliseconds: number
}

/* ---- district parts: evidence and confirmations ----
 GET /indicators/{id} · PUT /indicators/{id}/confirmation (If-Match) · POST /indicators/{id}/evidence (multipart) · DELETE /indicators/{id}/evidence/{eid} · GET /api/files/{sha256} */
export interface EvidenceView { id: string; name: string; size: number; mediaType: string; sha256: string; uploadedBy: string; uploadedAt: string }
export interface IndicatorDetail { indicator: string; result: IndicatorView; facts: FactView[]; evidence: EvidenceView[]; confirmation: { status: 'met' | 'not-met' | 'pending'; note: string; by: string | null; at: string | null } | null; version: number }

/* ---- results and reports ---- GET|POST /results (freeze and sign off) · GET /results/{id} · GET /report.docx|/report.pdf|/result.xlsx|/result.json?result= */
export interface ResultView { id: string; number: string; pack: string; period: string; verdict: Status; signedBy: string; signedAt: string; sha256: string; note: string; factsRecordedAt: string; reproduces: boolean | null }

/* ---- desk, notices, audit ---- GET /api/desk/home · GET /api/notices · POST /api/notices/{id}/read · GET /api/audit?q=&cursor= · GET /api/audit/verification */
export interface HomeView {
  todos: { kind: string; title: string; titleEn: string; link: string; due: string | null; count: number | null }[]
  evaluations: { pack: string; title: string; titleEn: string; period: string; verdict: Status; metDispersions: number; ofDispersions: number; compliant: number; units: number }[]
  warnings: { kind: string; message: string; messageEn: string; link: string }[]
  recent: AuditEntry[]
}
export interface NoticeView { id: string; title: string; body: string; link: string | null; createdAt: string; readAt: string | null }
export interface AuditEntry { seq: number; at: string; actor: string; action: string; subject: string; unit: string | null; detail: Record<string, unknown>; hash: string | null }
/** GET /api/audit/verification: recomputes the whole chain; `firstBroken` is the first entry that does not fit. */
export interface AuditVerification { intact: boolean; entries: number; firstBroken: number | null; head: string | null; checkedAt: string; milliseconds: number }
