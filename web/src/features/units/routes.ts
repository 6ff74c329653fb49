import { School } from '@lucide/vue'
import type { Feature } from '@/app/feature'

export default {
  routes: [
    {
      path: '/units',
      name: 'units',
      component: () => import('./ListUnits.vue'),
      meta: { permission: 'organisation:unit:read' },
    },
  ],
  nav: [
    {
      to: '/units',
      title: (words) => words.units.title,
      icon: School,
      group: 'reference',
      order: 20,
      key: 's',
      permission: 'organisation:unit:read',
      roles: ['district-officer', 'district-leader', 'data-officer', 'system-administrator'],
    },
  ],
} satisfies Feature
