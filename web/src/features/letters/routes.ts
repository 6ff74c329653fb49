import { FileType2 } from '@lucide/vue'
import type { Feature } from '@/app/feature'

export default {
  routes: [
    {
      path: '/letter-templates',
      name: 'letter-templates',
      component: () => import('./ShowTemplates.vue'),
      meta: { permission: 'letter:letter:write' },
    },
  ],
  nav: [
    {
      to: '/letter-templates',
      title: (words) => words.letters.templates,
      icon: FileType2,
      group: 'office',
      order: 40,
      permission: 'letter:letter:write',
    },
  ],
} satisfies Feature
