import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import type { LaunchCheck, TargetFilter } from '@/api/programmes'
import { answering, json, refused } from '@/testing/answers'
import { buttonNamed, mountedAt } from '@/testing/mounting'
import { programmeView } from '@/testing/programmes'
import ShowProgramme from '../ShowProgramme.vue'
import './SetUpProgramme.vue' // loaded beforehand: it comes late

const ROUTES = [{ path: '/programmes/:id', component: ShowProgramme }]
const SCHOOLS = ['石桥小学', '云岭小学'].map((name, index) => ({ unit: `S${index}`, name, kind: 'school', type: '小学', town: name.slice(0, 2) + '镇', setting: null, ownership: null })) // prettier-ignore
const targets = (filter: TargetFilter) => ({
  targets: SCHOOLS.filter(({ town }) => filter.towns.length === 0 || filter.towns.includes(town)),
  unknown: [],
  choices: { kinds: ['school'], types: ['小学'], towns: ['石桥镇', '云岭镇'], settings: [], ownerships: [] },
})
const check = (more: Partial<LaunchCheck> = {}): LaunchCheck => ({
  ready: true, problems: [], targets: { count: 2, byKind: { school: 2 } }, phases: [],
  burden: { minutesEach: 90, minutesAll: 180, entry: null, nearest: [] }, teams: [], load: [], ...more,
}) // prettier-ignore

async function at(step: string, table: Parameters<typeof answering>[0] = {}) {
  const asked = answering({
    'GET /api/programmes/p': () => json(programmeView()),
    'PUT /api/programmes/p': ({ body }) => json(programmeView({ ...(body as object), edition: 4 })),
    'POST /api/programmes/targets': ({ body }) => json(targets(body as TargetFilter)),
    'GET /api/units': () => json({ items: [], next: null, total: 0 }),
    ...table,
  })
  const { page, router } = await mountedAt(`/programmes/p?step=${step}`, ShowProgramme, ROUTES)
  await flushPromises()
  return { asked, page, router }
}

describe('preparing a programme', () => {
  it('shows whom a filter finds while it is being set, and saves the whole draft when going on', async () => {
    const { asked, page, router } = await at('targets')
    expect(page.text()).toContain('2 个单位')
    const town = page.findAll('label.choice').find((label) => label.text() === '石桥镇')!
    await town.find('input').setValue(true)
    await flushPromises()
    expect(page.text()).toContain('1 个单位')
    await page.find('form').trigger('submit')
    await flushPromises()
    const saved = asked.find(({ method }) => method === 'PUT')!
    expect((saved.body as { targets: TargetFilter }).targets.towns).toEqual(['石桥镇'])
    expect(saved.headers.get('If-Match')).toBe('"3"')
    expect(router.currentRoute.value.query.step).toBe('phases')
  })

  it('stays where it is when saving is refused, and says why', async () => {
    const { page, router } = await at('basics', {
      'PUT /api/programmes/p': () => refused(412, 'HOUSE-CONFLICT', { detail: '他人改过' }),
    })
    await page.find('input.input').setValue('新的名称')
    await page.find('form').trigger('submit')
    await flushPromises()
    expect(router.currentRoute.value.query.step).toBe('basics')
    expect(page.find('[role=alert]').text()).toContain('他人改过')
  })

  it('may not be launched while anything stands in the way, and leads to it', async () => {
    const problem = { code: 'X', where: 'burden' as const, unit: null, message: '没有白名单事项', remedy: '选一项' }
    const { page, router } = await at('check', {
      'GET /api/programmes/p/launch-check': () => json(check({ ready: false, problems: [problem] })),
      'GET /api/burden/entries': () => json([]),
    })
    expect(buttonNamed(page, '启动项目').attributes('disabled')).toBeDefined()
    await buttonNamed(page, '去处理').trigger('click')
    await flushPromises()
    expect(router.currentRoute.value.query.step).toBe('burden')
  })

  it('is launched once, after saying what that means', async () => {
    const { asked, page } = await at('check', {
      'GET /api/programmes/p/launch-check': () => json(check()),
      'POST /api/programmes/p/launch': () => json(programmeView({ state: 'running', cases: 2, may: [] })),
      'GET /api/programmes/p/cases': () => json({ items: [], next: null, total: 0 }),
      'GET /api/programmes/p/history': () => json([]),
    })
    await buttonNamed(page, '启动项目').trigger('click')
    await flushPromises()
    expect(asked.some(({ path }) => path.endsWith('/launch'))).toBe(false)
    expect(document.body.textContent).toContain('将向 2 个单位发起评价')
    const confirm = [...document.querySelectorAll<HTMLButtonElement>('.dialog footer button')].at(-1)!
    expect(confirm.textContent).toContain('启动项目')
    confirm.click()
    await flushPromises()
    expect(asked.filter(({ path }) => path.endsWith('/launch'))).toHaveLength(1)
  })
})
