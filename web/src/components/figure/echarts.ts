import { BarChart, BoxplotChart, LineChart, RadarChart, ScatterChart } from 'echarts/charts'
import {
  AriaComponent,
  GridComponent,
  LegendComponent,
  MarkAreaComponent,
  MarkLineComponent,
  RadarComponent,
  TooltipComponent,
} from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

/** Only the chart kinds that a page uses; loaded when the first chart comes into view. */
use([
  AriaComponent,
  BarChart,
  BoxplotChart,
  GridComponent,
  LegendComponent,
  LineChart,
  MarkAreaComponent,
  MarkLineComponent,
  RadarChart,
  RadarComponent,
  ScatterChart,
  SVGRenderer,
  TooltipComponent,
])

export { init }

/** The tokens as an ECharts theme, read from the document so that light, dark and print agree with everything else. */
export function themeFromTokens(): Record<string, unknown> {
  const style = getComputedStyle(document.documentElement)
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim()
  const axis = {
    axisLine: { lineStyle: { color: token('rule-strong') } },
    axisTick: { show: false },
    axisLabel: { color: token('ink-2') },
    splitLine: { lineStyle: { color: token('rule') } },
    nameTextStyle: { color: token('ink-3') },
  }
  return {
    color: [1, 2, 3, 4, 5, 6].map((n) => token(`chart-${n}`)),
    backgroundColor: 'transparent',
    textStyle: { fontFamily: token('font-text'), color: token('ink') },
    legend: { textStyle: { color: token('ink-2') }, icon: 'roundRect', itemWidth: 14, itemHeight: 8 },
    tooltip: { backgroundColor: token('surface'), borderColor: token('rule'), textStyle: { color: token('ink') } },
    categoryAxis: { ...axis, splitLine: { show: false } },
    valueAxis: { ...axis, axisLine: { show: false } },
    line: { symbol: 'circle', symbolSize: 7, lineStyle: { width: 2 } },
    bar: { itemStyle: { borderRadius: [2, 2, 0, 0] } },
    radar: {
      axisName: { color: token('ink-2') },
      splitArea: { show: false },
      splitLine: { lineStyle: { color: token('rule') } },
    },
  }
}
