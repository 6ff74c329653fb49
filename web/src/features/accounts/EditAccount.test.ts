import { flushPromises, mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import type { Account } from '@/api/types'
import { answering, json, refused } from '@/testing/answers'
import { bodyButton, inBody } from '@/testing/mounting'
import EditAccount from './EditAccount.vue'

const CLERK: Account = {
  id: '4', account: 'clerk', displayName: '尹小满', roles: ['school-reporter'], unitCode: 'S004', unitName: '柳溪小学',
  enabled: true, lockedUntil: null, totpEnabled: false, lastSignIn: null, version: 7,
} // prettier-ignore
const UNITS = { 'GET /api/units': () => json({ items: [], next: null, total: 0 }) }

async function opened(account: Account | null) {
  const wrapper = mount(EditAccount, { props: { open: false, account }, attachTo: document.body })
  await wrapper.setProps({ open: true })
  await flushPromises()
  return wrapper
}

async function save() {
  inBody('form')!.dispatchEvent(new Event('submit', { cancelable: true }))
  await flushPromises()
}

function type(index: number, text: string) {
  const input = document.body.querySelectorAll<HTMLInputElement>('form input.input')[index]!
  input.value = text
  input.dispatchEvent(new Event('input'))
}

describe('editing an account', () => {
  it('names everything that is missing at once and sends nothing', async () => {
    const asked = answering(UNITS)
    await opened(null)
    await save()
    expect(document.body.querySelectorAll('form .error').length).toBe(4)
    expect(asked.some(({ method }) => method === 'POST')).toBe(false)
  })

  it('sends a change with the version it was based on', async () => {
    const asked = answering({ ...UNITS, 'PATCH /api/accounts/4': () => json({ ...CLERK, version: 8 }) })
    const wrapper = await opened(CLERK)
    type(1, '尹大满')
    await save()
    const change = asked.find(({ method }) => method === 'PATCH')!
    expect(change.body).toEqual({ displayName: '尹大满', roles: ['school-reporter'], unitCode: 'S004' })
    expect(change.headers.get('If-Match')).toBe('"7"')
    expect(wrapper.emitted('saved')).toHaveLength(1)
  })

  it('keeps what was typed when somebody else was faster', async () => {
    const stale = () => refused(412, 'HOUSE-VERSION-STALE', { detail: '已被他人修改' })
    answering({ ...UNITS, 'PATCH /api/accounts/4': stale })
    await opened(CLERK)
    type(1, '尹大满')
    await save()
    expect(inBody('[role=alert]')?.textContent).toContain('已被他人修改')
    expect(document.body.querySelectorAll<HTMLInputElement>('form input.input')[1]!.value).toBe('尹大满')
  })

  it('shows the first password once', async () => {
    answering({ ...UNITS, 'POST /api/accounts': () => json({ account: CLERK, password: 'Wk7-qpR2' }) })
    const wrapper = await opened(null)
    type(0, 'new.clerk')
    type(1, '新人')
    document.body.querySelector<HTMLInputElement>('input[type=checkbox]')!.click()
    wrapper.findComponent({ name: 'UnitPicker' }).vm.$emit('update:modelValue', 'S004')
    await save()
    expect(document.body.textContent).toContain('Wk7-qpR2')
    bodyButton('关闭').click()
    await flushPromises()
    expect(document.body.textContent).not.toContain('Wk7-qpR2')
  })
})
