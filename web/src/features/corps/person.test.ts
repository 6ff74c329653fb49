import { describe, expect, it } from 'vitest'
import type { CorpsPerson, Tie } from '@/api/programmes'
import { carriesCard, editOf, splitList, tiesOf } from './person'

const tie = (id: string, active: boolean): Tie => ({
  id, active, ground: 'declared', unit: id, unitName: id, who: '', relation: '', from: null, until: null, note: '', declaredBy: '', declaredAt: '',
}) // prettier-ignore

describe('a person of the corps', () => {
  it('has specialties as people write lists', () => {
    expect(splitList('小学数学、校园安全， 课程 ;教研')).toEqual(['小学数学', '校园安全', '课程', '教研'])
    expect(splitList(' ')).toEqual([])
  })

  it('is edited as a copy', () => {
    const person = { ...editOf(null), name: '白岩', employers: [{ unit: 'S1', name: '', post: '', from: null, to: null }], ties: [] as Tie[] } as unknown as CorpsPerson // prettier-ignore
    const edit = editOf(person)
    edit.employers[0]!.post = '教师'
    expect(person.employers[0]!.post).toBe('')
  })

  it('keeps the ties that hold when they are edited', () => {
    const person = { ties: [tie('a', true), tie('b', false)] } as unknown as CorpsPerson
    expect(tiesOf(person).map(({ unit }) => unit)).toEqual(['a'])
  })

  it('carries a card as an inspector only', () => {
    expect([carriesCard('full-time'), carriesCard('expert')]).toEqual([true, false])
  })
})
