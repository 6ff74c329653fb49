import assert from 'node:assert/strict'
import { PACK, YEAR, ask, journey, open, picture, send, settled, workspace } from './journey.mjs'

const officer = { as: 'officer' }
/** 龙洞镇龙泉小学校 has not handed in its multimedia rooms. */
const LACKING = '2150199035'
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
    await page.waitForFunction((former) => {
      const rows = [...document.querySelectorAll('li')].filter((row) => row.innerText.includes('→'))
      const row = rows.find((each) => each.querySelector('code')?.textContent === 'R5')
      return row && row.innerText.match(/0\.\d{3}/g)[1] !== former
    }, before[1])
    await settled(page)
    await picture(page, 'what-if')
    const after = (await spread.first().innerText()).match(NUMBER)
    assert.equal(after[0], before[0])
    assert.notEqual(after[1], before[1])
    assert.match(await page.locator('main').innerText(), /清河区红旗小学/)
    assert.deepEqual(written, [])
  },
)

journey(
  'says which figure is missing, and once it is there proves the least costly plan',
  officer,
  async ({ page, context }) => {
    const sheetPath = `/api/units/${LACKING}/facts/${YEAR}`
    const sheet = await ask(context, `${sheetPath}?pack=${PACK}`)
    if (sheet.facts.find((fact) => fact.column === 'multimedia_rooms').value === null) {
      await open(page, `${workspace}/plan`)
      await page.getByRole('button', { name: '求最小投入方案' }).dblclick()
      await page.getByText('龙洞镇龙泉小学校').waitFor({ timeout: 120_000 })
      await settled(page)
      await picture(page, 'plan-infeasible')
      assert.match(await page.locator('main').innerText(), /缺 网络多媒体教室数/)
      const values = [{ column: 'multimedia_rooms', value: 24, reason: '学校补报' }]
      await send(context, 'PUT', sheetPath, { pack: PACK, values }, { 'If-Match': `"${sheet.version}"` })
    }
    await open(page, `${workspace}/plan`)
    await page.getByRole('button', { name: '求最小投入方案' }).click()
    await page.getByRole('heading', { name: '验证' }).waitFor({ timeout: 180_000 })
    await settled(page)
    await picture(page, 'plan')
    const text = await page.locator('main').innerText()
    assert.match(text, /总投入/)
    assert.match(text, /方案实施后达标/)
    assert.match(text, /差异系数 14 \/ 14 不超上限/)
    assert.match(text, /分校清单/)
  },
)
