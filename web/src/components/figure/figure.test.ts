import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { buttonNamed } from '@/testing/mounting'
import ChartFigure from './ChartFigure.vue'
import DispersionBar from './DispersionBar.vue'
import DispersionStrip from './DispersionStrip.vue'
import NumberCell from './NumberCell.vue'
import TrendLine from './TrendLine.vue'

describe('a number', () => {
  it('asks for its trace when clicked', async () => {
    const cell = mount(NumberCell, { props: { value: 4.2137, traceable: true } })
    await cell.trigger('click')
    expect([cell.text().startsWith('4.21'), cell.emitted('trace')?.length]).toEqual([true, 1])
  })

  it('is a dash with its reason where there is none, never zero', () => {
    const cell = mount(NumberCell, { props: { value: null, reason: '缺 在校生数' } })
    expect([cell.text(), cell.attributes('title')]).toEqual(['—缺 在校生数', '缺 在校生数'])
  })

  it('warns where rounding would change the verdict', () => {
    expect(mount(NumberCell, { props: { value: 4.4996, boundary: true } }).text()).toContain('≈')
  })
})

describe('the strip of schools', () => {
  const points = [4, 4.4, 6, 9].map((value, index) => ({
    code: `S${index}`,
    name: `校${index}`,
    value,
    weight: 100 * index,
  }))
  const strip = () =>
    mount(DispersionStrip, { props: { name: '面积', points, mean: 6.1, standard: 4.5, highlight: 'S2' } })

  it('draws every school once and marks those below the standard', () => {
    expect([
      strip().findAll('circle').length,
      strip().findAll('circle.low').length,
      strip().findAll('circle.chosen').length,
    ]).toEqual([4, 2, 1])
  })

  it('says its range to those who do not see it', () => {
    expect(strip().find('svg').attributes('aria-label')).toBe('面积各校分布，最低 4.00，最高 9.00')
  })

  it('stands without schools', () => {
    const empty = mount(DispersionStrip, { props: { name: '面积', points: [], mean: null, standard: null } })
    expect(empty.findAll('circle')).toHaveLength(0)
  })
})

describe('the bar against the limit', () => {
  it('reaches the limit’s mark exactly when the value is the limit', () => {
    const bar = mount(DispersionBar, { props: { name: '面积', cv: 0.5, limit: 0.5, status: 'met' } })
    expect(Number.parseFloat((bar.find('.fill').element as HTMLElement).style.width)).toBeCloseTo(66.7)
    expect(bar.attributes('aria-label')).toBe('面积 0.500，上限 0.500，达标')
  })
})

describe('the trend', () => {
  it('leaves unknown years out instead of drawing zero', () => {
    const points = [{ period: '2023', value: 0.5 }, { period: '2024', value: null }, { period: '2025', value: 0.4 }] // prettier-ignore
    const trend = mount(TrendLine, { props: { points, decimals: 3 } })
    expect(trend.find('polyline').attributes('points')?.split(' ')).toHaveLength(2)
    expect(trend.attributes('aria-label')).toBe('2023 至 2025：0.500 → 0.400')
  })

  it('is a dash for a single year', () => {
    expect(mount(TrendLine, { props: { points: [{ period: '2025', value: 1 }] } }).text()).toBe('—')
  })
})

describe('a chart', () => {
  it('can always be read as a table', async () => {
    const chart = mount(ChartFigure, {
      props: {
        title: '差异系数',
        description: '逐年下降',
        option: {},
        table: { headings: ['年', '小学'], rows: [['2025', '0.474']] },
      },
    })
    expect(chart.find('[role=img]').attributes('aria-label')).toBe('逐年下降')
    await buttonNamed(chart, '看数据表').trigger('click')
    expect(chart.findAll('td').map((cell) => cell.text())).toEqual(['2025', '0.474'])
  })
})
