import assert from 'node:assert/strict'
import { PACK, ask, journey, open, picture, settled } from './journey.mjs'

const YEAR = '2024'
const SCHOOL = '2150199035'
const data = { as: 'data' }

/** A clerk's correction of one figure of one school, so large that it looks implausible. */
function correction(rooms) {
  const text = `学校代码,学校名称,办学类型,小学在校生数,教学及辅助用房面积,网络多媒体教室间数\n${SCHOOL},龙洞镇龙泉小学校,小学,712,4984,${rooms}\n`
  return { name: '更正.csv', mimeType: 'text/csv', buffer: Buffer.from(text, 'utf8') }
}

journey('takes a file from upload over doubts and difference into the facts, once', data, async ({ page, context }) => {
  const posts = []
  page.on('request', (request) => request.method() === 'POST' && posts.push(new URL(request.url()).pathname))
  const rooms = 72 + (Date.now() % 9)
  await open(page, '/imports/new')
  await page.getByRole('combobox', { name: '评价方案' }).selectOption(PACK)
  await page.getByRole('combobox', { name: '年度' }).last().selectOption(YEAR)
  await page.locator('input[type=file]').setInputFiles(correction(rooms))
  await picture(page, 'import-upload')
  await page.getByRole('button', { name: '上传', exact: true }).dblclick()
  await page.waitForURL(/\/imports\/[0-9a-f-]{36}$/)

  await page.getByText('1 个疑点没有说明理由').waitFor()
  await page.getByRole('tab', { name: /列的对应/ }).click()
  await settled(page)
  await picture(page, 'import-columns')
  assert.match(await page.locator('main').innerText(), /网络多媒体教室间数/)
  const column = page.getByRole('combobox', { name: '对应的数据项 网络多媒体教室间数' })
  await page.waitForFunction((field) => field.value !== '', await column.elementHandle())
  assert.equal(await column.inputValue(), '网络多媒体教室数', 'columns are called by name, not by id')

  await page.getByRole('tab', { name: /错误与疑点/ }).click()
  await page.getByRole('button', { name: '说明理由' }).first().click()
  const reason = page.getByRole('dialog', { name: /说明理由/ })
  await reason.getByLabel('理由').fill('新教学楼启用，已现场核对')
  await picture(page, 'import-problems')
  await reason.getByRole('button', { name: '保存' }).dblclick()
  await page.getByText('没有未处理的错误和疑点').waitFor()

  await page.getByRole('tab', { name: /差异/ }).click()
  await settled(page)
  await picture(page, 'import-difference')
  assert.match(await page.locator('main').innerText(), new RegExp(`网络多媒体教室数[\\s\\S]*${rooms}`))

  await page.getByRole('button', { name: '入库', exact: true }).click()
  await page.getByRole('dialog', { name: '确认入库？' }).getByRole('button', { name: '入库', exact: true }).dblclick()
  await page.getByText('数据已入库').waitFor()
  await settled(page)
  await picture(page, 'import-accepted')

  assert.equal(posts.filter((path) => path === '/api/imports').length, 1)
  assert.equal(posts.filter((path) => path.endsWith('/accept')).length, 1)
  const sheet = await ask(context, `/api/units/${SCHOOL}/facts/${YEAR}?pack=${PACK}`)
  const fact = sheet.facts.find((each) => each.column === 'multimedia_rooms')
  assert.equal(fact.value, rooms)
  assert.equal(fact.source.file, '更正.csv')
})

journey('finds nothing changed when the demonstration’s own workbooks come again', data, async ({ page, context }) => {
  const { items } = await ask(context, `/api/imports?pack=${PACK}`)
  const first = items.find((each) => each.period === '2023' && each.state === 'accepted')
  const files = await Promise.all(
    first.files.map(async ({ name }, index) => ({
      name,
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: await (await context.request.get(`/api/imports/${first.id}/file?index=${index}`)).body(),
    })),
  )
  await open(page, '/imports/new')
  await page.getByRole('combobox', { name: '评价方案' }).selectOption(PACK)
  await page.getByRole('combobox', { name: '年度' }).last().selectOption('2023')
  await page.locator('input[type=file]').setInputFiles(files)
  await page.getByRole('button', { name: '上传', exact: true }).click()
  await page.waitForURL(/\/imports\/[0-9a-f-]{36}$/)
  await page.getByText('没有未处理的错误和疑点').waitFor({ timeout: 120_000 })
  await page.getByRole('tab', { name: /差异/ }).click()
  await page.getByText('没有任何变动').waitFor()
  await picture(page, 'import-again')
})

journey('says what is wrong with a file that is no workbook, and takes nothing in', data, async ({ page, context }) => {
  const before = (await ask(context, '/api/imports')).total
  await open(page, '/imports/new')
  await page.locator('input[type=file]').setInputFiles({
    name: '照片.jpg',
    mimeType: 'image/jpeg',
    buffer: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0]),
  })
  await page.getByText('“照片.jpg”不是可接受的文件类型').waitFor()
  await page.getByRole('button', { name: '上传', exact: true }).click()
  await page.getByText('请先选择文件').waitFor()
  assert.equal((await ask(context, '/api/imports')).total, before)
})
