import assert from 'node:assert/strict'
import { demoAccount, journey, open, picture } from './journey.mjs'

journey(
  'keeps what was typed when the session ends in the middle of a form',
  { as: 'officer', expects: /status of 401/ },
  async ({ page, context }) => {
    const { password } = await demoAccount('officer')
    await open(page, '/evaluations/balanced-development/2023/indicators/G8')
    const note = `写到一半 ${Date.now()}`
    await page.getByRole('radio', { name: '未达标' }).check()
    await page.getByLabel('审核理由').fill(note)
    const cookies = await context.cookies()
    await context.clearCookies()
    await context.addCookies(cookies.filter((cookie) => cookie.name === 'XSRF-TOKEN'))
    await page.getByRole('button', { name: '保存审核意见' }).click()
    const dialog = page.getByRole('dialog', { name: '登录已过期' })
    await dialog.locator('input[name=password]').fill(password)
    await picture(page, 'session-expired')
    await dialog.getByRole('button', { name: '登录并继续' }).click()
    await page.getByText('审核意见已保存').waitFor()
    await page.getByText(note).first().waitFor()
  },
)

journey('opens an account once however often save is pressed', { as: 'admin' }, async ({ page, context }) => {
  const name = `twice-${Date.now().toString(36)}`
  const posts = []
  page.on('request', (request) => request.method() === 'POST' && posts.push(request.url()))
  await open(page, '/accounts')
  await page.getByRole('button', { name: '新增账户' }).click()
  const form = page.getByRole('dialog', { name: '新增账户' })
  await form.getByLabel('账号').fill(name)
  await form.getByLabel('姓名').fill('按两次的人')
  await form.getByLabel('学校填报员').check()
  await form.getByLabel('单位').fill('人民')
  await page.getByRole('option', { name: /人民小学/ }).waitFor()
  await page.keyboard.press('Escape') // closes the list and leaves the form open
  assert.equal(await page.getByRole('option').count(), 0)
  await form.getByLabel('单位').fill('人民小学')
  await page.getByRole('option', { name: /人民小学/ }).click()
  await form.getByRole('button', { name: '保存' }).dblclick()
  await page.getByText('只显示这一次').waitFor()
  await picture(page, 'first-password')
  assert.equal(posts.filter((url) => url.endsWith('/api/accounts')).length, 1)
  const found = await (await context.request.get('/api/accounts')).json()
  assert.equal((found.items ?? found).filter((each) => each.account === name).length, 1)
})

journey('speaks English after one click and keeps to it', { as: 'officer' }, async ({ page }) => {
  await open(page, '/packs')
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('heading', { level: 1, name: /indicators|standards|packs/i }).waitFor()
  await page.reload()
  assert.equal(await page.locator('html').getAttribute('lang'), 'en')
  assert.doesNotMatch(await page.getByRole('navigation').first().innerText(), /[\u4e00-\u9fff]/)
})

journey('turns dark by the account menu and stays dark', { as: 'officer' }, async ({ page }) => {
  await open(page, '/packs')
  await page.getByRole('button', { name: /^账户/ }).click()
  await page.getByRole('menuitemradio', { name: '深色' }).click()
  await page.keyboard.press('Escape')
  await page.reload()
  assert.equal(await page.locator('html').getAttribute('data-theme'), 'dark')
})
