import type { Words } from '..'

export const session: Words['session'] = {
  title: 'Sign in',
  lead: 'Every figure has a source; every verdict can be traced.',
  account: 'Account',
  password: 'Password',
  totp: 'One-time code',
  totpHelp: 'Open the authenticator app on your phone and enter the 6 digits',
  submit: 'Sign in',
  showPassword: 'Show password',
  hidePassword: 'Hide password',
  wrong: 'The account or password is not right',
  locked: (time) => `Too many wrong tries: the account is locked. Try again in ${time}.`,
  lockedHint: 'If it is urgent, ask the system administrator to unlock it.',
  otherAccount: 'Use another account',
  demo: 'Demonstration accounts',
  demoHelp: 'This system holds an invented district. Choose a line to fill it in.',
  expired: 'Your session has ended',
  expiredHelp: 'Sign in again; what you typed is kept.',
  resume: 'Sign in and continue',
  leave: 'Leave and go to the sign-in page',
  signedOut: 'Signed out',
}
