import type { Feature } from '@/app/feature'

export default {
  routes: [
    { path: '/profile', name: 'profile', component: () => import('./ShowProfile.vue') },
    { path: '/notices', name: 'notices', component: () => import('./ListNotices.vue') },
  ],
  nav: [],
} satisfies Feature
