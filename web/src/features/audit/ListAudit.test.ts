import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it } from 'vitest'
import type { AuditVerification } from '@/api/types'
import { signIn } from '@/app/session'
import { answering, json } from '@/testing/answers'
import { buttonNamed, mountedAt } from '@/testing/mounting'
import { LUO } from '@/testing/people'
import ListAudit from './ListAudit.vue'

const broken: AuditVerification = {
  intact: false,
  entries: 130,
  firstBroken: 71,
  head: null,
  checkedAt: '2025-11-20T02:00:00Z',
  milliseconds: 9,
}

describe('the audit trail', () => {
  beforeEach(async () => {
    answering({ 'POST /api/session': () => json({ ...LUO, permissions: ['audit:chain:verify'] }) })
    await signIn({ account: 'luo', password: 'x' })
  })

  it('names the entry from which nothing can be trusted', async () => {
    answering({
      'GET /api/audit': () => json({ items: [], next: null, total: 0 }),
      'GET /api/audit/verification': () => json(broken),
    })
    const { page } = await mountedAt('/audit', ListAudit)
    await buttonNamed(page, '校验整条链').trigger('click')
    await flushPromises()
    expect(page.find('.outcome').text()).toContain('第 71 条')
  })
}) // prettier-ignore
