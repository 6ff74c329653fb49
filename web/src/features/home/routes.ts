import { House } from '@lucide/vue'
import type { Feature } from '@/app/feature'

export default {
  routes: [{ path: '/', name: 'home', component: () => import('./ShowHome.vue') }],
  nav: [{ to: '/', title: (words) => words.shell.nav.home, icon: House, group: 'work', key: 'h', order: 0 }],
} satisfies Feature
