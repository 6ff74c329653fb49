import { UsersRound } from '@lucide/vue'
import type { Feature } from '@/app/feature'

export default {
  routes: [
    {
      path: '/accounts',
      name: 'accounts',
      component: () => import('./ListAccounts.vue'),
      meta: { permission: 'access:account:read' },
    },
  ],
  nav: [
    {
      to: '/accounts',
      title: (words) => words.shell.nav.accounts,
      icon: UsersRound,
      group: 'office',
      key: 'u',
      order: 10,
      permission: 'access:account:read',
    },
  ],
} satisfies Feature
