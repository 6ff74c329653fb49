import assert from 'node:assert/strict'
import { PHONE, journey, judged, open, picture, sideways, workspace } from './journey.mjs'

/** Every main page with the account that sees most of it. */
const PAGES = {
  'sign-in': ['/sign-in'],
  home: ['/', 'officer'],
  summary: [workspace, 'officer'],
  matrix: [`${workspace}/matrix`, 'officer'],
  school: [`${workspace}/units/2150199001`, 'officer'],
  indicators: [`${workspace}/indicators/G2`, 'officer'],
  'what-if': [`${workspace}/what-if?unit=2150199009`, 'officer'],
  plan: [`${workspace}/plan`, 'officer'],
  results: [`${workspace}/results`, 'officer'],
  preschool: ['/evaluations/preschool-universal/2025', 'officer'],
  'own school': [workspace, 'school'],
  packs: ['/packs/balanced-development', 'officer'],
  imports: ['/imports', 'data'],
  'new import': ['/imports/new', 'data'],
  accounts: ['/accounts', 'admin'],
  audit: ['/audit', 'officer'],
  notices: ['/notices', 'officer'],
  profile: ['/profile', 'officer'],
  design: ['/design', 'officer'],
}

for (const [name, [path, as]] of Object.entries(PAGES)) {
  const expects = as ? undefined : /status of 401/
  for (const theme of ['light', 'dark']) {
    journey(`is readable by everybody: ${name}, ${theme}`, { as, theme, expects }, async ({ page }) => {
      await open(page, path)
      await picture(page, `${name}-${theme}`)
      assert.deepEqual(await judged(page), [])
      assert.equal(await sideways(page), 0)
    })
  }
  journey(`fits a phone: ${name}`, { as, size: PHONE, expects }, async ({ page }) => {
    await open(page, path)
    await picture(page, `${name}-phone`)
    assert.equal(await sideways(page), 0, 'the page does not scroll sideways')
    assert.deepEqual(await judged(page), [])
  })
}

journey('speaks English everywhere it was asked to', { as: 'officer', locale: 'en' }, async ({ page }) => {
  await open(page, workspace)
  await picture(page, 'summary-english')
  assert.equal(await page.locator('html').getAttribute('lang'), 'en')
  assert.doesNotMatch(await page.getByRole('navigation', { name: /pages/i }).innerText(), /[\u4e00-\u9fff]/)
})
