import { beforeEach, describe, expect, it } from 'vitest'
import { answering, json, nothing, refused } from '@/testing/answers'
import { get, onSessionExpired, patch, post, request, withQuery } from './client'
import { OFFLINE, ProblemError } from './problem'

describe('the client', () => {
  beforeEach(() => {
    document.cookie = 'XSRF-TOKEN=t%2Bk'
    onSessionExpired(async () => false)
  })

  it('hands the CSRF cookie back with writes, not with reads', async () => {
    const asked = answering({ 'GET /api/packs': () => json([]), 'POST /api/imports': () => nothing() })
    await get('/api/packs')
    await post('/api/imports', {})
    expect(asked.map(({ headers }) => headers.get('X-XSRF-TOKEN'))).toEqual([null, 't+k'])
  })

  it('sends a version number as a quoted entity tag', async () => {
    const asked = answering({ 'PATCH /api/accounts/1': () => json({}) })
    await patch('/api/accounts/1', {}, { version: 7 })
    expect(asked[0]!.headers.get('If-Match')).toBe('"7"')
  })

  it('returns the entity tag and the location of the answer', async () => {
    answering({ 'GET /api/x': () => json(1, { headers: { ETag: '"3"', Location: '/api/x/1' } }) })
    expect(await request('GET', '/api/x')).toMatchObject({ body: 1, version: '"3"', location: '/api/x/1' })
  })

  it('turns a refusal into a problem with its code, hint and fields', async () => {
    const fields = [{ field: 'name', message: '姓名不能为空' }]
    answering({ 'POST /api/accounts': () => refused(422, 'ACCESS-007', { detail: '有误', hint: '请更正', fields }) })
    await expect(post('/api/accounts')).rejects.toMatchObject({
      problem: { code: 'ACCESS-007', hint: '请更正', fields },
    })
  })

  it('makes a problem even of a page that is no problem document', async () => {
    answering({ 'GET /api/x': () => new Response('<html>', { status: 502 }) })
    await expect(get('/api/x')).rejects.toMatchObject({ problem: { status: 502, code: 'HTTP-502' } })
  })

  it('says offline when nobody answers', async () => {
    answering({})
    await expect(get('/api/x')).rejects.toMatchObject({ problem: { code: OFFLINE } })
  })

  it('asks to sign in again when the session ended, then repeats the same request', async () => {
    let fresh = false
    onSessionExpired(async () => (fresh = true))
    const asked = answering({ 'POST /api/x': () => (fresh ? json('stored') : refused(401, 'ACCESS-SIGN-IN')) })
    expect(await post('/api/x', { typed: '5218' }, { key: 'k' })).toBe('stored')
    expect(asked.map(({ body, headers }) => [body, headers.get('Idempotency-Key')])).toEqual([
      [{ typed: '5218' }, 'k'],
      [{ typed: '5218' }, 'k'],
    ])
  })

  it('gives the refusal on when the person does not sign in again', async () => {
    answering({ 'GET /api/x': () => refused(401, 'ACCESS-SIGN-IN') })
    await expect(get('/api/x')).rejects.toBeInstanceOf(ProblemError)
  })

  it('does not mistake a wrong password for an ended session', async () => {
    let askedAgain = false
    onSessionExpired(async () => (askedAgain = true))
    answering({ 'POST /api/session': () => refused(401, 'ACCESS-WRONG') })
    await expect(post('/api/session', {})).rejects.toMatchObject({ problem: { code: 'ACCESS-WRONG' } })
    expect(askedAgain).toBe(false)
  })

  it('fetches the token against forgery and repeats a write that lacked it, once', async () => {
    let refusals = 0
    const asked = answering({
      'POST /api/session': () => (refusals++ === 0 ? refused(403, 'ACCESS-FORGED') : json({ account: 'officer' })),
      'GET /api/session/offer': () => json({ accounts: [] }),
    })
    expect(await post('/api/session', {})).toEqual({ account: 'officer' })
    expect(asked).toHaveLength(3)
  })

  it('leaves empty filters out of the address', () => {
    expect(withQuery('/api/units', { q: '', kind: null, cursor: undefined, limit: 50 })).toBe('/api/units?limit=50')
  })
})
