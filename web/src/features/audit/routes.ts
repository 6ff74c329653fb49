import { ScrollText } from '@lucide/vue'
import type { Feature } from '@/app/feature'

export default {
  routes: [
    {
      path: '/audit',
      name: 'audit',
      component: () => import('./ListAudit.vue'),
      meta: { permission: 'audit:entry:read' },
    },
  ],
  nav: [
    {
      to: '/audit',
      title: (words) => words.shell.nav.audit,
      icon: ScrollText,
      group: 'office',
      key: 'a',
      order: 20,
      permission: 'audit:entry:read',
    },
  ],
} satisfies Feature
