import { mount } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { h, nextTick } from 'vue'
import FormField from './FormField.vue'
import SearchBox from './SearchBox.vue'
import StepTrail from './StepTrail.vue'
import SubmitButton from './SubmitButton.vue'
import UploadDrop from './UploadDrop.vue'

describe('a field', () => {
  const field = (props: Record<string, unknown>) =>
    mount(FormField, {
      props: { label: '面积', ...props },
      slots: { default: (slot: { id: string; describedby?: string; invalid: boolean }) => h('input', { id: slot.id, 'aria-describedby': slot.describedby, 'aria-invalid': slot.invalid }) },
    })

  it('ties label, help and error to its control', () => {
    const wrapper = field({ help: '单位平方米', error: '请填数字' })
    const input = wrapper.find('input')
    expect(wrapper.find('label').attributes('for')).toBe(input.attributes('id'))
    const described = input.attributes('aria-describedby')!.split(' ').map((id) => wrapper.find(`[id="${id}"]`).text())
    expect([described, input.attributes('aria-invalid')]).toEqual([['单位平方米', '请填数字'], 'true'])
  })

  it('says that it has been saved', () => {
    expect(field({ state: 'saved' }).find('[role=status]').text()).toBe('已保存')
  })
}) // prettier-ignore

describe('a submit button', () => {
  it('is closed and says so while waiting', () => {
    const button = mount(SubmitButton, { props: { busy: true }, slots: { default: '保存' } })
    expect([button.attributes('disabled'), button.attributes('aria-busy'), button.text()]).toEqual([
      '',
      'true',
      '保存请稍候…',
    ])
  })
})

describe('the search box', () => {
  it('hands its text on only when typing pauses', async () => {
    vi.useFakeTimers()
    const box = mount(SearchBox, { props: { modelValue: '', label: '搜索' } })
    await box.find('input').setValue('石')
    await box.find('input').setValue('石桥')
    expect(box.emitted('update:modelValue')).toBeUndefined()
    vi.advanceTimersByTime(250)
    expect(box.emitted('update:modelValue')).toEqual([['石桥']])
    vi.useRealTimers()
  })
})

describe('choosing files', () => {
  const file = (name: string, size = 10) => new File([new Uint8Array(size)], name)

  async function chosen(files: File[], more: Record<string, unknown> = {}) {
    const drop = mount(UploadDrop, { props: { modelValue: [] as File[], accept: ['.xlsx'], maxBytes: 100, multiple: true, ...more } })
    await drop.find('input').trigger('drop', { dataTransfer: { files } })
    await nextTick()
    return drop
  }
  const taken = (drop: Awaited<ReturnType<typeof chosen>>) => (drop.emitted('update:modelValue')?.at(-1)?.[0] as File[] | undefined)?.map(({ name }) => name)

  it('takes what it may and names every refusal with its reason', async () => {
    const drop = await chosen([file('表1.XLSX'), file('旧.doc'), file('大.xlsx', 101)])
    expect(taken(drop)).toEqual(['表1.XLSX'])
    expect(drop.findAll('[role=alert]').map((each) => each.text())).toEqual(['“旧.doc”不是可接受的文件类型。', '“大.xlsx”超过 100 B，请拆分后再传。'])
  })

  it('replaces a file of the same name', async () => {
    const drop = await chosen([file('表1.xlsx', 20)], { modelValue: [file('表1.xlsx'), file('表2.xlsx')] })
    expect(taken(drop)).toEqual(['表2.xlsx', '表1.xlsx'])
  })

  it('takes nothing while it is closed', async () => {
    expect(taken(await chosen([file('表1.xlsx')], { disabled: true }))).toBeUndefined()
  })
}) // prettier-ignore

describe('the steps', () => {
  it('say where one is', () => {
    const trail = mount(StepTrail, { props: { steps: ['上传', '核对', '确认'], current: 1 } })
    expect([trail.attributes('aria-label'), trail.find('[aria-current=step]').text()]).toEqual([
      '第 2 步，共 3 步',
      '2核对',
    ])
  })
})
