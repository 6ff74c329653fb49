import { flushPromises, mount } from '@vue/test-utils'
import { defineComponent, h, type Component } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import type { IndicatorView, PackView, Status, UnitView } from '@/api/types'
import { provideWorkspace, Workspace } from './workspace'

/** A small pack, a small district and a page inside its workspace, for tests. */
const clause = { text: '第六条', source: null, verified: true }
const indicator = (id: string, tests: number): PackView['sections'][number]['indicators'][number] => ({
  id, name: `指标${id}`, nameEn: id, measure: 'formula', level: 'part', owner: '', evidence: [], clause, floor: 0.85, dispersion: null, relaxations: [],
  tests: Array.from({ length: tests }, (_, at) => ({ id: `t${at}`, name: `测${at}`, nameEn: '', unit: '人/百人', decimals: 2, comparison: '≥', formula: {}, standard: { primary: '4' } })),
}) // prettier-ignore

export const PACK: PackView = {
  id: 'p', title: '方案', titleEn: 'Pack', version: '1', unitNoun: '学校', unitNounEn: 'school', periods: ['2025'], legalBasis: [],
  stages: [{ id: 'primary', name: '小学', nameEn: 'Primary', partName: '小学部', evaluated: true }],
  sections: [{ id: 's', name: '资源', nameEn: 'Resources', unitRule: { atLeast: 1, clause }, indicators: [indicator('R1', 1), indicator('R2', 2)] }],
  vetoes: [], elements: [], parameters: [], parametersVersion: 1,
  levers: [{ id: 'teacher', name: '增加教师', nameEn: 'Add a teacher', indicator: 'R1', element: 'teachers', unit: '人', whole: true, price: 120000, clause }],
} // prettier-ignore

export function result(id: string, values: (number | null)[], status: Status = 'met'): IndicatorView {
  return {
    indicator: id,
    status,
    ratio: values[0] === null || values[0] === undefined ? null : values[0] / 4,
    tests: values.map((value, at) => ({
      test: `t${at}`,
      value,
      standard: 4,
      ratio: value === null ? null : value / 4,
      status: value === null ? 'undetermined' : value >= 4 ? 'met' : 'not-met',
      missing: value === null ? ['在校生数'] : [],
      reason: null,
      boundary: false,
      relaxation: null,
    })),
  }
}

export const unit = (code: string, indicators: IndicatorView[]): UnitView => ({
  code, name: `${code}校`, stage: 'primary', type: '小学', town: null, setting: '城区', weight: 100, indicators, unitRule: null, compliant: 'met',
}) // prettier-ignore

export async function inWorkspace(component: Component, props: Record<string, unknown> = {}, path = '/') {
  const traced: string[] = []
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/:rest(.*)*', component: { template: '<i />' } }],
  })
  await router.push(path)
  const frame = defineComponent({
    setup() {
      provideWorkspace(new Workspace(PACK, '2025', (address) => traced.push(address)))
      return () => h(component, props)
    },
  })
  const page = mount(frame, { global: { plugins: [router] }, attachTo: document.body })
  await flushPromises()
  return { page, router, traced }
}
