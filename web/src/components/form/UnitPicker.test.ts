import { flushPromises, mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { answering, json } from '@/testing/answers'
import UnitPicker from './UnitPicker.vue'

const UNITS = ['石桥小学', '石桥中学'].map((name, index) => ({ code: `S00${index}`, name }))

async function picker() {
  const asked = answering({
    'GET /api/units': ({ query }) =>
      json({ items: UNITS.filter(({ name }) => name.includes(query.get('q') ?? '')), next: null, total: 2 }),
  })
  const wrapper = mount(UnitPicker, {
    props: { id: 'unit', modelValue: 'S009', initialName: '竹海学校' },
    attachTo: document.body,
  })
  await flushPromises()
  const input = wrapper.find('input')
  await input.trigger('focus')
  await flushPromises()
  return { wrapper, input, asked }
}

describe('choosing a unit', () => {
  it('finds it on the server and holds its code', async () => {
    const { wrapper, input, asked } = await picker()
    await input.setValue('中学')
    await flushPromises()
    await input.trigger('keydown', { key: 'ArrowDown' })
    await input.trigger('keydown', { key: 'Enter' })
    await flushPromises()
    expect(asked.map(({ query }) => query.get('q'))).toContain('中学')
    expect([wrapper.emitted('update:modelValue'), input.element.value]).toEqual([[['S001']], '石桥中学'])
  })

  it('shows what was chosen before its options are known', async () => {
    const { input } = await picker()
    expect(input.element.value).toBe('竹海学校')
  })

  it('keeps what was chosen when one leaves without choosing', async () => {
    const { wrapper, input } = await picker()
    await input.setValue('石')
    await input.trigger('keydown', { key: 'Escape' })
    await flushPromises()
    expect([wrapper.emitted('update:modelValue'), input.element.value]).toEqual([undefined, '竹海学校'])
  })
})
