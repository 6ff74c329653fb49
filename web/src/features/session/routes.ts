import type { Feature } from '@/app/feature'

export default {
  routes: [
    { path: '/sign-in', name: 'sign-in', component: () => import('./SignIn.vue'), meta: { public: true, bare: true } },
  ],
  nav: [],
} satisfies Feature
