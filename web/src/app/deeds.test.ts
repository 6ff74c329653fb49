import { describe, expect, it } from 'vitest'
import { deedText, subjectText } from './deeds'

describe('deeds of the audit record', () => {
  it('are said in words', () => {
    expect(deedText('facts:import:accepted')).toBe('接受导入')
    expect(subjectText('account officer')).toBe('账号 officer')
  })

  it('keep their code where there is no word for it', () => {
    expect(deedText('new:thing:done')).toBe('new:thing:done')
    expect(subjectText('柳溪小学')).toBe('柳溪小学')
  })

  it('leave bare identifiers out', () => {
    expect(subjectText('import 0198a0a0-0000-7000-8000-000000000000')).toBe('导入')
  })
})
