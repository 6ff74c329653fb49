import { computed, reactive, readonly } from 'vue'
import { get, onSessionExpired, post, remove } from '@/api/client'
import { isProblem } from '@/api/problem'
import type { Permission, Role, Session, SignIn } from '@/api/types'

/**
 * Who is signed in. When a request meets an expired session, `expired` turns true, the shell shows the sign-in dialog
 * over the page, and everybody who waits goes on after one sign-in: nothing typed is lost.
 */
const state = reactive({ session: null as Session | null, expired: false })
let waiting: ((signedIn: boolean) => void)[] = []

export const sessionState = readonly(state)
export const session = computed(() => state.session)

export const can = (permission: Permission) => state.session?.permissions.includes(permission) ?? false
export const hasRole = (...roles: Role[]) => state.session?.roles.some((role) => roles.includes(role)) ?? false

/** Asks the server who we are; null when nobody is signed in. Other failures are thrown for the page to show. */
export async function loadSession(): Promise<Session | null> {
  try {
    state.session = await get<Session>('/api/session')
  } catch (error) {
    if (!isProblem(error) || error.problem.status !== 401) throw error
    state.session = null
  }
  return state.session
}

export async function signIn(credentials: SignIn): Promise<Session> {
  const signedIn = await post<Session>('/api/session', credentials)
  state.session = signedIn
  resume(true)
  return signedIn
}

export async function signOut() {
  await remove('/api/session')
  state.session = null
}

export function giveUpSession() {
  state.session = null
  resume(false)
}

function resume(signedIn: boolean) {
  state.expired = false
  const resumed = waiting
  waiting = []
  resumed.forEach((tell) => tell(signedIn))
}

onSessionExpired(() => {
  if (!state.session) return Promise.resolve(false)
  state.expired = true
  return new Promise((resolve) => waiting.push(resolve))
})
