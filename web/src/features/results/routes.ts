import type { Feature } from '@/app/feature'

export default {
  routes: [
    {
      path: '/programmes/:id/results',
      name: 'programme-results',
      component: () => import('./ShowResults.vue'),
      meta: { permission: 'programme:plan:read' },
    },
    {
      path: '/programmes/:id/deliverables',
      component: () => import('./OwnDeliverables.vue'),
      meta: { permission: 'review:mark:write' },
    },
  ],
  nav: [],
} satisfies Feature
