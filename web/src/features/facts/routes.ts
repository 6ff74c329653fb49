import { ClipboardPenLine } from '@lucide/vue'
import type { Feature } from '@/app/feature'

export default {
  routes: [
    {
      path: '/facts',
      name: 'facts',
      component: () => import('./ChooseUnit.vue'),
      meta: { permission: 'facts:value:read' },
    },
    {
      path: '/facts/:code',
      name: 'unit-facts',
      component: () => import('./FillFacts.vue'),
      meta: { permission: 'facts:value:read' },
    },
  ],
  nav: [
    {
      to: '/facts',
      title: (words) => words.facts.title,
      icon: ClipboardPenLine,
      group: 'work',
      order: 15,
      key: 'f',
      permission: 'facts:value:read',
    },
  ],
} satisfies Feature
