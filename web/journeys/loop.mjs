// What journeys through an evaluation have in common: a programme of one school, and answers and marks by the hundred.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { YEAR, ask, send } from './journey.mjs'

export const SCHOOL = '2150199001'
export const SCHEME = 'quality-compulsory'
/** Who reviews: the inspector leads. */
export const TEAM = ['inspector', 'expert1', 'expert2']
const NAMES = { inspector: '白桦', expert1: '苏文', expert2: '文岚', expert3: '程磊' }

/** What the demonstration's workbooks do not hold and the scheme asks for. */
const FACTS = {
  teachers_total: 120,
  trained_teachers: 118,
  pupils_start: 300,
  pupils_graduating: 297,
  fitness_tested: 1800,
  fitness_good: 1020,
  boarders: 0,
}

const key = () => ({ 'Idempotency-Key': randomUUID() })
export const post = async (context, path, body = {}) => (await send(context, 'POST', path, body, key())).json()
export const put = async (context, path, body, version) =>
  (await send(context, 'PUT', path, body, { ...key(), 'If-Match': `"${version}"` })).json()

/** The corps knows the demonstration's reviewers; answers their ids by account. */
export async function corpsOf(officer) {
  const known = (await ask(officer, '/api/corps')).items
  const ids = {}
  for (const [account, name] of Object.entries(NAMES)) {
    const found = known.find((person) => person.account === account)
    const leads = account === 'inspector'
    ids[account] = found
      ? found.id
      : (await post(officer, '/api/corps', { name, kind: leads ? 'full-time' : 'expert', account, leads })).id
  }
  return ids
}

async function entryOf(officer) {
  const day = (off) => new Date(Date.now() + off * 86_400_000).toISOString().slice(0, 10)
  const { id } = await post(officer, '/api/burden/entries', {
    year: new Date().getFullYear(),
    title: '办学质量督导评估',
    organiser: '区教育督导室',
    opens: day(-1),
    closes: day(300),
  })
  await post(officer, `/api/burden/entries/${id}/approval`)
  return id
}

/** A launched programme of one school with the inspector and two experts; answers the programme and the case. */
export async function launched(officer, title, { unit = SCHOOL, team = TEAM, pack = SCHEME } = {}) {
  const corps = await corpsOf(officer)
  const draft = await post(officer, '/api/programmes', { pack, period: YEAR, title })
  const nobody = { kinds: [], types: [], towns: [], settings: [], ownerships: [], exclude: [] }
  const edited = {
    ...draft,
    title,
    targets: { ...nobody, include: [unit] },
    pool: team.map((account) => ({ person: corps[account], leads: account === 'inspector' })),
    entry: await entryOf(officer),
  }
  await put(officer, `/api/programmes/${draft.id}`, edited, draft.edition)
  await post(officer, `/api/programmes/${draft.id}/launch`)
  const { items } = await ask(officer, `/api/programmes/${draft.id}/cases`)
  assert.equal(items.length, 1)
  return { programme: draft.id, case: items[0].id }
}

/** Answers every point that is still open, with words of its own for each, and confirms what is known. */
export async function answerAll(school, id, { step = 'B', except = [] } = {}) {
  const base = `/api/cases/${id}/self-evaluation`
  const view = await ask(school, base)
  const { definition } = await ask(school, `/api/schemes/${view.pack}/${view.version}`)
  const points = definition.scheme.domains.flatMap((domain) => domain.indicators.flatMap((each) => each.points))
  for (const answer of view.points) {
    if (!answer.editable || except.includes(answer.point)) continue
    const { measure, name, lookFor } = points.find((point) => point.id === answer.point)
    const finding =
      measure.kind === 'rubric'
        ? { kind: 'rated', step }
        : measure.kind === 'deductions'
          ? { kind: 'counted', times: {} }
          : null
    const text = `关于“${name}”：学校对照要求逐条自查，${lookFor}本学年已形成记录并由专人负责，编号${answer.point}。`
    await put(school, `${base}/points/${answer.point}`, { finding, text, ready: true }, answer.version)
  }
  for (const { element, value, confirmed, editable, reserved } of view.facts) {
    const known = value ?? FACTS[element]
    if (known === undefined || confirmed || !editable || (value === null && reserved)) continue
    const now = (await ask(school, base)).facts.find((each) => each.element === element)
    await put(school, `${base}/facts/${element}`, { value: known }, now.version)
  }
}

/** A small file on the unit's shelf for every demand that has none. */
export async function proveAll(school, id) {
  const base = `/api/cases/${id}/self-evaluation`
  const view = await ask(school, base)
  const { definition } = await ask(school, `/api/schemes/${view.pack}/${view.version}`)
  const answered = new Map(view.points.map((answer) => [answer.point, answer]))
  const held = new Map(view.evidence.map((each) => [each.demand, each.id]))
  for (const point of definition.scheme.domains.flatMap((d) => d.indicators.flatMap((each) => each.points))) {
    if (!answered.get(point.id)?.editable) continue
    for (const demand of point.evidence) {
      const known = held.get(demand.id)
      if (known) await send(school, 'PUT', `${base}/points/${point.id}/evidence/${known}`, {}, key())
      else held.set(demand.id, await file(school, id, point.id, demand))
    }
  }
}

async function file(school, id, point, demand) {
  const bytes = Buffer.from(`名称,内容\n${demand.name},${demand.id}\n`, 'utf8')
  const upload = await post(school, '/api/uploads', { name: `${demand.name}.csv`, size: bytes.length })
  await send(school, 'PATCH', `/api/uploads/${upload.id}`, bytes, {
    'Content-Type': 'application/offset+octet-stream',
    'Upload-Offset': '0',
  })
  await post(school, `/api/uploads/${upload.id}/completion`)
  const filed = await post(school, `/api/cases/${id}/self-evaluation/evidence`, {
    upload: upload.id,
    demand: demand.id,
    point,
  })
  return filed.id
}

/** Marks every point of a reviewer's sheet that is still unmarked. */
export async function markAll(reviewer, id, stepOf = () => 'B') {
  const sheet = await ask(reviewer, `/api/cases/${id}/review`)
  const points = sheet.tree.flatMap((domain) => domain.indicators.flatMap((each) => each.points))
  for (const point of points.filter(({ markable }) => markable)) {
    const mark = sheet.phase === 'on-site' ? point.onSite : point.desk
    if (mark?.finding) continue
    const finding =
      point.measure === 'deductions' ? { kind: 'counted', times: {} } : { kind: 'rated', step: stepOf(point.id) }
    const edit = { finding, reason: `查阅资料并访谈后评定，${point.name}。`, evidence: [], phase: sheet.phase }
    await put(reviewer, `/api/cases/${id}/review/marks/${point.id}`, edit, mark?.version ?? 0)
  }
}
