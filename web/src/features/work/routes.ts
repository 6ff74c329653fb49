import { ListTodo } from '@lucide/vue'
import type { Feature } from '@/app/feature'

export default {
  routes: [{ path: '/work', component: () => import('./ListWork.vue'), meta: { permission: 'desk:home:read' } }],
  nav: [
    {
      to: '/work',
      title: (words) => words.work.title,
      icon: ListTodo,
      group: 'work',
      order: 1,
      key: 'w',
      permission: 'desk:home:read',
    },
  ],
} satisfies Feature
