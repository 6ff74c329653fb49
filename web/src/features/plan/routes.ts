import { BookText } from '@lucide/vue'
import type { Feature } from '@/app/feature'

export default {
  routes: [{ path: '/plan', component: () => import('./ShowYear.vue'), meta: { permission: 'programme:plan:read' } }],
  nav: [
    {
      to: '/plan',
      title: (words) => words.yearPlan.title,
      icon: BookText,
      group: 'work',
      order: 6,
      key: 'y',
      permission: 'programme:plan:read',
    },
  ],
} satisfies Feature
