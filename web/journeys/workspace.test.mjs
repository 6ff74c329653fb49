import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PACK, YEAR, ask, journey, open, picture, settled, workspace } from './journey.mjs'

const officer = { as: 'officer' }

journey('shows the verdict of both packs on the home page', officer, async ({ page, context }) => {
  const home = await ask(context, `/api/desk/home?period=${YEAR}`)
  await open(page, '/')
  await picture(page, 'home')
  for (const { title, verdict } of home.evaluations) {
    const card = page.locator('article').filter({ hasText: title })
    await card.getByText({ met: '达标', 'not-met': '未达标', undetermined: '无法判定' }[verdict]).first().waitFor()
  }
  assert.equal(home.evaluations.length, 2)
})

journey('tells the district’s verdict and which dispersions fail', officer, async ({ page }) => {
  await open(page, '/')
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '优质均衡' }).click()
  await page.waitForURL((url) => url.pathname === workspace)
  await settled(page)
  await page.getByRole('heading', { name: '尚未达到督导评估认定标准' }).waitFor()
  const equipment = page
    .locator('tr')
    .filter({ has: page.locator('th code', { hasText: 'R5' }) })
    .first()
  assert.match(await equipment.innerText(), /未达标/)
  await picture(page, 'workspace')
})

journey('follows one number down to the cell of a file that can be downloaded', officer, async ({ page, context }) => {
  await open(page, `${workspace}/units/2150199001`)
  await page.getByRole('button', { name: '查看来历' }).first().click()
  const drawer = page.getByRole('dialog', { name: '数字从哪里来' })
  await drawer.waitFor()
  await drawer.getByRole('button', { name: '全部展开' }).click()
  const source = drawer.locator('.source').filter({ hasText: '.xlsx' }).first()
  await source.waitFor()
  await picture(page, 'trace')
  assert.match(await source.innerText(), /清河区.*\.xlsx · .*[A-Z]+\d+.* · 舒敏/s)
  const file = await context.request.get(await source.getByRole('link', { name: '下载原文件' }).getAttribute('href'))
  assert.equal(file.status(), 200)
  assert.equal((await file.body()).subarray(0, 2).toString(), 'PK')
})

journey('finds a school in the matrix and opens its page', officer, async ({ page }) => {
  await open(page, `${workspace}/matrix`)
  await picture(page, 'matrix')
  await page.getByPlaceholder('搜索本表').fill('玉屏')
  await page.getByRole('link', { name: '清河区玉屏小学' }).first().click()
  await page.waitForURL((url) => url.pathname === `${workspace}/units/2150199005`)
  await settled(page)
  await picture(page, 'school')
  const text = await page.locator('main').innerText()
  assert.match(text, /东屏街道/)
  assert.match(text, /6 \/ 7 项达标/)
})

journey('hands out a report that opens in an office program', officer, async ({ page }) => {
  await open(page, workspace)
  await page.getByRole('button', { name: '下载' }).click()
  const waiting = page.waitForEvent('download', { timeout: 120_000 })
  await page.getByRole('menuitem', { name: '报告 Word' }).click()
  const folder = mkdtempSync(join(tmpdir(), 'duxue-report-'))
  try {
    const file = join(folder, 'report.docx')
    await (await waiting).saveAs(file)
    assert.equal(readFileSync(file).subarray(0, 2).toString(), 'PK')
    const office = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((program) => existsSync(program))
    if (office) {
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
      execFileSync(office, [profile, '--headless', '--convert-to', 'txt:Text', '--outdir', folder, file], {
        timeout: 180_000,
        stdio: 'ignore',
      })
      assert.match(readFileSync(join(folder, 'report.txt'), 'utf8'), /清河区/)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

journey('signs a result off, once however often the button is pressed', officer, async ({ page, context }) => {
  const path = `/api/evaluations/${PACK}/${YEAR}/results`
  const before = await count(context, path)
  await open(page, workspace)
  await page.getByRole('button', { name: '签发结果' }).click()
  const dialog = page.getByRole('dialog', { name: '签发结果' })
  await dialog.getByLabel('说明').fill('浏览器走查')
  await picture(page, 'sign-off')
  await dialog.getByRole('button', { name: '签发', exact: true }).dblclick()
  await page.waitForURL((url) => url.pathname === `${workspace}/results`)
  await settled(page)
  await page.getByText('浏览器走查').first().waitFor()
  await picture(page, 'results')
  assert.equal(await count(context, path), before + 1)
})

journey(
  'decides on an indicator with a reason, once however often the button is pressed',
  officer,
  async ({ page, context }) => {
    const path = `/api/evaluations/${PACK}/2023/indicators/G2`
    const before = await ask(context, path)
    await open(page, `/evaluations/${PACK}/2023/indicators/G2`)
    await picture(page, 'indicator')
    const note = `核对了规划文件 ${Date.now()}`
    await page
      .getByRole('radio', { name: before.confirmation.status === 'met' ? '未达标' : '达标', exact: true })
      .check()
    await page.getByLabel('审核理由').fill(note)
    await page.getByRole('button', { name: '保存审核意见' }).dblclick()
    await page.getByText('审核意见已保存').waitFor()
    const after = await ask(context, path)
    assert.equal(after.confirmation.note, note)
    assert.equal(after.version, before.version + 1)
  },
)

async function count(context, path) {
  const page = await ask(context, path)
  return page.total ?? page.items?.length ?? page.length
}
