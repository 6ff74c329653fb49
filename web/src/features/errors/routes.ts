import type { Feature } from '@/app/feature'

export default {
  routes: [
    { path: '/forbidden', name: 'forbidden', component: () => import('./ShowForbidden.vue') },
    {
      path: '/offline',
      name: 'offline',
      component: () => import('./ShowOffline.vue'),
      meta: { public: true, bare: true },
    },
  ],
  nav: [],
} satisfies Feature
