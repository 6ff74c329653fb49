import { FileInput } from '@lucide/vue'
import type { Feature } from '@/app/feature'

export default {
  routes: [
    {
      path: '/imports',
      name: 'imports',
      component: () => import('./ListImports.vue'),
      meta: { permission: 'facts:import:read' },
    },
    {
      path: '/imports/new',
      name: 'new-import',
      component: () => import('./StartImport.vue'),
      meta: { permission: 'facts:import:write' },
    },
    {
      path: '/imports/:id',
      name: 'import',
      component: () => import('./ShowImport.vue'),
      meta: { permission: 'facts:import:read' },
    },
  ],
  nav: [
    {
      to: '/imports',
      title: (words) => words.imports.title,
      icon: FileInput,
      group: 'work',
      order: 10,
      key: 'i',
      permission: 'facts:import:read',
    },
  ],
} satisfies Feature
