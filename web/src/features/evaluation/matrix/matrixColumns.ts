import type { IndicatorView, UnitView } from '@/api/types'
import type { Column } from '@/components/table/columns'
import { formatCount, formatPlain, formatUnit } from '@/format'
import { locale, named, words } from '@/i18n'
import { valueText } from '../values'
import { leadingTest, type Indicator, type Workspace } from '../workspace'

/** One judged part with its indicators at hand by id. */
export interface MatrixRow extends UnitView {
  results: Map<string, IndicatorView>
}

export const toRow = (unit: UnitView): MatrixRow => ({
  ...unit,
  results: new Map(unit.indicators.map((each) => [each.indicator, each])),
})

/** Indicators that at least one of the rows is asked for, in the order of the pack. */
export function askedIndicators(indicators: Indicator[], rows: MatrixRow[]): Indicator[] {
  return indicators.filter(({ id }) => rows.some(({ results }) => results.has(id)))
}

/** What a cell is sorted by and exports: the value where one test decides, else the ratio to the standard. */
export function cellValue(indicator: Indicator, result: IndicatorView | undefined): number | null {
  if (!result || result.status === 'not-applicable') return null
  if (indicator.tests.length === 1) return result.tests[0]?.value ?? null
  return result.ratio
}

export function cellText(indicator: Indicator, result: IndicatorView | undefined): string {
  if (!result || result.status === 'not-applicable') return words.value.evaluation.notAsked
  if (indicator.tests.length > 1) return testsText(result)
  const view = leadingTest(result.tests)
  return valueText(
    indicator.tests.find(({ id }) => id === view?.test),
    view?.value ?? null,
  )
}

/** Where several tests decide: how many of those that apply are met. */
export function testsText(result: IndicatorView): string {
  const asked = result.tests.filter(({ status }) => status !== 'not-applicable')
  const met = asked.filter(({ status }) => status === 'met')
  return words.value.evaluation.ofTests(String(met.length), String(asked.length))
}

/** The standard as a second heading line, where all rows share one. */
function subtitle(indicator: Indicator, rows: MatrixRow[]): string | undefined {
  const test = indicator.tests[0]
  if (!test || indicator.tests.length > 1) return undefined
  const standards = new Set(rows.map(({ results }) => results.get(indicator.id)?.tests[0]?.standard ?? null))
  standards.delete(null)
  const unit = formatUnit(test.unit, locale.value)
  if (standards.size !== 1) return unit || undefined
  return `${test.comparison} ${formatPlain([...standards][0])} ${unit}`
}

/** Whether the unit stands by the rule of its seven indicators; where there is none, by all it is judged on. */
export const standing = (row: MatrixRow) => row.unitRule?.status ?? row.compliant

export function matrixColumns(workspace: Workspace, indicators: Indicator[], rows: MatrixRow[]): Column<MatrixRow>[] {
  const say = words.value.evaluation
  const status = words.value.common.status
  const withRule = rows.some(({ unitRule }) => unitRule !== null)
  const met: Column<MatrixRow>[] = withRule
    ? [{ id: 'met', title: say.metCol, value: (row) => row.unitRule?.met ?? null, text: (row) => metText(row), align: 'end' }]
    : [] // prettier-ignore
  return [
    { id: 'name', title: workspace.noun, value: (row) => row.name, width: 11 },
    { id: 'compliant', title: say.compliantCol, value: (row) => status[standing(row)], filter: true },
    ...met,
    ...indicators.map((indicator): Column<MatrixRow> => ({
      id: indicator.id,
      title: `${indicator.id} ${named(indicator)}`,
      help: named(indicator),
      subtitle: subtitle(indicator, rows),
      value: (row) => cellValue(indicator, row.results.get(indicator.id)),
      text: (row) => cellText(indicator, row.results.get(indicator.id)),
      align: 'end',
      width: 6.4,
    })),
    { id: 'weight', title: say.weight, value: (row) => row.weight, text: (row) => formatCount(row.weight), align: 'end' },
    { id: 'setting', title: say.setting, value: (row) => row.setting, filter: true, hidden: true },
    { id: 'town', title: say.town, value: (row) => row.town, filter: true, hidden: true },
    { id: 'type', title: say.type, value: (row) => row.type, filter: true, hidden: true },
    { id: 'code', title: words.value.common.unit, value: (row) => row.code, hidden: true },
  ] // prettier-ignore
}

const metText = (row: MatrixRow) => (row.unitRule ? `${row.unitRule.met} / ${row.unitRule.applicable}` : '—')
