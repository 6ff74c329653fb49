import assert from 'node:assert/strict'
import { PACK, YEAR, ask, journey, open, picture, settled, workspace } from './journey.mjs'

const OWN = '2150199001'
const OTHER = '2150199002'
const reporter = { as: 'school' }

journey('shows a school its own diagnosis', reporter, async ({ page }) => {
  await open(page, '/')
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '优质均衡' }).click()
  await page.getByText('5 / 7 项达标').first().waitFor()
  await settled(page)
  await picture(page, 'own-school')
  const text = await page.locator('main').innerText()
  assert.match(text, /清河区实验小学/)
  assert.doesNotMatch(text, /人民小学/)
})

journey('refuses a school the page of another', { ...reporter, expects: /status of 40[34]/ }, async ({ page }) => {
  await open(page, `${workspace}/units/${OTHER}`)
  const text = await page.locator('main').innerText()
  assert.doesNotMatch(text, /人民小学/)
})

journey('gives a school nothing of another by any address', reporter, async ({ context }) => {
  for (const path of [
    `/api/evaluations/${PACK}/${YEAR}/units/${OTHER}`,
    `/api/units/${OTHER}/facts/${YEAR}?pack=${PACK}`,
    `/api/units/${OTHER}`,
  ]) {
    const answer = await context.request.get(path)
    assert.ok([403, 404].includes(answer.status()), `${path}: ${answer.status()}`)
    assert.doesNotMatch(await answer.text(), /人民小学/)
  }
  const units = await ask(context, '/api/units?kind=school')
  assert.ok(units.items.every((unit) => unit.code === OWN || unit.parentCode === OWN))
})

journey('has no page for a school’s people that is not theirs', reporter, async ({ page }) => {
  for (const path of ['/accounts', '/audit']) {
    await open(page, path)
    assert.match(await page.locator('main').innerText(), /没有权限/)
  }
})
