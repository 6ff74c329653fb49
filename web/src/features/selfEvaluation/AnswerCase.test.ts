import { flushPromises } from '@vue/test-utils'
import { defineComponent, h } from 'vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { scheme } from '../../../fixtures/answers/scheme'
import { selfEvaluation } from '../../../fixtures/answers/selfEvaluation'
import type { AnswerEdit, PointAnswer, SelfEvaluation } from '@/api/selfEvaluation'
import { signIn } from '@/app/session'
import { answering, json, nothing, refused, type Asked } from '@/testing/answers'
import { bodyButton, buttonNamed, inBody, mountedAt } from '@/testing/mounting'
import { LUO } from '@/testing/people'
import { provideCase } from '../cases/case'
import AnswerCase from './AnswerCase.vue'

const BASE = '/api/cases/c0/self-evaluation'
const POINT = `${BASE}/points/P1`
const EMPTY_KNOWN = { earlier: [], answers: [], evidence: [] }

const Page = defineComponent({
  setup() {
    provideCase('c0')
    return () => h(AnswerCase, { base: BASE, initial: view(), scheme })
  },
})
let change: (view: SelfEvaluation) => SelfEvaluation = (same) => same
const view = () => change(structuredClone(selfEvaluation()))
const withAnswer = (found: SelfEvaluation, point: string, more: Partial<PointAnswer>): SelfEvaluation => ({
  ...found,
  points: found.points.map((each) => (each.point === point ? { ...each, ...more } : each)),
})
const answerOf = (point: string) => view().points.find((each) => each.point === point)!

async function page(table: Parameters<typeof answering>[0] = {}) {
  const asked = answering({
    [`GET ${BASE}`]: () => json(view()),
    [`GET ${BASE}/known`]: () => json(EMPTY_KNOWN),
    'GET /api/cases/c0': () => refused(404, 'PROGRAMME-CASE-UNKNOWN'),
    ...table,
  })
  const { page: mounted, router } = await mountedAt('/cases/c0/self-evaluation?point=P1', Page)
  return { mounted, router, asked }
}
const puts = (asked: Asked[]) => asked.filter(({ method }) => method === 'PUT')
const edit = ({ body }: Asked) => body as AnswerEdit

describe('the self-evaluation of a unit', () => {
  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    change = (same) => same
    answering({ 'POST /api/session': () => json({ ...LUO, permissions: ['collection:answer:write'] }) })
    await signIn({ account: 'luo', password: 'x' })
  })
  afterEach(() => void vi.useRealTimers())

  it('saves by itself what is chosen and typed, on the version it was read at', async () => {
    const { mounted, asked } = await page({
      [`PUT ${POINT}`]: ({ body }) => json({ ...answerOf('P1'), ...(body as AnswerEdit), version: 3, state: 'draft' }),
    })
    await mounted.find('input[type=radio][value=C]').trigger('change')
    await mounted.find('textarea').setValue('补充了记录。')
    await vi.advanceTimersByTimeAsync(1000)
    expect(puts(asked).map(edit)).toMatchObject([{ finding: { kind: 'rated', step: 'C' }, text: '补充了记录。' }])
    expect(puts(asked)[0]!.headers.get('If-Match')).toBe('"2"')
    expect(mounted.find('article [role=status].saved').text()).toMatch(/已保存 \d\d:\d\d/)
  })

  it('puts two people’s texts side by side and lets them be joined', async () => {
    let puts412 = 0
    const { mounted, asked } = await page({
      [`PUT ${POINT}`]: ({ body }) =>
        ++puts412 === 1
          ? refused(412, 'HOUSE-VERSION-STALE')
          : json({ ...answerOf('P1'), ...(body as AnswerEdit), version: 6, state: 'draft' }),
    })
    await mounted.find('textarea').setValue('我写的。')
    change = (found) => withAnswer(found, 'P1', { text: '同事写的。', version: 5, person: '尹小满' })
    await vi.advanceTimersByTimeAsync(1000)
    await flushPromises()
    const dialog = inBody('.dialog')!
    expect(dialog.textContent).toMatch(/我写的。[^]*同事写的。|同事写的。[^]*我写的。/)
    expect(bodyButton('按此保存').disabled).toBe(true)
    dialog.querySelector<HTMLInputElement>('input[value=both]')!.click()
    await flushPromises()
    bodyButton('按此保存').click()
    await vi.advanceTimersByTimeAsync(1000)
    expect(edit(puts(asked).at(-1)!).text).toBe('同事写的。\n\n我写的。')
    expect(puts(asked).at(-1)!.headers.get('If-Match')).toBe('"5"')
  })

  it('has what came back on top, with its reason and its day', async () => {
    const { mounted } = await page()
    const text = mounted.find('.returned').text()
    expect(text).toContain('会议记录只到六月')
    expect(text).toContain('2025年12月5日前补交')
  })

  it('confirms a known value without typing it again', async () => {
    const { mounted, asked } = await page({
      [`PUT ${BASE}/facts/pupils`]: () => json(view().facts[1]),
    })
    await buttonNamed(mounted, '无误 在校学生数').trigger('click')
    await flushPromises()
    expect(puts(asked)[0]).toMatchObject({ path: `${BASE}/facts/pupils`, body: { value: 1154 } })
  })

  it('files an uploaded piece at the point and the demand it was dropped on', async () => {
    const { mounted, asked } = await page({
      'POST /api/uploads': () => json({ id: 'u1', name: 'a.pdf', size: 3, offset: 0, state: 'receiving', file: null }),
      'PATCH /api/uploads/u1': () => nothing(),
      'POST /api/uploads/u1/completion': () => json({ id: 'u1', state: 'complete', offset: 3, file: null }),
      [`POST ${BASE}/evidence`]: () => json(view().evidence[0]),
    })
    const slot = mounted.findAll('.slot')[1]!
    await slot.trigger('drop', { dataTransfer: { files: [new File(['abc'], 'a.pdf')] } })
    await vi.waitFor(() => expect(asked.some(({ path }) => path === `${BASE}/evidence`)).toBe(true))
    expect(asked.find(({ path }) => path === `${BASE}/evidence`)!.body).toEqual({
      upload: 'u1',
      demand: 'photo-1',
      point: 'P1',
    })
  })

  it('does not let the head sign before errors are put right, nor past warnings unread', async () => {
    const checks = [
      { code: 'evidence-expired', severity: 'warning', point: 'P1', element: null, evidence: null, message: '许可证已过期', messageEn: '', remedy: '', remedyEn: '' },
    ] // prettier-ignore
    const { mounted, asked } = await page({
      [`GET ${BASE}/checks`]: () => json(checks),
      [`POST ${BASE}/submission`]: () => json(view()),
    })
    await buttonNamed(mounted, '签字提交').trigger('click')
    await vi.waitFor(() => expect(document.body.textContent).toContain('许可证已过期'))
    expect(bodyButton('确认签字').disabled).toBe(true)
    inBody('.dialog .choice input')!.click()
    await flushPromises()
    bodyButton('确认签字').click()
    await flushPromises()
    expect(asked.find(({ path }) => path === `${BASE}/submission`)!.body).toEqual({ content: 'x', knowingly: true })
  })

  it('shows who may only read everything, and offers nothing to change', async () => {
    change = (found) => ({ ...found, may: { write: false, sign: false, giveBack: false, accept: false, refreshFacts: false } }) // prettier-ignore
    const { mounted } = await page()
    expect(mounted.findAll('textarea').length).toBe(0)
    expect(mounted.findAll('fieldset').every((each) => each.attributes('disabled') !== undefined)).toBe(true)
  })
})
