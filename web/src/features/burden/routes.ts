import { ShieldCheck } from '@lucide/vue'
import type { Feature } from '@/app/feature'

const meta = { permission: 'burden:entry:read' } as const

export default {
  routes: [
    { path: '/burden', component: () => import('./ShowBurden.vue'), meta },
    { path: '/burden/:unit', component: () => import('./ShowLedger.vue'), meta },
  ],
  nav: [
    {
      to: '/burden',
      title: (words) => words.burden.title,
      icon: ShieldCheck,
      group: 'work',
      order: 9,
      key: 'b',
      permission: 'burden:entry:read',
    },
  ],
} satisfies Feature
