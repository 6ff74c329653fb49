/**
 * One school's evaluation from its self-evaluation to the closed rectification, told by those who take part. The journeys
 * stand on each other in the order they are told.
 */
import assert from 'node:assert/strict'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ask, journey, judged, open, picture, PHONE, settled, sideways } from './journey.mjs'
import { answerAll, corpsOf, launched, markAll, post, proveAll, put } from './loop.mjs'

const TITLE = '办学质量评价（全程）'
const MIB = 1024 * 1024
let loop
const at = (page) => `/cases/${loop.case}/${page}`
const api = (rest = '') => `/api/cases/${loop.case}${rest}`

/** Answers of the browser to refusals that belong to the story. */
const REFUSALS = /status of (4\d\d)|ERR_(FAILED|CONNECTION|INTERNET)/

const dialog = (page) => page.getByRole('dialog')
const pointOf = (page) => page.getByRole('region', { name: '自评', exact: true })
const piece = (page, name) => pointOf(page).getByRole('button', { name, exact: true })

journey('replaces an expert who is recused before anything is marked', { as: 'officer' }, async ({ context }) => {
  loop = await launched(context, TITLE)
  const before = await ask(context, api())
  const conflicted = before.team.find(({ name }) => name === '文岚')
  await post(context, api(`/assignments/${conflicted.id}/recusal`), {
    ground: 'declared',
    reason: '与校长是师徒关系，主动申请回避',
  })
  const page = await ask(context, api())
  const corps = await corpsOf(context)
  const members = page.team
    .filter(({ state }) => state === 'active')
    .map(({ person, role, domains }) => ({ person, role, domains }))
  const members3 = [...members, { person: corps.expert3, role: 'rater', domains: [] }]
  await put(context, api('/team'), { members: members3, reason: '替换回避的专家' }, page.case.edition)
  const team = (await ask(context, api())).team.map(({ name, state }) => `${name} ${state}`)
  assert.ok(team.includes('文岚 recused') && team.includes('程磊 active'), team.join('、'))
})

journey('lets a school answer, confirm what is known, and prove it', { as: 'school' }, async ({ page, context }) => {
  await open(page, at('self-evaluation'))
  const article = pointOf(page)
  await page.getByRole('navigation', { name: '考查要点' }).getByRole('button').first().click()
  await article.getByRole('radio').nth(1).check()
  await article
    .getByRole('textbox', { name: '自评说明' })
    .fill('学校修订了议事规则，近一年重大事项全部集体研究并留有记录。')
  await page.getByText(/已保存 \d\d:\d\d/).waitFor()
  const folder = mkdtempSync(join(tmpdir(), 'duxue-evidence-'))
  const rules = join(folder, '议事规则.csv')
  writeFileSync(rules, `名称,内容\n议事规则,每学期修订\n修订时间,${Date.now()}\n`)
  await article.locator('input[type=file]').first().setInputFiles(rules)
  await piece(page, '议事规则.csv').waitFor()
  await piece(page, '议事规则.csv').click()
  await dialog(page).getByText('每学期修订').waitFor()
  await page.keyboard.press('Escape')
  assert.deepEqual(await judged(page), [])
  await picture(page, 'self-evaluation')
  const saved = (await ask(context, api('/self-evaluation'))).points.find(({ text }) => text.includes('修订了议事规则'))
  assert.deepEqual([saved.finding, saved.evidence.length], [{ kind: 'rated', step: 'B' }, 1])
})

journey('shows the self-evaluation on a phone', { as: 'school', size: PHONE }, async ({ page }) => {
  await open(page, at('self-evaluation'))
  await page.getByRole('navigation', { name: '考查要点' }).getByRole('button').nth(1).click()
  await page.getByRole('button', { name: '全部要点' }).waitFor()
  await pointOf(page).getByRole('radio').first().waitFor()
  assert.equal(await sideways(page), 0)
  assert.deepEqual(await judged(page), [])
  await picture(page, 'self-evaluation-phone')
})

journey(
  'keeps two colleagues from overwriting each other',
  { as: 'school', expects: REFUSALS },
  async ({ page, enter, context }) => {
    const colleague = await enter('principal')
    const point = (await ask(context, api('/self-evaluation'))).points[2].point
    await open(page, `${at('self-evaluation')}?point=${point}`)
    await open(colleague.page, `${at('self-evaluation')}?point=${point}`)
    const text = (of) => of.getByRole('textbox', { name: '自评说明' })
    await text(colleague.page).fill('校长写的一段话。')
    await colleague.page.getByText(/已保存/).waitFor()
    await text(page).fill('填报员写的一段话。')
    const both = dialog(page)
    await both.getByText('校长写的一段话。').first().waitFor()
    await both.getByText('填报员写的一段话。').first().waitFor()
    await picture(page, 'two-versions')
    await both.getByRole('radio', { name: '合并两段文字，由我编辑' }).check()
    await both.getByRole('button', { name: '按此保存' }).click()
    await page.getByText(/已保存/).waitFor()
    const saved = (await ask(context, api('/self-evaluation'))).points.find((each) => each.point === point)
    assert.equal(saved.text, '校长写的一段话。\n\n填报员写的一段话。')
    const history = await ask(context, api(`/self-evaluation/history?point=${point}`))
    assert.equal(history[1].text, '校长写的一段话。')
  },
)

journey(
  'goes on with an upload that broke off in the middle, in the same visit and in a later one',
  { as: 'school', expects: REFUSALS },
  async ({ page, context }) => {
    const point = (await ask(context, api('/self-evaluation'))).points[3].point
    const folder = mkdtempSync(join(tmpdir(), 'duxue-evidence-'))
    const long = join(folder, '全校花名册.csv')
    writeFileSync(long, `姓名,班级\n${'张三,一年级一班\n'.repeat(Math.ceil((5.5 * MIB) / 25))}`)
    const sent = []
    let cut = false
    await page.route('**/api/uploads/*', async (route) => {
      const request = route.request()
      if (cut) return route.abort('connectionfailed')
      if (request.method() === 'PATCH') {
        sent.push(Number(request.headers()['upload-offset']))
        if (sent.length === 3) {
          cut = true
          return route.abort('connectionfailed')
        }
        if (sent.length > 3) await new Promise((pass) => setTimeout(pass, 600)) // slow enough to be seen
      }
      return route.continue()
    })
    await open(page, `${at('self-evaluation')}?point=${point}`)
    const choose = () => pointOf(page).locator('input[type=file]').last().setInputFiles(long)
    await choose()
    await page.getByText('连接中断，恢复后自动续传').waitFor()
    await picture(page, 'upload-broken')
    cut = false
    await page.getByText(/正在上传/).waitFor()
    await page.waitForFunction(() => document.querySelector('.dock [role=progressbar]')?.ariaValueNow > 60)
    cut = true
    await page.reload()
    cut = false
    const before = sent.length
    await choose()
    await piece(page, '全校花名册.csv').waitFor({ timeout: 60_000 })
    assert.deepEqual(sent.slice(0, 4), [0, MIB, 2 * MIB, 2 * MIB])
    assert.ok(sent[before] > 0, `began anew at ${sent[before]}`)
  },
)

journey('has the head sign what was checked', { as: 'principal' }, async ({ page, context }) => {
  await answerAll(context, loop.case)
  await proveAll(context, loop.case)
  await open(page, at('self-evaluation'))
  await page.getByRole('button', { name: '提交前检查' }).click()
  const checks = dialog(page)
  await checks.getByRole('button', { name: '签字提交' }).waitFor()
  await picture(page, 'checks')
  await checks.getByRole('button', { name: '签字提交' }).click()
  const signing = dialog(page)
  await signing.getByText('本人确认以上自评内容').waitFor()
  await settled(page)
  const knowingly = signing.getByRole('checkbox', { name: /已知悉/ })
  if (await knowingly.isVisible()) await knowingly.check()
  await picture(page, 'signing')
  await signing.getByRole('button', { name: '确认签字' }).click()
  await page.getByText(/于 .* 签字（第 1 次）/).waitFor()
  assert.equal((await ask(context, api())).case.state, 'desk-review')
})

journey(
  'sends one point back while the rest stays handed in',
  { as: 'inspector' },
  async ({ page, enter, context }) => {
    const point = (await ask(context, api('/self-evaluation'))).points[0].point
    await open(page, `${at('self-evaluation')}?point=${point}`)
    await pointOf(page).getByRole('button', { name: '退回' }).click()
    await dialog(page).getByRole('textbox', { name: '理由' }).fill('会议记录只到六月，请补齐本学期的记录。')
    await dialog(page).getByRole('button', { name: '退回' }).click()
    await page.getByText('已通知单位').waitFor()

    const principal = await enter('principal')
    await open(principal.page, at('self-evaluation'))
    await principal.page.getByRole('region', { name: '被退回，请补正' }).getByText('请补齐本学期的记录').waitFor()
    await picture(principal.page, 'returned')
    await principal.page.getByRole('region', { name: '被退回，请补正' }).getByRole('button').click()
    const article = pointOf(principal.page)
    await article.getByRole('textbox', { name: '自评说明' }).fill('已补齐本学期会议记录，共 6 次，见附件。')
    await article.getByRole('checkbox', { name: '这一项已完成' }).check()
    await principal.page.getByText(/已保存/).waitFor()
    await principal.page.getByRole('button', { name: '签字提交' }).click()
    const signing = dialog(principal.page)
    await settled(principal.page)
    const knowingly = signing.getByRole('checkbox', { name: /已知悉/ })
    if (await knowingly.isVisible()) await knowingly.check()
    await signing.getByRole('button', { name: '确认签字' }).click()
    await principal.page.getByText(/签字（第 2 次）/).waitFor()
  },
)

journey('marks from the keyboard, blind until all are in', { as: 'expert1' }, async ({ page, enter, context }) => {
  await open(page, at('review'))
  await picture(page, 'review')
  assert.deepEqual(await judged(page), [])
  const sheet = await ask(context, api('/review'))
  const points = sheet.tree.flatMap((domain) => domain.indicators.flatMap((each) => each.points))
  const rubric = points.find(({ measure, markable }) => measure === 'rubric' && markable)
  await open(page, `${at('review')}?point=${rubric.id}`)
  await page.keyboard.press('a')
  await page.keyboard.press('r')
  await page.keyboard.type('会议记录完整，教师能说清决策过程。')
  await page.getByText(/已保存/).waitFor()
  await markAll(context, loop.case)
  const board = await ask(context, api('/review/board'))
  assert.deepEqual([board.open, board.points], [false, []])
  // the scheme asks for a visit before sheets are handed in
  const officer = await enter('officer')
  await post(officer.context, api('/advance'), { to: 'on-site', reason: '资料评审结束，按计划入校' })
  await open(page, at('review'))
  await page.getByRole('button', { name: '交表' }).click()
  await dialog(page).getByRole('button', { name: '确认交表' }).click()
  await page.getByText(/已交/).first().waitFor()

  // two steps away from the first, so that the team has to talk
  const far = await enter('expert3')
  await markAll(far.context, loop.case, (point) => (point === rubric.id ? 'D' : 'B'))
  await post(far.context, api('/review/hand-in'))
})

journey('settles a dispute and strikes a red line at the board', { as: 'inspector' }, async ({ page, context }) => {
  await open(page, at('board'))
  await page.getByText('有分歧').first().waitFor()
  await picture(page, 'board')
  assert.deepEqual(await judged(page), [])
  await page.getByRole('button', { name: '记录合议结论' }).first().click()
  await dialog(page).getByRole('radio', { name: /良好/ }).check()
  await dialog(page).getByRole('textbox', { name: '结论理由' }).fill('共同补看记录后，认为落实基本到位。')
  await dialog(page).getByRole('button', { name: '保存结论' }).click()
  await page.getByText('共同补看记录后').waitFor()
  await page.getByRole('button', { name: '认定触及' }).nth(1).click()
  await dialog(page).getByRole('textbox', { name: '理由' }).fill('查阅编班名册，七年级按期末成绩分设两个重点班。')
  await dialog(page).getByRole('button', { name: '认定触及' }).click()
  await page.getByText('查阅编班名册').waitFor()
  const board = await ask(context, api('/review/board'))
  assert.deepEqual([board.disputes, board.redLines.filter(({ struck }) => struck).length], [0, 1])
})

journey('hears the school before the opinion is final', { as: 'officer' }, async ({ page, enter, context }) => {
  await open(page, `${at('result')}?pane=opinion`)
  await page.getByRole('button', { name: '按结果重新起草' }).click()
  await dialog(page).getByRole('button', { name: '按结果重新起草' }).click()
  await page.getByRole('heading', { name: '意见草稿' }).waitFor()
  await picture(page, 'draft-opinion')
  await page.getByRole('button', { name: '发出初步意见' }).click()
  await dialog(page).getByRole('button', { name: '发出初步意见' }).click()
  await page.getByText('初步意见已发出').waitFor()

  const principal = await enter('principal')
  await open(principal.page, `${at('result')}?pane=opinion`)
  await principal.page.getByRole('button', { name: '签收' }).click()
  await dialog(principal.page).getByRole('button', { name: '签收' }).click()
  await principal.page.getByRole('tab', { name: '申辩' }).click()
  await principal.page.getByRole('combobox', { name: '针对' }).selectOption({ index: 1 })
  await principal.page.getByRole('textbox', { name: '申辩内容' }).fill('会议记录另存于人事处，评审时未能出示，现补交。')
  await principal.page.getByRole('button', { name: '提交申辩' }).click()
  await dialog(principal.page).getByRole('button', { name: '提交申辩' }).click()
  await principal.page.getByText('申辩已提交').waitFor()

  await open(page, `${at('result')}?pane=defence`)
  await page.getByRole('radio', { name: '采纳', exact: true }).check()
  await page.getByRole('textbox', { name: '理由' }).fill('补交的记录齐全，予以采纳。')
  await page.getByRole('combobox', { name: /更正后的等级/ }).selectOption('A')
  await page.getByRole('button', { name: '作出决定' }).click()
  await dialog(page).getByRole('button', { name: '作出决定' }).click()
  await page.getByText('决定已作出').waitFor()
  const { defence } = await ask(context, api('/opinion'))
  assert.equal(defence.items[0].verdict, 'upheld')
  assert.match(defence.items[0].step, /A|优秀/)
})

journey('publishes a result whose every figure leads to its source', { as: 'officer' }, async ({ page, context }) => {
  for (const deed of ['发出正式意见', '公布']) {
    await open(page, `${at('result')}?pane=opinion`)
    await page.getByRole('button', { name: deed, exact: true }).click()
    await dialog(page).getByRole('button', { name: deed, exact: true }).click()
    await page.getByRole('button', { name: deed, exact: true }).waitFor({ state: 'hidden' })
  }
  await open(page, at('result'))
  await picture(page, 'report-card')
  assert.deepEqual(await judged(page), [])
  await page.getByRole('alert').getByText('触及底线').waitFor()
  await page.locator('.figure').getByRole('button').click()
  const trace = dialog(page)
  await trace.locator('.node').first().waitFor()
  await trace.getByRole('button', { name: '全部展开' }).click()
  await picture(page, 'trace')
  assert.ok((await trace.locator('.node').count()) > 20)
  const { stage, publication, card } = await ask(context, api('/opinion'))
  assert.ok(['published', 'rectifying'].includes(stage), stage)
  assert.ok(publication.contents.sha256.length === 64 && card.redLines.length === 1)
})

journey('draws up, checks and issues a letter', { as: 'officer' }, async ({ page }) => {
  await open(page, `${at('result')}?pane=letters`)
  await page.getByRole('button', { name: '督导意见书' }).click()
  const letter = page
    .getByRole('article')
    .filter({ has: page.getByRole('button', { name: 'docx' }) })
    .last()
  await letter.getByText(/数字一致|处数字或字段有问题/).waitFor()
  await picture(page, 'letters')
  assert.deepEqual(await judged(page), [])
  const download = page.waitForEvent('download')
  await letter.getByRole('button', { name: 'docx' }).click()
  assert.match((await download).suggestedFilename(), /\.docx$/)
  await letter.getByRole('button', { name: '发出' }).click()
  await dialog(page).getByRole('button', { name: '发出' }).click()
  await letter.getByText('已发出').waitFor()
})

journey('shows a programme as units against points', { as: 'leader' }, async ({ page }) => {
  await open(page, `/programmes/${loop.programme}/results`)
  await page.getByText('共 1 行').waitFor()
  await picture(page, 'programme-results')
  assert.deepEqual(await judged(page), [])
})

journey('lets nobody see what is not theirs', { as: 'expert2', expects: REFUSALS }, async ({ context, enter }) => {
  for (const path of ['/review', '/self-evaluation', '/opinion']) {
    const answer = await context.request.get(api(path))
    assert.ok([403, 404].includes(answer.status()), `${path}: ${answer.status()}`)
  }
  const school = await enter('school')
  const marks = await school.context.request.get(api('/review/board'))
  assert.ok([403, 404].includes(marks.status()))
})
