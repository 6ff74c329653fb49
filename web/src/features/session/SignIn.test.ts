import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { SessionOffer } from '@/api/types'
import { answering, json, refused } from '@/testing/answers'
import { mountedAt } from '@/testing/mounting'
import { LUO } from '@/testing/people'
import SignIn from './SignIn.vue'

const OFFER: SessionOffer = {
  demo: true,
  district: '青河区',
  accounts: [{ account: 'luo', password: 'demo', displayName: '骆清', role: 'district-officer' }],
}

type Answers = Parameters<typeof answering>[0]

async function door(answers: Answers, path = '/sign-in') {
  const asked = answering({ 'GET /api/session/offer': () => json(OFFER), ...answers })
  const { page, router } = await mountedAt(path, SignIn)
  const type = async (name: string, text: string) => page.find(`input[name=${name}]`).setValue(text)
  const submit = async () => {
    await page.find('form').trigger('submit')
    await flushPromises()
  }
  return { page, router, asked, type, submit }
}

describe('signing in', () => {
  afterEach(() => void vi.useRealTimers())

  it('leads back to where one wanted to go', async () => {
    const { router, type, submit } = await door({ 'POST /api/session': () => json(LUO) }, '/sign-in?from=/audit')
    await type('username', ' luo ')
    await type('password', 'secret')
    await submit()
    expect(router.currentRoute.value.fullPath).toBe('/audit')
  })

  it.each(['https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example'])(
    'does not lead to %s',
    async (from) => {
      const { router, type, submit } = await door(
        { 'POST /api/session': () => json(LUO) },
        `/sign-in?from=${encodeURIComponent(from)}`,
      )
      await type('username', 'luo')
      await type('password', 'secret')
      await submit()
      expect(router.currentRoute.value.fullPath).toBe('/')
    },
  )

  it('counts what a password manager filled in without an event', async () => {
    const { page, asked, submit } = await door({ 'POST /api/session': () => json(LUO) })
    ;(page.find('input[name=username]').element as HTMLInputElement).value = 'luo'
    ;(page.find('input[name=password]').element as HTMLInputElement).value = 'filled'
    await submit()
    expect(asked.at(-1)?.body).toEqual({ account: 'luo', password: 'filled' })
  })

  it('asks for the one-time code only where the account has one', async () => {
    const { page, asked, type, submit } = await door({
      'POST /api/session': ({ body }) =>
        'totp' in (body as object) ? json(LUO) : refused(401, 'ACCESS-TOTP-REQUIRED'),
    })
    await type('username', 'luo')
    await type('password', 'secret')
    await submit()
    expect(page.find('[role=alert]').exists()).toBe(false)
    await type('totp', '123456')
    await flushPromises()
    expect(asked.at(-1)?.body).toEqual({ account: 'luo', password: 'secret', totp: '123456' })
  })

  it('counts a lock-out down and opens the door again', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    const { page, type, submit } = await door({
      'POST /api/session': () => refused(429, 'ACCESS-LOCKED', { retryAfter: 65 }),
    })
    await type('username', 'luo')
    await type('password', 'wrong')
    await submit()
    expect([
      page.find('[role=alert]').text().includes('1:05'),
      page.find('[type=submit]').attributes('disabled'),
    ]).toEqual([true, ''])
    vi.advanceTimersByTime(65_000)
    await flushPromises()
    expect(page.find('[type=submit]').attributes('disabled')).toBeUndefined()
  })

  it('offers demonstration accounts only when the server says so', async () => {
    const { page, asked, submit } = await door({ 'POST /api/session': () => json(LUO) })
    await page.find('.demo li button').trigger('click')
    await submit()
    expect(asked.at(-1)?.body).toEqual({ account: 'luo', password: 'demo' })
    const real = await door({ 'GET /api/session/offer': () => json({ ...OFFER, demo: false }) })
    expect(real.page.find('.demo').exists()).toBe(false)
  })
})
