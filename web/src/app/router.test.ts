import { beforeEach, describe, expect, it } from 'vitest'
import { answering, json, nothing, refused } from '@/testing/answers'
import { LUO } from '@/testing/people'
import { createConsoleRouter } from './router'
import { signIn, signOut } from './session'

const PACKS = { 'GET /api/packs': () => json([]) }

async function leadsTo(path: string) {
  const router = createConsoleRouter()
  await router.push(path)
  return router.currentRoute.value
}

describe('the way in', () => {
  beforeEach(async () => {
    history.replaceState(null, '', '/')
    answering({ 'POST /api/session': () => json(LUO), 'DELETE /api/session': () => nothing() })
    await signIn({ account: 'luo', password: 'x' })
    await signOut()
  })

  it('leads a stranger to the sign-in page and remembers where to', async () => {
    answering({ 'GET /api/session': () => refused(401, 'HOUSE-SIGN-IN-REQUIRED') })
    expect(await leadsTo('/audit')).toMatchObject({ name: 'sign-in', query: { from: '/audit' } })
  })

  it('leads who may not to the page that says so', async () => {
    answering({ ...PACKS, 'GET /api/session': () => json({ ...LUO, permissions: [] }) })
    expect((await leadsTo('/audit')).name).toBe('forbidden')
  })

  it('lets in who may', async () => {
    answering({ ...PACKS, 'GET /api/session': () => json(LUO) })
    expect((await leadsTo('/audit')).name).toBe('audit')
  })

  it('leads a first password to the profile until it is changed', async () => {
    answering({ ...PACKS, 'GET /api/session': () => json({ ...LUO, passwordExpired: true }) })
    expect((await leadsTo('/')).name).toBe('profile')
  })

  it('says offline when the server does not answer', async () => {
    answering({})
    expect(await leadsTo('/audit')).toMatchObject({ name: 'offline', query: { from: '/audit' } })
  })

  it('has a page for an unknown address', async () => {
    answering({ ...PACKS, 'GET /api/session': () => json(LUO) })
    expect((await leadsTo('/no/such/page')).name).toBe('missing')
  })
})
