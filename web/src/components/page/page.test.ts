import { mount } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { mountedAt } from '@/testing/mounting'
import { h } from 'vue'
import ClauseNote from './ClauseNote.vue'
import LoadMore from './LoadMore.vue'
import PageFrame from './PageFrame.vue'
import PrintButton from './PrintButton.vue'

describe('a page', () => {
  it('names itself in the heading, the tab and the trail', async () => {
    const { page } = await mountedAt('/', {
      render: () => h(PageFrame, { title: '柳溪小学', trail: [{ to: '/schools', title: '学校' }] }),
    })
    expect([page.find('h1').text(), document.title, page.find('.trail').text()]).toEqual([
      '柳溪小学',
      '柳溪小学 · 督学',
      '学校柳溪小学',
    ])
  })

  it('prints', async () => {
    const print = vi.fn()
    vi.stubGlobal('print', print)
    await mount(PrintButton).trigger('click')
    expect(print).toHaveBeenCalledOnce()
  })
})

describe('a clause', () => {
  it('always says whether it was checked against the original', () => {
    const said = [true, false].map((verified) =>
      mount(ClauseNote, { props: { clause: { text: '第六条', source: '教督〔2017〕6号', verified } } }).text(),
    )
    expect(said).toEqual(['第六条 已核对原文出处：教督〔2017〕6号', '第六条 待核对原文出处：教督〔2017〕6号'])
  })
})

describe('loading more', () => {
  it('says how much is here and asks only while there is more', async () => {
    const more = mount(LoadMore, { props: { loaded: 40, total: 130, more: true, loading: false } })
    await more.find('button').trigger('click')
    expect([more.text().startsWith('已载入 40 / 130'), more.emitted('more')?.length]).toEqual([true, 1])
    expect(mount(LoadMore, { props: { loaded: 130, total: 130, more: false, loading: false } }).find('button').exists()).toBe(false)
  })
}) // prettier-ignore
