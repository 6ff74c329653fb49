import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { offlineProblem } from '@/api/problem'
import EmptyState from './EmptyState.vue'
import ProblemPanel from './ProblemPanel.vue'
import ProgressBar from './ProgressBar.vue'
import { toast, toasts } from './toasts'
import ToastStack from './ToastStack.vue'

describe('a problem', () => {
  it('uses the server’s words, its hint, its fields and its code', () => {
    const problem = { ...offlineProblem(), status: 422, code: 'IMPORT-003', title: '有错', detail: '第 4 行有误', hint: '改后再传', fields: [{ field: 'a', message: '不是数字' }] }
    const panel = mount(ProblemPanel, { props: { problem } })
    for (const said of ['有错', '第 4 行有误', '改后再传', '不是数字', 'IMPORT-003']) expect(panel.text()).toContain(said)
  }) // prettier-ignore

  it('has words of its own for silence', () => {
    const said = [403, 404, 412, 500].map((status) => mount(ProblemPanel, { props: { problem: { ...offlineProblem(), status, code: `HTTP-${status}` } } }).find('h2').text())
    expect(said).toEqual(['没有权限', '没有这个页面', '内容已被他人修改', '服务器出错'])
  }) // prettier-ignore

  it('offers another try only where somebody listens', async () => {
    let tries = 0
    const problem = offlineProblem()
    expect(mount(ProblemPanel, { props: { problem } }).find('button').exists()).toBe(false)
    await mount(ProblemPanel, { props: { problem, onRetry: () => tries++ } }).find('button').trigger('click')
    expect(tries).toBe(1)
  }) // prettier-ignore
})

describe('a toast', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('goes by itself, one with undo stays longer, a failure stays', () => {
    toast({ message: '已保存' })
    toast({ message: '已移除', undo: () => undefined })
    toast({ message: '没有存上', kind: 'fail' })
    vi.advanceTimersByTime(4000)
    expect(toasts.map(({ message }) => message)).toEqual(['已移除', '没有存上'])
    vi.advanceTimersByTime(6000)
    expect(toasts.map(({ message }) => message)).toEqual(['没有存上'])
  })

  it('undoes once and is gone', async () => {
    let undone = 0
    const stack = mount(ToastStack)
    toast({ message: '已移除一条', undo: () => undone++ })
    await stack.vm.$nextTick()
    const mine = stack.findAll('.toast').find((each) => each.text().includes('已移除一条'))!
    await mine.find('button').trigger('click')
    expect([undone, stack.text().includes('已移除一条')]).toEqual([1, false])
  })
})

describe('progress', () => {
  it('says how far, and nothing when that is not known', () => {
    const known = mount(ProgressBar, { props: { label: '读取', done: 30, total: 120 } }).find('[role=progressbar]')
    const unknown = mount(ProgressBar, { props: { label: '读取', done: 0, total: 0 } }).find('[role=progressbar]')
    expect([known.attributes('aria-valuenow'), unknown.attributes('aria-valuenow')]).toEqual(['25', undefined])
  })
})

describe('an empty state', () => {
  it('says what is missing and offers the next step', () => {
    const empty = mount(EmptyState, {
      props: { title: '没有数据', hint: '先导入' },
      slots: { default: '<a href="/imports">导入</a>' },
    })
    expect([empty.text(), empty.find('a').exists()]).toEqual(['没有数据先导入导入', true])
  })
})
