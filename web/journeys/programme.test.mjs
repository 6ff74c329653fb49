import assert from 'node:assert/strict'
import { PHONE, ask, journey, judged, open, picture, settled, sideways } from './journey.mjs'
import { SCHOOL, corpsOf, post } from './loop.mjs'

const YEAR = new Date(Date.now() + 8 * 3_600_000).getUTCFullYear()
const TITLE = `旅程：办学质量评价 ${Date.now() % 100_000}`
const officer = { as: 'officer', patience: 480_000 }
const main = (page) => page.locator('main')
const dialog = (page) => page.getByRole('dialog')
const press = (where, name) => where.getByRole('button', { name, exact: true }).click()
const next = async (page) => {
  await press(page, '保存，下一步')
  await settled(page)
}

journey('leads from the plan through the set-up to the launch', officer, async ({ page, context }) => {
  await corpsOf(context)
  await open(page, '/plan')
  await page.getByRole('row', { name: /^8/ }).click()
  await dialog(page).getByRole('link', { name: '为此新建项目' }).click()
  await page.waitForURL(/programmes\/new\?plan=8/)
  await settled(page)

  await page
    .getByRole('radio', { name: /义务教育/ })
    .first()
    .check()
  await page.getByLabel('项目名称').fill(TITLE)
  await press(page, '建立草稿，下一步')
  await page.waitForURL(/step=targets/)
  await settled(page)

  await press(page, '清除条件')
  await page.getByRole('combobox', { name: '另外加入' }).fill('实验小学')
  await page.getByRole('option', { name: new RegExp(SCHOOL) }).click()
  await main(page).getByText('1 个单位').waitFor()
  await next(page)

  await main(page).getByText('法定期限').first().waitFor()
  assert.match(await main(page).innerText(), /收到初步意见后 5 日内可以申辩/)
  assert.ok((await page.locator('input[type=date]').first().inputValue()) !== '', 'the phases are there already')
  await next(page)

  await press(page, '全选')
  await page.getByLabel('随机种子').fill('20251103')
  await press(page, '抽签组队')
  await main(page).getByText('抽签结果（种子 20251103）').waitFor()
  await picture(page, 'programme-team')
  await next(page)

  const entry = page.getByLabel('白名单事项')
  await entry.selectOption({ index: 1 })
  assert.match(await main(page).innerText(), /每个单位预计用时/)
  await next(page)

  await main(page).getByText('可以启动').waitFor()
  assert.deepEqual(await judged(page), [])
  await picture(page, 'programme-check')
  await press(page, '启动项目')
  await dialog(page).getByText('将向 1 个单位发起评价').waitFor()
  await press(dialog(page), '启动项目')
  await main(page).getByText('进行中').waitFor()
  await settled(page)
  assert.match(await main(page).innerText(), /清河区实验小学/)
  await picture(page, 'programme-running')
})

journey('extends a phase, recuses a reviewer and lets another step in', officer, async ({ page, context }) => {
  const { items } = await ask(context, '/api/programmes?q=' + encodeURIComponent(TITLE))
  await open(page, `/programmes/${items[0].id}`)
  await page.getByRole('row', { name: /实验小学/ }).click()
  await main(page).getByRole('heading', { name: '期限' }).waitFor()
  await settled(page)
  assert.match(await main(page).innerText(), /期限[\s\S]*团队/)
  assert.deepEqual(await judged(page), [])
  await picture(page, 'case-overview')

  await press(page, '延期')
  await dialog(page).getByLabel('理由').fill('学校承办区运动会')
  await press(dialog(page), '延期')
  await main(page)
    .getByText(/已延至 /)
    .waitFor()
  assert.match(await main(page).innerText(), /学校承办区运动会/)

  const recuse = page.getByRole('button', { name: /回避$/ }).last()
  const name = (await recuse.getAttribute('aria-label')).replace('回避', '')
  await recuse.click()
  await dialog(page).getByLabel('其他可能影响公正的情形').check()
  await dialog(page)
    .getByLabel(/记入此人/)
    .uncheck()
  await dialog(page).getByLabel('理由').fill('与校长共同发表过论文')
  await press(dialog(page), '回避')
  await main(page).getByText('已回避').first().waitFor()
  assert.match(await main(page).innerText(), /与校长共同发表过论文/)

  await page.getByRole('button', { name: /接替$/ }).click()
  await dialog(page).getByLabel('理由').fill(`接替${name}`)
  await press(dialog(page), '保存')
  await dialog(page).waitFor({ state: 'detached' })
  await settled(page)
  assert.match(await main(page).innerText(), /调整团队/)
  await picture(page, 'case-team')
})

journey('keeps experts to their own work and cases', { as: 'expert1', size: PHONE }, async ({ page, context }) => {
  await open(page, '/work')
  assert.equal(await sideways(page), 0)
  assert.deepEqual(await judged(page), [])
  await picture(page, 'work-expert')
  const mine = await ask(context, '/api/cases?mine=true')
  const links = await page.locator('.work a').evaluateAll((all) => all.map((each) => each.getAttribute('href')))
  const known = new Set(mine.map(({ id }) => id))
  for (const link of links.filter((each) => each.startsWith('/cases/')))
    assert.ok(known.has(link.split('/')[2]), `${link} is no case of mine`)
  for (const path of ['/plan', '/corps', '/burden']) {
    await open(page, path)
    assert.match(await main(page).innerText(), /没有权限/)
  }
})

journey('has the plan approved by the leader, and again after a change', officer, async ({ page, context, enter }) => {
  const before = await ask(context, `/api/plans/${YEAR}`)
  await open(page, '/plan')
  assert.equal(before.items.length >= 15, true)
  await page.getByRole('row', { name: /^15/ }).click()
  await dialog(page).getByLabel('说明').fill(`修改于 ${Date.now()}`)
  await press(dialog(page), '保存')
  await dialog(page).waitFor({ state: 'detached' })
  await main(page).getByText('批准后有修改').or(main(page).getByText('待批准')).waitFor()

  const leader = await enter('leader')
  await open(leader.page, '/plan')
  await press(leader.page, '批准计划')
  await dialog(leader.page).getByLabel('批示').fill('同意')
  await press(dialog(leader.page), '批准计划')
  await main(leader.page).getByText('已批准').first().waitFor()
  assert.equal((await ask(context, `/api/plans/${YEAR}`)).state, 'approved')
})

journey('shows a school what it is asked for and how long it takes', { as: 'principal' }, async ({ page }) => {
  await open(page, '/burden')
  await main(page).getByText('清河区实验小学的用时').waitFor()
  assert.doesNotMatch(await main(page).innerText(), /登记事项/)
  await open(page, '/work')
  assert.deepEqual(await judged(page), [])
  await picture(page, 'work-principal')
})

journey('checks who must be recused from a unit, and why', officer, async ({ page, context }) => {
  const person = await post(context, '/api/corps', {
    name: `旅程督学${Date.now() % 1000}`,
    kind: 'expert',
    leads: false,
    employers: [{ unit: SCHOOL, name: '清河区实验小学', post: '教师', from: '2015-09-01', to: null }],
  })
  await open(page, `/corps/${person.id}`)
  await page.getByRole('combobox', { name: '单位' }).fill('实验小学')
  await page.getByRole('option', { name: new RegExp(SCHOOL) }).click()
  await main(page).getByText('须回避').first().waitFor()
  assert.deepEqual(await judged(page), [])
})

const PAGES = {
  work: '/work',
  plan: '/plan',
  programmes: '/programmes',
  'new programme': '/programmes/new',
  calendar: '/calendar',
  corps: '/corps',
  whitelist: '/burden',
  'whitelist totals': '/burden?pane=totals',
}
for (const [name, path] of Object.entries(PAGES)) {
  for (const more of [{ theme: 'light' }, { theme: 'dark', size: PHONE }, { theme: 'light', locale: 'en' }]) {
    const how = Object.values({ ...more, size: more.size ? 'phone' : 'desk' }).join(', ')
    journey(`is readable by everybody: ${name}, ${how}`, { as: 'officer', ...more }, async ({ page }) => {
      await open(page, path)
      await picture(page, `${name} ${how}`)
      assert.deepEqual(await judged(page), [])
      assert.equal(await sideways(page), 0)
    })
  }
}
