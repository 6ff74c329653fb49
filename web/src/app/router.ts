import { createRouter, createWebHistory, type Router } from 'vue-router'
import { isProblem } from '@/api/problem'
import { features } from './features'
import { loadPacks, packs } from './period'
import { can, loadSession, session } from './session'

/** Routes of all features; the guard lets nobody in without a session and tells those without permission so. */
export function createConsoleRouter(): Router {
  const router = createRouter({
    history: createWebHistory(),
    routes: [
      ...features.flatMap((feature) => feature.routes),
      { path: '/:pathMatch(.*)*', name: 'missing', component: () => import('@/features/errors/ShowMissing.vue') },
    ],
    scrollBehavior: (to, from, saved) => {
      if (saved) return saved
      if (to.hash) return { el: to.hash }
      return to.path === from.path ? false : { top: 0 }
    },
  })

  let known = false
  router.beforeEach(async (to) => {
    if (to.meta.public) return true
    if (!known) {
      try {
        await loadSession()
        known = true
      } catch (error) {
        if (to.name === 'offline') return true
        return {
          name: 'offline',
          query: { from: to.fullPath, code: isProblem(error) ? error.problem.code : undefined },
        }
      }
    }
    if (!session.value) return { name: 'sign-in', query: to.fullPath === '/' ? {} : { from: to.fullPath } }
    if (packs.value.length === 0) await loadPacks().catch(() => undefined)
    if (session.value.passwordExpired && to.name !== 'profile') return { name: 'profile' }
    if (to.meta.permission && !can(to.meta.permission)) return { name: 'forbidden', query: { from: to.fullPath } }
    return true
  })
  return router
}
