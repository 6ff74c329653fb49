import { IdCard } from '@lucide/vue'
import type { Feature } from '@/app/feature'

const meta = { permission: 'inspectors:person:read' } as const

export default {
  routes: [
    { path: '/corps', component: () => import('./ListCorps.vue'), meta },
    { path: '/corps/:id', component: () => import('./ShowPerson.vue'), meta },
  ],
  nav: [
    {
      to: '/corps',
      title: (words) => words.corps.title,
      icon: IdCard,
      group: 'office',
      order: 4,
      key: 'x',
      permission: 'inspectors:person:read',
    },
  ],
} satisfies Feature
