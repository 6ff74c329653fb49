import { Baby, Scale } from '@lucide/vue'
import type { Feature } from '@/app/feature'
import { session } from '@/app/session'

const meta = { permission: 'scoring:evaluation:read' } as const
/** Kindergartens are judged by the one pack, schools by the other; the district sees both. */
const not = (kind: string) => () => session.value?.unit.kind !== kind

export default {
  routes: [
    { path: '/evaluations/:pack', component: () => import('./EnterWorkspace.vue'), meta },
    {
      path: '/evaluations/:pack/:period(\\d{4})',
      component: () => import('./ShowWorkspace.vue'),
      meta,
      children: [
        { path: '', name: 'evaluation', component: () => import('./summary/ShowSummary.vue') },
        { path: 'matrix', component: () => import('./matrix/ShowMatrix.vue') },
        { path: 'units/:code', component: () => import('./unit/ShowUnit.vue') },
        { path: 'indicators/:indicator?', component: () => import('./indicators/ListIndicators.vue') },
        {
          path: 'what-if',
          component: () => import('./whatif/TryWhatIf.vue'),
          meta: { permission: 'scoring:what-if:run' },
        },
        { path: 'plan', component: () => import('./plan/DraftPlan.vue'), meta: { permission: 'analysis:plan:run' } },
        {
          path: 'results',
          component: () => import('./results/ListResults.vue'),
          meta: { permission: 'result:result:read' },
        },
      ],
    },
  ],
  nav: [
    {
      to: (period) => `/evaluations/balanced-development/${period}`,
      title: (words) => words.evaluation.nav.balanced,
      icon: Scale,
      group: 'work',
      order: 20,
      permission: 'scoring:evaluation:read',
      periodic: true,
      when: not('kindergarten'),
    },
    {
      to: (period) => `/evaluations/preschool-universal/${period}`,
      title: (words) => words.evaluation.nav.preschool,
      icon: Baby,
      group: 'work',
      order: 21,
      permission: 'scoring:evaluation:read',
      periodic: true,
      when: () => not('school')() && not('teaching-point')(),
    },
  ],
} satisfies Feature
