import type { Component } from 'vue'
import type { Permission } from '@/api/types'
import type { Words } from '@/i18n'

/**
 * The pages of one case, in the order of its life. A line here makes both the route below `/cases/:id` and the tab; a tab
 * is shown to those who hold its permission. A page asks `useCase()` for the case it stands in.
 */
export interface CaseTab {
  /** Below `/cases/:id`; empty for the overview. */
  path: string
  title: (words: Words) => string
  component: () => Promise<{ default: Component }>
  permission?: Permission
}

export const caseTabs: CaseTab[] = [
  { path: '', title: (words) => words.cases.tabs.overview, component: () => import('./overview/ShowOverview.vue') },
  {
    path: 'self-evaluation',
    title: (words) => words.selfEvaluation.title,
    component: () => import('../selfEvaluation/EvaluateSelf.vue'),
    permission: 'collection:answer:read',
  },
  {
    path: 'review',
    title: (words) => words.review.title,
    component: () => import('../review/ScoreCase.vue'),
    permission: 'review:sheet:read',
  },
  {
    path: 'board',
    title: (words) => words.board.title,
    component: () => import('../board/ShowBoard.vue'),
    permission: 'review:sheet:read',
  },
  {
    path: 'result',
    title: (words) => words.opinion.title,
    component: () => import('../opinion/ShowResult.vue'),
    permission: 'opinion:opinion:read',
  },
]
