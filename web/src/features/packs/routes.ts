import { BookOpenText } from '@lucide/vue'
import type { Feature } from '@/app/feature'

export default {
  routes: [
    {
      path: '/packs',
      name: 'packs',
      component: () => import('./ListPacks.vue'),
      meta: { permission: 'pack:pack:read' },
    },
    {
      path: '/packs/:pack',
      name: 'pack',
      component: () => import('./ShowPack.vue'),
      meta: { permission: 'pack:pack:read' },
    },
  ],
  nav: [
    {
      to: '/packs',
      title: (words) => words.shell.nav.packs,
      icon: BookOpenText,
      group: 'reference',
      key: 'p',
      order: 10,
      permission: 'pack:pack:read',
    },
  ],
} satisfies Feature
