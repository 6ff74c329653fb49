import { describe, expect, it } from 'vitest'
import { deedText, subjectPage, subjectText } from './deeds'

describe('deeds of the audit record', () => {
  it('are said in words', () => {
    expect(deedText('facts:import:accepted')).toBe('导入数据入库')
    expect(subjectText('account officer')).toBe('账号 officer')
  })

  it('keep their code where there is no word for it', () => {
    expect(deedText('new:thing:done')).toBe('new:thing:done')
    expect(subjectText('柳溪小学')).toBe('柳溪小学')
  })

  it('lead to the page of what they were done to', () => {
    const id = '0198a0a0-0000-7000-8000-000000000000'
    expect([subjectPage(`import ${id}`), subjectPage('account officer')]).toEqual([`/imports/${id}`, null])
    expect([subjectPage(`case ${id}`), subjectPage('programme 年检')]).toEqual([`/cases/${id}`, null])
  })

  it('leave bare identifiers out', () => {
    expect(subjectText('import 0198a0a0-0000-7000-8000-000000000000')).toBe('导入')
  })

  it('name the unit they were done to', () => {
    expect(subjectText('facts 1150199120 2025', { code: '1150199120', name: '柳溪小学' })).toBe('数据 柳溪小学 2025')
  })
})
