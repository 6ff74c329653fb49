import { describe, expect, it } from 'vitest'
import type { WorkItem } from '@/api/programmes'
import { dayAfter, today } from '@/format'
import { answering, json } from '@/testing/answers'
import { mountedAt } from '@/testing/mounting'
import { urgencyOf } from './items'
import ListWork from './ListWork.vue'

const item = (more: Partial<WorkItem>): WorkItem => ({
  kind: 'desk-review', title: '评审', titleEn: 'Review', about: '', due: null, overdue: false, minutes: null, count: null, link: '/cases/1', ...more,
}) // prettier-ignore

describe('my work', () => {
  it('says what, by when and how long, and leads there', async () => {
    const due = dayAfter(today(), 2)
    answering({ 'GET /api/my-work': () => json([item({ about: '柳溪小学', due, minutes: 90 })]) })
    const { page } = await mountedAt('/work', ListWork)
    const entry = page.find('.work a')
    expect(entry.attributes('href')).toBe('/cases/1')
    expect(entry.text()).toMatch(/评审.*柳溪小学.*约 1 小时 30 分.*还有 2 天/)
  })

  it('is empty when nothing is to be done, and says so', async () => {
    answering({ 'GET /api/my-work': () => json([]) })
    const { page } = await mountedAt('/work', ListWork)
    expect(page.text()).toContain('没有要做的事')
  })

  it('presses from three days before, and more when the day is past', () => {
    const at = (days: number) => urgencyOf(item({ due: dayAfter(today(), days) }))
    expect([at(4), at(3), at(0), at(-1), urgencyOf(item({ overdue: true }))]).toEqual([
      '',
      'soon',
      'soon',
      'late',
      'late',
    ])
  })
})
