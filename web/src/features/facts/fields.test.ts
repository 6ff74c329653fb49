import { describe, expect, it } from 'vitest'
import { balanced } from '../../../fixtures/answers/packs'
import type { FactSheet } from '@/api/types'
import { fieldsOf, groupFields } from './fields'

const fact = (column: string, element: string, stage: string | null = null) => ({
  column,
  element,
  name: column,
  unit: '',
  stage,
  value: null,
  source: null,
})

const sheet: FactSheet = {
  unit: { code: 'S1', name: '松涛小学', kind: 'school', type: '九年一贯制学校', setting: null, ownership: null, parentCode: null, town: null },
  period: '2025', pack: balanced.id, version: 1, confirmedBy: null, confirmedAt: null, editable: true,
  facts: [
    fact('name', 'name'), fact('setting', 'setting'), fact('pupils_primary', 'pupils', 'primary'), fact('pupils_junior', 'pupils', 'junior'),
    fact('teaching_area', 'teaching_area'), fact('plan_sports', 'plan_sports'), fact('gone', 'gone'),
  ],
} // prettier-ignore

describe('the form', () => {
  it('asks what the school is, then each part, then the whole school', () => {
    const groups = groupFields(balanced, fieldsOf(balanced, sheet))
    expect(groups.map(({ id, fields }) => [id, ...fields.map(({ column }) => column)])).toEqual([
      ['basic', 'name', 'setting'],
      ['part-primary', 'pupils_primary'],
      ['part-junior', 'pupils_junior'],
      ['whole', 'teaching_area', 'plan_sports'],
    ])
  })

  it('leaves out what the pack does not know, and keeps who the school is from the school', () => {
    const fields = fieldsOf(balanced, sheet)
    expect(fields.some(({ column }) => column === 'gone')).toBe(false)
    expect(fields.filter(({ reserved }) => reserved).map(({ column }) => column)).toEqual(['name'])
  })
})
