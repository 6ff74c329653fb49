import assert from 'node:assert/strict'
import { demoAccount, journey, open, send, settled, signInQuietly } from './journey.mjs'

const REFUSED = /status of 4(01|03|29)/

journey('says that account or password is wrong, and keeps the account', { expects: REFUSED }, async ({ page }) => {
  await open(page, '/sign-in')
  await enter(page, 'officer', 'not-the-password')
  await page.getByRole('alert').getByText('账号或密码不正确').waitFor()
  assert.equal(await page.getByRole('textbox', { name: '账号' }).inputValue(), 'officer')
  assert.equal(new URL(page.url()).pathname, '/sign-in')
})

journey('lets the officer in with one line of the demonstration’s offer', { expects: REFUSED }, async ({ page }) => {
  const officer = await demoAccount('officer')
  await open(page, '/')
  assert.equal(new URL(page.url()).pathname, '/sign-in')
  await page.getByRole('region', { name: '演示账号' }).getByRole('button', { name: officer.displayName }).click()
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.waitForURL((url) => url.pathname === '/')
  await settled(page)
  assert.match(await page.locator('h1').innerText(), new RegExp(officer.displayName))
})

journey('leads back to the page that was asked for', { expects: REFUSED }, async ({ page }) => {
  const { account, password } = await demoAccount('officer')
  await open(page, '/packs/preschool-universal')
  await enter(page, account, password)
  await page.waitForURL((url) => url.pathname === '/packs/preschool-universal')
})

journey(
  'locks an account after five wrong passwords and says for how long',
  { expects: REFUSED },
  async ({ page, context }) => {
    const admin = await demoAccount('admin')
    await signInQuietly(context, admin.account, admin.password)
    const name = `locked-${Date.now().toString(36)}`
    await send(context, 'POST', '/api/accounts', {
      account: name,
      displayName: '被锁的人',
      roles: ['school-reporter'],
      unitCode: '2150199002',
    })
    await context.clearCookies()
    await open(page, '/sign-in')
    for (let i = 0; i < 6 && !(await page.getByText('账号已锁定').isVisible()); i++) {
      await enter(page, name, `wrong-${i}`)
      await page.getByRole('alert').waitFor()
      await page.waitForFunction(() => !document.querySelector('button[type=submit][aria-busy=true]'))
    }
    await page.getByText(/账号已锁定，请在 .+ 后再试/).waitFor()
    assert.ok(await page.getByRole('button', { name: '登录', exact: true }).isDisabled())
  },
)

async function enter(page, account, password) {
  await page.getByRole('textbox', { name: '账号' }).fill(account)
  await page.locator('input[name=password]').fill(password)
  await page.getByRole('button', { name: '登录', exact: true }).click()
}
