import type { Session } from '@/api/types'

/** The one invented officer of the tests. */
export const LUO: Session = {
  account: 'luo',
  displayName: '骆清',
  roles: ['district-officer'],
  unit: { code: 'QH', name: '青河区教育督导室', kind: 'district' },
  permissions: [
    'pack:pack:read',
    'scoring:evaluation:read',
    'access:account:read',
    'audit:entry:read',
    'pack:parameter:write',
  ],
  totpEnabled: false,
  passwordExpired: false,
  expiresAt: '2030-01-01T00:00:00Z',
}
