import type { Feature } from '@/app/feature'
import { caseTabs } from './tabs'

export default {
  routes: [
    {
      path: '/cases/:id',
      component: () => import('./ShowCase.vue'),
      meta: { permission: 'programme:programme:read' },
      children: caseTabs.map(({ path, component, permission }) => ({
        path,
        component,
        meta: permission ? { permission } : {},
      })),
    },
  ],
  nav: [],
} satisfies Feature
