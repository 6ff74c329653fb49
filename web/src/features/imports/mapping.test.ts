import { describe, expect, it } from 'vitest'
import { balanced } from '../../../fixtures/answers/packs'
import { importView as view } from '@/testing/imports'
import { chosenOf, claimedTwice, columnChoices, isOpen, stillMissing, type Heading } from './mapping'

const heading = (key: string, column: string | null, how: Heading['how'], more: Partial<Heading> = {}): Heading => ({
  key, file: 'a.xlsx', sheet: '学校', heading: [key], place: key, column, element: column, note: '', how, sample: [], required: false, ...more,
}) // prettier-ignore

describe('matching columns', () => {
  it('offers each column of a part under its stage', () => {
    const names = new Map(columnChoices(balanced).map(({ id, name }) => [id, name]))
    expect([names.get('pupils_junior'), names.get('teaching_area')]).toEqual(['初中在校生数', '教学及辅助用房面积'])
  })

  it('holds a guess for nothing until somebody says so', () => {
    const guess = heading('F', 'teaching_area', 'guess')
    expect([chosenOf(guess, {}), isOpen(guess, {}, false)]).toEqual([null, true])
    const choices = { F: 'teaching_area' }
    expect([chosenOf(guess, choices), isOpen(guess, choices, false)]).toEqual(['teaching_area', false])
  })

  it('asks about what nothing fits only while a mandatory column is lacking', () => {
    const stray = heading('G', null, 'none')
    expect([isOpen(stray, {}, false), isOpen(stray, {}, true)]).toEqual([false, true])
  })

  it('counts “not needed” as decided', () => {
    const stray = heading('G', null, 'none')
    expect([isOpen(stray, { G: null }, true), isOpen(heading('H', null, 'manual'), {}, true)]).toEqual([false, false])
  })

  it('calls a mandatory column missing until a heading is chosen for it', () => {
    const missing = [{ column: 'pupils_junior', name: '初中在校生数' }]
    const open = view('mapping', { columns: [heading('G', null, 'none')], missingColumns: missing })
    expect(stillMissing(open, {})).toEqual(missing)
    expect(stillMissing(open, { G: 'pupils_junior' })).toEqual([])
  })

  it('refuses two headings of a sheet for one column, but not of two sheets', () => {
    const headings = [heading('A', 'name', 'name'), heading('B', null, 'none'), heading('C', 'name', 'name', { sheet: '园' })] // prettier-ignore
    expect(claimedTwice(headings, {})).toEqual([])
    expect(claimedTwice(headings, { B: 'name' })).toEqual(['name'])
  })
})
