import { flushPromises, mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { offlineProblem, ProblemError } from '@/api/problem'
import { bodyButton, inBody } from '@/testing/mounting'
import ConfirmDialog from './ConfirmDialog.vue'

async function dialog(action: (key: string) => Promise<unknown>) {
  const wrapper = mount(ConfirmDialog, {
    props: { open: true, title: '停用？', body: '立即退出', confirmLabel: '停用', action },
    attachTo: document.body,
  })
  await flushPromises()
  return wrapper
}

describe('the confirm dialog', () => {
  it('does what it asked about once, then closes', async () => {
    const keys: string[] = []
    const wrapper = await dialog(async (key) => keys.push(key))
    bodyButton('停用').click()
    bodyButton('停用').click()
    await flushPromises()
    expect([keys.length, wrapper.emitted('update:open')]).toEqual([1, [[false]]])
  })

  it('stays open with the reason when it is refused, and repeats the same key after a lost answer', async () => {
    const keys: string[] = []
    const wrapper = await dialog(async (key) => {
      keys.push(key)
      throw new ProblemError(offlineProblem())
    })
    bodyButton('停用').click()
    await flushPromises()
    expect(inBody('[role=alert]')?.textContent).toContain('网络')
    bodyButton('停用').click()
    await flushPromises()
    expect([new Set(keys).size, wrapper.emitted('update:open')]).toEqual([1, undefined])
  })
})
