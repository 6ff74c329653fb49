import type { Words } from '..'

export const audit: Words['audit'] = {
  title: 'Audit trail',
  lead: 'Every sign-in, import, change and signature is a link of one chain; altering any of them shows.',
  search: 'Search people, actions, subjects',
  seq: 'No.',
  at: 'Time',
  actor: 'Person',
  action: 'Action',
  subject: 'Subject',
  unit: 'Unit',
  detail: 'Detail',
  hash: 'Fingerprint (SM3)',
  verify: 'Verify the whole chain',
  verifying: 'Verifying each link…',
  intact: (n) => `Intact: ${n} entries hold together, none was altered.`,
  broken: (seq) => `Entry ${seq} does not fit its neighbours; nothing after it can be trusted.`,
  brokenHint: 'Stop using the data concerned, keep everything as it is and tell the system administrator.',
  verifiedAt: (at, ms) => `Verified ${at} in ${ms} ms`,
  head: 'Fingerprint of the last entry',
  none: 'Nothing recorded yet',
}
