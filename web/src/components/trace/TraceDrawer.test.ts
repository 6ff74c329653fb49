import { flushPromises, mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import type { TraceView } from '@/api/types'
import { bodyButton, inBody } from '@/testing/mounting'
import TraceDrawer from './TraceDrawer.vue'

const step = (label: string, steps: TraceView[] = [], more: Partial<TraceView> = {}): TraceView => ({
  kind: 'step', label, formula: null, value: 1, display: '1', clause: null, source: null, steps, ...more,
}) // prettier-ignore

const TRACE = step('生均面积', [
  step('在校生数', [
    step('分校', [
      step('河口分校', [], {
        source: { file: '教基1001.xlsx', place: 'D10', person: '莫言川', at: '2025-09-28T06:00:00Z', fileHash: null },
      }),
    ]),
  ]),
])

async function drawer(load = async () => TRACE) {
  const wrapper = mount(TraceDrawer, {
    props: { open: true, address: 'unit/S1/R4', load, link: '/x?trace=1' },
    attachTo: document.body,
  })
  await flushPromises()
  return wrapper
}

describe('the trace drawer', () => {
  it('opens the formula and what went into it, and the rest on demand', async () => {
    await drawer()
    expect(inBody('.drawer')?.textContent).toContain('分校')
    expect(inBody('.drawer')?.textContent).not.toContain('河口分校')
    bodyButton('全部展开').click()
    await flushPromises()
    expect(inBody('.drawer')?.textContent).toMatch(/河口分校.*教基1001\.xlsx · D10 · 莫言川 · 2025-09-28 14:00/s)
  })

  it('says which steps can be opened', async () => {
    await drawer()
    const states = [...document.querySelectorAll('.toggle')].map((toggle) => toggle.getAttribute('aria-expanded'))
    expect(states).toEqual(['true', 'true', 'false'])
  })

  it('shows why a trace could not be fetched', async () => {
    await drawer(async () => {
      throw new Error('不通')
    })
    expect(inBody('[role=alert]')?.textContent).toContain('不通')
  })
})
