import { CalendarRange, ClipboardCheck } from '@lucide/vue'
import type { Feature } from '@/app/feature'

const read = { permission: 'programme:programme:read' } as const
const OFFICE = ['district-officer', 'district-leader', 'data-officer'] as const

export default {
  routes: [
    { path: '/programmes', name: 'programmes', component: () => import('./ListProgrammes.vue'), meta: read },
    {
      path: '/programmes/new',
      component: () => import('./StartProgramme.vue'),
      meta: { permission: 'programme:programme:write' },
    },
    { path: '/programmes/:id', component: () => import('./ShowProgramme.vue'), meta: read },
    { path: '/calendar', component: () => import('./calendar/ShowCalendar.vue'), meta: read },
  ],
  nav: [
    {
      to: '/programmes',
      title: (words) => words.programmes.title,
      icon: ClipboardCheck,
      group: 'work',
      order: 7,
      key: 'm',
      permission: 'programme:programme:read',
      roles: [...OFFICE],
    },
    {
      to: '/calendar',
      title: (words) => words.programmes.calendarPage.title,
      icon: CalendarRange,
      group: 'work',
      order: 8,
      key: 'c',
      permission: 'programme:programme:read',
      roles: [...OFFICE],
    },
  ],
} satisfies Feature
