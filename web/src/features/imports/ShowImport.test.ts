import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { balanced } from '../../../fixtures/answers/packs'
import type { ImportProblem } from '@/api/types'
import { signIn } from '@/app/session'
import { answering, json } from '@/testing/answers'
import { buttonNamed, inBody, mountedAt } from '@/testing/mounting'
import { importView as view } from '@/testing/imports'
import { LUO } from '@/testing/people'
import ShowImport from './ShowImport.vue'

const ROUTES = [{ path: '/imports/:id', component: ShowImport }]
const PATH = '/api/imports/7'
const counts = { ...view('ready').counts, rows: 84, values: 300, added: 3 }
const doubt = (id: string): ImportProblem => ({
  id, severity: 'warning', code: 'IMPORT-P04', file: 'a.xlsx', sheet: '学校', row: 3, column: 'D 面积', value: '1', message: '相差过大', remedy: '核对', needsReason: true, reason: null,
}) // prettier-ignore
const none = () => json({ items: [], next: null, total: 0 })

describe('an import', () => {
  beforeEach(async () => {
    answering({ 'POST /api/session': () => json({ ...LUO, permissions: ['facts:import:read', 'facts:import:write'] }) })
    await signIn({ account: 'luo', password: 'x' })
  })
  afterEach(() => vi.useRealTimers())

  it('is watched while it is read and leads on to the difference by itself', async () => {
    vi.useFakeTimers()
    let looks = 0
    answering({
      [`GET ${PATH}`]: () => json(++looks < 3 ? view('reading') : view('ready', { counts })),
      [`GET ${PATH}/difference`]: none,
    })
    const { page } = await mountedAt('/imports/7', ShowImport, ROUTES)
    expect(page.text()).toContain('正在读取文件')
    for (let wait = 0; wait < 3; wait++) {
      await vi.advanceTimersByTimeAsync(5000)
      await flushPromises()
    }
    expect([looks, page.find('[role=tab][aria-selected=true]').text()]).toEqual([3, '差异3'])
  })

  it('is accepted once, however often one clicks', async () => {
    const asked = answering({
      [`GET ${PATH}`]: () => json(view('ready', { counts })),
      [`GET ${PATH}/difference`]: none,
      [`POST ${PATH}/accept`]: () => json(view('accepted', { counts, acceptedAt: '2025-11-20T01:30:00Z' })),
    })
    const { page } = await mountedAt('/imports/7', ShowImport, ROUTES)
    await buttonNamed(page, '入库').trigger('click')
    await flushPromises()
    const confirm = inBody('.dialog')!.querySelector<HTMLButtonElement>('.button.primary')!
    confirm.click()
    confirm.click()
    await flushPromises()
    const posts = asked.filter(({ method }) => method === 'POST')
    expect([posts.length, posts[0]!.headers.get('Idempotency-Key')?.length]).toEqual([1, 36])
    expect(page.find('a[href="/evaluations/p/2025"]').exists()).toBe(true)
  })

  it('takes one reason for all doubts of a kind', async () => {
    const waiting = { ...counts, warnings: 2, unexplained: 2 }
    const asked = answering({
      [`GET ${PATH}`]: () => json(view('review', { counts: waiting })),
      [`GET ${PATH}/problems`]: () => json({ items: [doubt('0'), doubt('1')], next: null, total: 2 }),
      [`GET ${PATH}/difference`]: none,
      [`PUT ${PATH}/reasons`]: () => json(view('ready', { counts: { ...counts, warnings: 2 } })),
    })
    const { page } = await mountedAt('/imports/7', ShowImport, ROUTES)
    await buttonNamed(page, '2 处用同一理由').trigger('click')
    await flushPromises()
    const text = inBody('.dialog textarea') as HTMLTextAreaElement
    text.value = '新校区启用'
    text.dispatchEvent(new Event('input'))
    inBody('.dialog form')!.dispatchEvent(new Event('submit'))
    await flushPromises()
    const reasons = ['0', '1'].map((problem) => ({ problem, reason: '新校区启用' }))
    expect(asked.find(({ method }) => method === 'PUT')!.body).toEqual({ reasons })
    expect(page.text()).toContain('待入库')
  })

  it('says what went wrong and how to go on when it failed', async () => {
    const failure = { type: '', title: '', status: 500, code: 'IMPORTS-JOB-FAILED', detail: '系统出错，参考号 3f2a', hint: '重新上传再试' } // prettier-ignore
    answering({ [`GET ${PATH}`]: () => json(view('failed', { failure })) })
    const { page } = await mountedAt('/imports/7', ShowImport, ROUTES)
    expect(page.find('[role=alert]').text()).toContain('参考号 3f2a')
    expect(page.find('a[href^="/imports/new?"]').attributes('href')).toContain('pack=p&period=2025')
  })

  it('sends what was decided about the headings, a heading that is not needed as such', async () => {
    const heading = (key: string, how: 'guess' | 'none', column: string | null) =>
      ({ key, file: 'a.xlsx', sheet: '学校', heading: [key], place: 'A', column, element: column, note: '', how, sample: [], required: false }) // prettier-ignore
    const columns = [heading('面积', 'guess', 'teaching_area'), heading('备注', 'none', null)]
    const asked = answering({
      [`GET ${PATH}`]: () => json(view('mapping', { columns, missingColumns: [{ column: 'name', name: '学校名称' }] })),
      'GET /api/packs/p': () => json(balanced),
      [`PUT ${PATH}/mapping`]: () => json(view('ready', { columns, counts })),
      [`GET ${PATH}/difference`]: none,
    })
    const { page } = await mountedAt('/imports/7', ShowImport, ROUTES)
    await buttonNamed(page, '就是它 面积').trigger('click')
    await buttonNamed(page, '不需要 备注').trigger('click')
    await buttonNamed(page, '保存并继续').trigger('click')
    await flushPromises()
    expect(asked.find(({ method }) => method === 'PUT')!.body).toEqual({
      columns: [
        { key: '面积', column: 'teaching_area' },
        { key: '备注', column: null },
      ],
    })
  })

  it('is given up only after asking', async () => {
    const asked = answering({
      [`GET ${PATH}`]: () => json(view('ready', { counts })),
      [`GET ${PATH}/difference`]: none,
      [`DELETE ${PATH}`]: () => json(view('discarded')),
    })
    const { page } = await mountedAt('/imports/7', ShowImport, ROUTES)
    await buttonNamed(page, '放弃这次导入').trigger('click')
    await flushPromises()
    expect(asked.some(({ method }) => method === 'DELETE')).toBe(false)
    inBody('.dialog')!.querySelector<HTMLButtonElement>('.button.danger')!.click()
    await flushPromises()
    expect(page.text()).toContain('数据没有任何改动')
  })
})
