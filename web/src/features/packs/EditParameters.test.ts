import { flushPromises, mount } from '@vue/test-utils'
import { beforeEach, describe, expect, it } from 'vitest'
import { balanced } from '../../../fixtures/answers/packs'
import { signIn } from '@/app/session'
import { answering, json } from '@/testing/answers'
import { buttonNamed } from '@/testing/mounting'
import { LUO } from '@/testing/people'
import EditParameters from './EditParameters.vue'

const PATH = 'PUT /api/packs/balanced-development/parameters'

describe('the district’s own parameters', () => {
  beforeEach(async () => {
    answering({ 'POST /api/session': () => json(LUO) })
    await signIn({ account: 'luo', password: 'x' })
  })

  const editor = () => mount(EditParameters, { props: { pack: balanced } })
  const input = (page: ReturnType<typeof editor>, id: string) => page.find<HTMLInputElement>(`#parameter-${id}`)

  it('are not sent without a reason', async () => {
    const asked = answering({})
    const page = editor()
    await input(page, 'split_junior').setValue('1.2')
    await page.find('form').trigger('submit')
    expect(asked).toHaveLength(0)
    expect(page.find('.error').text()).toContain('请写明修改理由')
  })

  it('travel with the reason and the version, only those that changed', async () => {
    const asked = answering({ [PATH]: () => json(balanced) })
    const page = editor()
    await input(page, 'split_junior').setValue('1.2')
    await buttonNamed(page, '恢复原值 特殊教育').trigger('click')
    await page.find('textarea').setValue('渝教发〔2024〕1号')
    await page.find('form').trigger('submit')
    await flushPromises()
    const values = [{ id: 'split_junior', value: 1.2 }, { id: 'special_funds', value: null }] // prettier-ignore
    expect(asked[0]!.body).toEqual({ values, reason: '渝教发〔2024〕1号' })
    expect(asked[0]!.headers.get('If-Match')).toBe('"3"')
  })

  it('are refused when they are no numbers', async () => {
    const asked = answering({})
    const page = editor()
    await input(page, 'music_area').setValue('九十六')
    await page.find('textarea').setValue('试试')
    await page.find('form').trigger('submit')
    expect([asked.length, input(page, 'music_area').attributes('aria-invalid')]).toEqual([0, 'true'])
  })
})
