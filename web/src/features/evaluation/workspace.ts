import { inject, provide, type InjectionKey } from 'vue'
import type { DispersionView, PackView, TestView, UnitView } from '@/api/types'
import { session } from '@/app/session'
import { named } from '@/i18n'

/** What every page of one evaluation needs: the pack, the year, its addresses and its words. */
export type Section = PackView['sections'][number]
export type Indicator = Section['indicators'][number]
export type Test = Indicator['tests'][number]

export class Workspace {
  readonly sections: Section[]
  readonly indicators: Indicator[]
  private readonly byId: Map<string, Indicator>

  constructor(
    readonly pack: PackView,
    readonly period: string,
    /** Opens the trace of an address. */
    readonly trace: (address: string) => void,
  ) {
    this.sections = pack.sections
    this.indicators = pack.sections.flatMap((section) => section.indicators)
    this.byId = new Map(this.indicators.map((indicator) => [indicator.id, indicator]))
  }

  /** Address of a page of this evaluation. */
  page = (rest = '') => `/evaluations/${this.pack.id}/${this.period}${rest}`
  /** Address of a resource of this evaluation. */
  api = (rest: string) => `/api/evaluations/${this.pack.id}/${this.period}${rest}`

  indicator = (id: string) => this.byId.get(id)
  indicatorName(id: string): string {
    const known = this.byId.get(id)
    return known ? named(known) : id
  }

  test = (indicator: string, id: string): Test | undefined => this.byId.get(indicator)?.tests.find((t) => t.id === id)

  stageName(id: string): string {
    const stage = this.pack.stages.find((each) => each.id === id)
    return stage ? named(stage) : id
  }

  /** The name of a data element in the reader's language; columns that no element of the pack has keep `given`. */
  factName(column: string, given: string): string {
    const element = this.pack.elements.find(({ columns }) => columns.includes(column))
    return element?.nameEn ? named({ name: given, nameEn: element.nameEn }) : given
  }

  get evaluatedStages() {
    return this.pack.stages.filter(({ evaluated }) => evaluated)
  }

  /** The indicators that are judged for each part of a school, or for each school as a whole. */
  ofLevel = (level: Indicator['level']) => this.indicators.filter((indicator) => indicator.level === level)

  get noun(): string {
    return named({ name: this.pack.unitNoun, nameEn: this.pack.unitNounEn })
  }
}

export const unitAddress = (unit: Pick<UnitView, 'code' | 'stage'>) => `unit/${unit.code}/${unit.stage || '-'}`
export const testAddress = (unit: Pick<UnitView, 'code' | 'stage'>, indicator: string, test: string) =>
  `${unitAddress(unit)}/${indicator}/${test}`
export const districtTestAddress = (district: string, indicator: string, test: string) =>
  `district/${district || '-'}/${indicator}/${test}`
export const dispersionAddress = (
  district: string,
  { stage, indicator }: Pick<DispersionView, 'stage' | 'indicator'>,
  figure: 'cv' | 'mean' | 'sd',
) => `district/${district || '-'}/${stage}/${indicator}/${figure}`
export const verdictAddress = (district: string) => `district/${district || '-'}`

/** The test that decides what one reads first: the first that is not met, else the first that applies. */
export function leadingTest(tests: TestView[]): TestView | null {
  const asked = tests.filter(({ status }) => status !== 'not-applicable')
  return asked.find(({ status }) => status !== 'met') ?? asked[0] ?? null
}

/** Accounts of a school see that school alone: its page is their diagnosis. */
export function ownUnitCode(): string | null {
  const unit = session.value?.unit
  return unit && ['school', 'kindergarten', 'teaching-point'].includes(unit.kind) ? unit.code : null
}

const KEY: InjectionKey<Workspace> = Symbol('workspace')
export const provideWorkspace = (workspace: Workspace) => provide(KEY, workspace)

export function useWorkspace(): Workspace {
  const workspace = inject(KEY)
  if (!workspace) throw new Error('outside of an evaluation')
  return workspace
}
