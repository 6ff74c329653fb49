import { Network } from '@lucide/vue'
import type { Feature } from '@/app/feature'

const read = { permission: 'pack:pack:read' } as const
const write = { permission: 'pack:scheme:write' } as const

export default {
  routes: [
    { path: '/schemes', name: 'schemes', component: () => import('./ListSchemes.vue'), meta: read },
    { path: '/schemes/drafts/:draft', name: 'scheme-draft', component: () => import('./EditDraft.vue'), meta: write },
    {
      path: '/schemes/:id/compare',
      name: 'scheme-compare',
      component: () => import('./CompareVersions.vue'),
      meta: read,
    },
    {
      path: '/schemes/:id/crosswalk',
      name: 'scheme-crosswalk',
      component: () => import('./ShowCrosswalk.vue'),
      meta: read,
    },
    { path: '/schemes/:id/:version', name: 'scheme', component: () => import('./ShowScheme.vue'), meta: read },
  ],
  nav: [
    {
      to: '/schemes',
      title: (words) => words.schemes.nav,
      icon: Network,
      group: 'reference',
      order: 5,
      permission: 'pack:pack:read',
    },
  ],
} satisfies Feature
