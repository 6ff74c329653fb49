import { Palette } from '@lucide/vue'
import type { Feature } from '@/app/feature'

export default {
  routes: [{ path: '/design', name: 'design', component: () => import('./ShowDesign.vue') }],
  nav: [{ to: '/design', title: (words) => words.shell.nav.design, icon: Palette, group: 'reference', order: 90 }],
} satisfies Feature
