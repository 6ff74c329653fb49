import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { get, put } from '@/api/client'
import { answering, json, nothing, refused } from '@/testing/answers'
import { LUO } from '@/testing/people'
import { can, giveUpSession, loadSession, session, sessionState, signIn, signOut } from './session'

const credentials = { account: 'luo', password: 'secret' }

describe('the session', () => {
  it('knows what it may do', async () => {
    answering({ 'GET /api/session': () => json(LUO) })
    await loadSession()
    expect([can('audit:entry:read'), can('result:result:sign')]).toEqual([true, false])
  })

  it('lets everybody who waits go on after one sign-in', async () => {
    let fresh = false
    const asked = answering({
      'POST /api/session': () => ((fresh = true), json(LUO)),
      'PUT /api/facts': () => (fresh ? json('stored') : refused(401, 'HOUSE-SIGN-IN-REQUIRED')),
      'GET /api/home': () => (fresh ? json('home') : refused(401, 'HOUSE-SIGN-IN-REQUIRED')),
    })
    await signIn(credentials)
    fresh = false
    const both = Promise.all([put('/api/facts', { typed: 1 }), get('/api/home')])
    await flushPromises()
    expect(sessionState.expired).toBe(true)
    await signIn(credentials)
    expect(await both).toEqual(['stored', 'home'])
    expect([sessionState.expired, asked.filter(({ path }) => path === '/api/facts').length]).toEqual([false, 2])
  })

  it('refuses what was waiting when the person leaves instead', async () => {
    answering({ 'POST /api/session': () => json(LUO), 'GET /api/home': () => refused(401, 'HOUSE-SIGN-IN-REQUIRED') })
    await signIn(credentials)
    const waiting = get('/api/home')
    await flushPromises()
    giveUpSession()
    await expect(waiting).rejects.toMatchObject({ problem: { status: 401 } })
    expect(session.value).toBeNull()
  })

  it('ends when signed out', async () => {
    answering({ 'POST /api/session': () => json(LUO), 'DELETE /api/session': () => nothing() })
    await signIn(credentials)
    await signOut()
    expect(session.value).toBeNull()
  })
})
