import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { DESK, PHONE, ask, journey, judged, open, picture, settled, sideways } from './journey.mjs'

const officer = { as: 'officer' }
const PACK = 'quality-special'
const BASE = `/schemes/${PACK}/2025.1`
const saved = (page) => page.locator('.saving.saved').first().waitFor()

journey('reads a scheme with its rubrics, its burden and its rules', { as: 'officer' }, async ({ page }) => {
  await open(page, '/schemes')
  await picture(page, 'schemes')
  await page.getByLabel('搜索方案名称或版本').fill('特殊')
  const found = page.locator('.shelf > li')
  await page.waitForFunction(() => document.querySelectorAll('.shelf > li').length === 1)
  assert.match(await found.innerText(), /特殊教育.*2025\.1/s)
  await found.getByRole('link').first().click()
  await settled(page)
  await page.locator('summary').first().click()
  await picture(page, 'scheme')
  assert.match(await page.locator('main').innerText(), /优秀.*良好.*待改进/s)
  await page.getByRole('tab', { name: '提示与负担' }).click()
  await page.getByText('每校填报负担').waitFor()
  await picture(page, 'scheme-burden')
  assert.deepEqual(await judged(page), [])
})

journey(
  'copies a scheme, spoils a weight, sees the fault, mends it, publishes, and brings it back from Excel',
  officer,
  async ({ page, context }) => {
    await open(page, BASE)
    await page.getByRole('button', { name: '起草新版本' }).click()
    await page.getByRole('button', { name: '开始编写' }).click()
    await page.waitForURL(/\/schemes\/drafts\//)
    await settled(page)
    await picture(page, 'draft')
    const weight = page.getByLabel('权重 政府履行职责')
    await weight.fill('30')
    await page.getByText('合计 110').waitFor()
    await page.getByRole('button', { name: /处待改/ }).waitFor()
    assert.ok(await page.getByRole('button', { name: '发布', exact: true }).isDisabled())
    await picture(page, 'draft-fault')
    await page.getByRole('button', { name: '按比例补足 100' }).click()
    await page.getByRole('button', { name: '没有错误' }).waitFor()
    await saved(page)
    await page.getByRole('button', { name: /学段衔接与布局/ }).click()
    await page.getByLabel('考查要点').fill('学前到高中各学段的衔接、学位和转段安排。')
    await saved(page)
    await page.getByRole('button', { name: /处不同/ }).click()
    await page.getByText('学前到高中各学段的衔接、学位和转段安排。').first().waitFor()
    await picture(page, 'draft-point')
    assert.deepEqual(await judged(page), [])
    await page.getByRole('button', { name: '发布', exact: true }).click()
    await page.getByLabel('改了什么、依据是什么').fill('按区里会议纪要提高政府履职权重')
    await picture(page, 'draft-publish')
    await page.getByRole('dialog').getByRole('button', { name: '发布', exact: true }).click()
    await page.waitForURL(/\/schemes\/quality-special\/2025\.2/)
    await settled(page)
    const arriving = page.waitForEvent('download')
    await page.getByRole('button', { name: '导出 Excel' }).click()
    const file = await (await arriving).path()
    assert.equal(readFileSync(file).subarray(0, 2).toString(), 'PK')
    await open(page, '/schemes')
    await page.locator('input[type=file]').setInputFiles({
      name: '方案.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: readFileSync(file),
    })
    await page.waitForURL(/\/schemes\/drafts\//)
    await settled(page)
    await page.getByRole('button', { name: '0 处不同' }).waitFor()
    const drafts = await ask(context, '/api/schemes/drafts')
    assert.equal(drafts[0].basis.version, '2025.2')
    assert.equal(drafts[0].faults, 0)
  },
)

journey('compares two versions and confirms how points carry on', { as: 'officer', size: DESK }, async ({ page }) => {
  await open(page, `/schemes/${PACK}/compare?from=2025.1&to=2025.2`)
  await page.getByText('考查要点').first().waitFor()
  await picture(page, 'scheme-compare')
  await page.getByRole('link', { name: '新旧对应' }).click()
  await settled(page)
  await page.getByRole('button', { name: '解除' }).first().click()
  await page.getByText('未对应的观测点').waitFor()
  await picture(page, 'scheme-crosswalk')
  for (const box of await page.locator('fieldset input[type=checkbox]').all()) await box.check()
  await page.getByRole('button', { name: /建立对应/ }).click()
  await page.getByRole('button', { name: '确认对应' }).click()
  await page.getByText(/于 .* 确认/).waitFor()
  assert.deepEqual(await judged(page), [])
})

journey('names every cell of a workbook that cannot be read', { as: 'officer', expects: /422/ }, async ({ page }) => {
  await open(page, '/schemes')
  await page.locator('input[type=file]').setInputFiles({
    name: '方案.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from('%PDF-1.7 不是工作簿'),
  })
  await page.getByRole('dialog').getByText('没有导入任何内容').waitFor()
  await picture(page, 'scheme-import-refused')
})

journey('shows schemes and drafts on a phone', { as: 'officer', size: PHONE }, async ({ page, context }) => {
  for (const path of ['/schemes', BASE, `${BASE}?tab=rules`, `/schemes/${PACK}/crosswalk?from=2025.1&to=2025.2`]) {
    await open(page, path)
    assert.equal(await sideways(page), 0, path)
  }
  const [draft] = await ask(context, '/api/schemes/drafts')
  await open(page, `/schemes/drafts/${draft.draft}`)
  await picture(page, 'draft-phone')
  assert.equal(await sideways(page), 0)
  await page.getByRole('button', { name: /学段衔接与布局/ }).click()
  await page.getByLabel('考查要点').waitFor()
  await picture(page, 'draft-phone-point')
  assert.equal(await sideways(page), 0)
  await page.getByRole('button', { name: '回到指标树' }).click()
  await page.getByRole('button', { name: /学段衔接与布局/ }).waitFor()
})
