import assert from 'node:assert/strict'
import { journey, open, picture, settled, workspace } from './journey.mjs'

const officer = { as: 'officer' }
const NUMBER = /0\.\d{3}/g

journey(
  'shows at once what a changed school would make of the district, and saves nothing',
  officer,
  async ({ page }) => {
    const written = []
    page.on(
      'request',
      (request) => ['PUT', 'PATCH', 'DELETE'].includes(request.method()) && written.push(request.url()),
    )
    await open(page, `${workspace}/what-if?unit=2150199009`)
    const spread = page
      .locator('li')
      .filter({ has: page.locator('code', { hasText: 'R5' }) })
      .filter({ hasText: '→' })
    await spread.first().waitFor()
    const before = (await spread.first().innerText()).match(NUMBER)
    assert.equal(before[0], before[1], 'nothing is changed yet')
    const slider = page.getByRole('slider').nth(4)
    await slider.focus()
    await slider.press('End')
    await page.waitForFunction(
      (text) => ![...document.querySelectorAll('li')].some((li) => li.innerText.includes(text)),
      `${before[0]} → ${before[1]}`,
    )
    await settled(page)
    await picture(page, 'what-if')
    const after = (await spread.first().innerText()).match(NUMBER)
    assert.equal(after[0], before[0])
    assert.notEqual(after[1], before[1])
    assert.match(await page.locator('main').innerText(), /清河区红旗小学/)
    assert.deepEqual(written, [])
  },
)

journey('finds the least costly plan and proves that it passes', officer, async ({ page }) => {
  await open(page, `${workspace}/plan`)
  await page.getByRole('button', { name: '求最小投入方案' }).dblclick()
  await page.getByRole('heading', { name: '验证' }).waitFor({ timeout: 180_000 })
  await settled(page)
  await picture(page, 'plan')
  const text = await page.locator('main').innerText()
  assert.match(text, /总投入/)
  assert.match(text, /方案实施后达标/)
  assert.match(text, /分校清单/)
})
