import { flushPromises, mount } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { inBody } from '@/testing/mounting'
import ReasonDialog from './ReasonDialog.vue'

async function opened(props: { reasonOptional?: boolean } = {}) {
  const action = vi.fn(async () => undefined)
  const dialog = mount(ReasonDialog, {
    props: { open: false, title: '暂停？', confirmLabel: '暂停', action, ...props },
    attachTo: document.body,
  })
  await dialog.setProps({ open: true })
  await flushPromises()
  return { dialog, action }
}

const submit = async () => {
  inBody('.dialog form')!.dispatchEvent(new Event('submit'))
  await flushPromises()
}

describe('a deed with a reason', () => {
  it('is not sent before a reason is written', async () => {
    const { action } = await opened()
    await submit()
    expect(action).not.toHaveBeenCalled()
    expect(inBody('.dialog .error')!.textContent).toContain('请写明理由')
  })

  it('is sent with it, trimmed, and closes', async () => {
    const { dialog, action } = await opened()
    const text = inBody('.dialog textarea') as HTMLTextAreaElement
    text.value = ' 学校搬迁 '
    text.dispatchEvent(new Event('input'))
    await submit()
    expect(action).toHaveBeenCalledWith(expect.any(String), '学校搬迁')
    expect(dialog.emitted('update:open')).toEqual([[false]])
  })

  it('goes without where the text is but a note', async () => {
    const { action } = await opened({ reasonOptional: true })
    await submit()
    expect(action).toHaveBeenCalledWith(expect.any(String), '')
  })
})
