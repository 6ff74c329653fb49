import type { ElementView, FactSheet, FactView, PackView } from '@/api/types'

/** One question of the form: a column of the pack, what is asked there, and what is known so far. */
export interface Field {
  column: string
  element: ElementView
  fact: FactView
  /** Who the school is on the roster, and what the district enters itself: shown to schools, changed by officers only. */
  reserved: boolean
}

/** `part` groups carry the stage whose part they ask about. */
export interface FieldGroup {
  id: string
  kind: 'basic' | 'part' | 'whole' | 'district'
  stage: PackView['stages'][number] | null
  fields: Field[]
}

const IDENTITY = new Set(['name', 'type', 'counts_as_school', 'parent_code', 'district'])
const QUANTITIES: ElementView['kind'][] = ['number', 'count', 'numbers']

export function fieldsOf(pack: PackView, sheet: FactSheet): Field[] {
  const elements = new Map(pack.elements.map((element) => [element.id, element]))
  return sheet.facts.flatMap((fact) => {
    const element = elements.get(fact.element)
    if (!element) return []
    const reserved = element.enteredBy === 'district' || IDENTITY.has(fact.column)
    return [{ column: fact.column, element, fact, reserved }]
  })
}

/**
 * The pack's order, cut where a reader expects it: what the school is (everything before the first quantity), then each
 * part, then what the whole school shares. A district's own facts are one group.
 */
export function groupFields(pack: PackView, fields: Field[]): FieldGroup[] {
  const firstQuantity = pack.elements.findIndex(({ kind }) => QUANTITIES.includes(kind))
  const leading = new Set(pack.elements.slice(0, Math.max(0, firstQuantity)).map(({ id }) => id))
  const basic: FieldGroup = { id: 'basic', kind: 'basic', stage: null, fields: [] }
  const parts = pack.stages.map((stage): FieldGroup => ({ id: `part-${stage.id}`, kind: 'part', stage, fields: [] }))
  const whole: FieldGroup = { id: 'whole', kind: 'whole', stage: null, fields: [] }
  const district: FieldGroup = { id: 'district', kind: 'district', stage: null, fields: [] }
  for (const field of fields) {
    const part = parts.find(({ stage }) => stage?.id === field.fact.stage)
    if (field.element.level === 'district') district.fields.push(field)
    else if (part) part.fields.push(field)
    else if (leading.has(field.element.id)) basic.fields.push(field)
    else whole.fields.push(field)
  }
  return [basic, ...parts, whole, district].filter((group) => group.fields.length > 0)
}
