import { flushPromises, mount } from '@vue/test-utils'
import { beforeEach, describe, expect, it } from 'vitest'
import { balanced } from '../../../fixtures/answers/packs'
import type { FactEdit, FactSheet, FactValue } from '@/api/types'
import { signIn } from '@/app/session'
import { answering, json, refused, type Asked } from '@/testing/answers'
import { bodyButton, buttonNamed, inBody } from '@/testing/mounting'
import { LUO } from '@/testing/people'
import { draftKey, readDraft } from './draft'
import FactForm from './FactForm.vue'

const PATH = '/api/units/S1/facts/2025'
const KEY = draftKey({ account: 'luo', code: 'S1', period: '2025', pack: balanced.id })
const unit = { code: 'S1', name: '松涛小学', kind: 'school', type: '小学', setting: null, ownership: null, parentCode: null, town: null } as const // prettier-ignore

function sheet(version: number, area: number, pupils: number): FactSheet {
  const source = { file: '教基3112.xlsx', place: '学校!I6', person: '舒数', at: '2025-09-20T02:00:00Z' }
  const fact = (column: string, element: string, name: string, value: FactValue | null, stage: string | null = null) =>
    ({ column, element, name, unit: '', stage, value, source: value === null ? null : source }) // prettier-ignore
  const facts = [
    fact('name', 'name', '学校名称', '松涛小学'),
    fact('pupils_primary', 'pupils', '小学在校生数', pupils, 'primary'),
    fact('teaching_area', 'teaching_area', '教学及辅助用房面积', area),
    fact('multimedia_rooms', 'multimedia_rooms', '网络多媒体教室数', null),
  ]
  return {
    unit,
    period: '2025',
    pack: balanced.id,
    version,
    facts,
    confirmedBy: null,
    confirmedAt: null,
    editable: true,
  }
}

async function form(initial = sheet(3, 5000, 640)) {
  const page = mount(FactForm, { props: { pack: balanced, initial }, attachTo: document.body })
  await flushPromises()
  const input = (column: string) => page.find<HTMLInputElement>(`#fact-${column} .input`)
  const save = async () => {
    await page.find('form').trigger('submit')
    await flushPromises()
  }
  return { page, input, save }
}

const edit = ({ body }: Asked) => body as FactEdit

describe('the form of a school', () => {
  beforeEach(async () => {
    answering({ 'POST /api/session': () => json({ ...LUO, permissions: ['facts:value:write'] }) })
    await signIn({ account: 'luo', password: 'x' })
  })

  it('says where each value came from, and what only the district may change', async () => {
    const { page, input } = await form()
    expect(page.find('#fact-pupils_primary').text()).toContain('来自 教基3112.xlsx 学校!I6，舒数，2025年9月20日')
    expect(input('name').attributes('readonly')).toBeDefined()
  })

  it('sends only what changed, on the version it was read at', async () => {
    const asked = answering({ [`PUT ${PATH}`]: () => json(sheet(4, 5120.5, 640)) })
    const { input, save, page } = await form()
    await input('teaching_area').setValue('5,120.5')
    await save()
    expect(edit(asked[0]!).values).toEqual([{ column: 'teaching_area', value: 5120.5 }])
    expect([asked[0]!.headers.get('If-Match'), asked[0]!.headers.get('Idempotency-Key')?.length]).toEqual(['"3"', 36])
    expect([page.emitted('saved')?.length, readDraft(KEY)]).toEqual([1, {}])
  })

  it('keeps what is typed in the browser and brings it back', async () => {
    const first = await form()
    await first.input('teaching_area').setValue('6000')
    first.page.unmount()
    const second = await form()
    expect(second.input('teaching_area').element.value).toBe('6000')
    expect(second.page.find('.restored').text()).toContain('1 处')
  })

  it('asks for a reason before an implausible value goes out, and sends it along', async () => {
    const asked = answering({ [`PUT ${PATH}`]: () => json(sheet(4, 95000, 640)) })
    const { page, input, save } = await form()
    await input('teaching_area').setValue('95000')
    await save()
    expect([asked.length, page.find('#fact-teaching_area .reason .error').text()]).toEqual([
      0,
      '请写明理由，或改正数值',
    ])
    await page.find('#fact-teaching_area .reason input').setValue('合并两个校区')
    await save()
    expect(edit(asked[0]!).values).toEqual([{ column: 'teaching_area', value: 95000, reason: '合并两个校区' }])
  })

  it('shows the server’s refusals at their fields', async () => {
    const fields = [{ field: 'values[1].value', message: '网络多媒体教室数：应当是整数' }]
    answering({ [`PUT ${PATH}`]: () => refused(422, 'HOUSE-FIELDS-INVALID', { fields }) })
    const { page, input, save } = await form()
    await input('teaching_area').setValue('6000')
    await input('multimedia_rooms').setValue('30')
    await save()
    expect(page.find('#fact-multimedia_rooms .error').text()).toBe('应当是整数')
    expect(page.find('#fact-teaching_area .error').exists()).toBe(false)
  })

  it('goes out again by itself when somebody else changed other fields', async () => {
    let puts = 0
    const asked = answering({
      [`PUT ${PATH}`]: () => (++puts === 1 ? refused(412, 'HOUSE-VERSION-STALE') : json(sheet(5, 6000, 700))),
      [`GET ${PATH}`]: () => json(sheet(4, 5000, 700)),
    })
    const { page, input, save } = await form()
    await input('teaching_area').setValue('6000')
    await save()
    expect(asked.map(({ method, headers }) => [method, headers.get('If-Match')])).toEqual([
      ['PUT', '"3"'],
      ['GET', null],
      ['PUT', '"4"'],
    ])
    expect(page.emitted('saved')).toHaveLength(1)
  })

  it('asks which value to keep when both changed the same field, and sends what was decided', async () => {
    let puts = 0
    const asked = answering({
      [`PUT ${PATH}`]: () => (++puts === 1 ? refused(412, 'HOUSE-VERSION-STALE') : json(sheet(5, 6000, 640))),
      [`GET ${PATH}`]: () => json(sheet(4, 5500, 640)),
    })
    const { input, save } = await form()
    await input('teaching_area').setValue('6000')
    await save()
    const dialog = inBody('.dialog')!
    expect([dialog.textContent?.includes('5,500'), dialog.textContent?.includes('6,000')]).toEqual([true, true])
    expect(bodyButton('按此保存').disabled).toBe(true)
    dialog.querySelector<HTMLInputElement>('input[value="mine"]')!.click()
    await flushPromises()
    bodyButton('按此保存').click()
    await flushPromises()
    expect(edit(asked.at(-1)!).values).toEqual([{ column: 'teaching_area', value: 6000 }])
    expect(asked.at(-1)!.headers.get('If-Match')).toBe('"4"')
  })

  it('takes a change back to what is saved', async () => {
    const { page, input } = await form()
    await input('teaching_area').setValue('6000')
    await buttonNamed(page, '撤回 教学').trigger('click')
    expect([input('teaching_area').element.value, readDraft(KEY)]).toEqual(['5000', {}])
  })
})
