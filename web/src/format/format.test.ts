import { describe, expect, it } from 'vitest'
import {
  dayAfter,
  daysBetween,
  formatCountdown,
  formatDate,
  formatDateTime,
  formatDispersion,
  formatMinutes,
  formatNumber,
  formatPercent,
  formatPlain,
  formatSigned,
  formatSize,
  formatSpan,
  formatUnit,
  today,
} from '.'

describe('numbers', () => {
  it('round half up on decimal digits, as the reports do', () => {
    expect([formatNumber(1.005), formatNumber(0.125), formatNumber(-1.005)]).toEqual(['1.01', '0.13', '-1.01'])
  })

  it('say nothing for nothing, never zero', () => {
    expect([formatNumber(null), formatPercent(undefined), formatDispersion(Number.NaN), formatPlain(null)]).toEqual([
      '—',
      '—',
      '—',
      '—',
    ])
  })

  it('print dispersions with three decimals and percentages with one', () => {
    expect([formatDispersion(0.51529), formatPercent(0.8549)]).toEqual(['0.515', '85.5%'])
  })

  it('do not let a percentage drift through binary multiplication', () => {
    expect([formatPercent(0.285, 1), formatPercent(0.0725, 1)]).toEqual(['28.5%', '7.3%'])
  })

  it('group thousands and keep raw facts as they are', () => {
    expect([formatNumber(12345.6, 0), formatPlain(1234.5), formatPlain(1e-7)]).toEqual(['12,346', '1,234.5', '0'])
  })

  it('show no minus before a rounded zero', () => {
    expect([formatNumber(-0.001), formatSigned(0.4), formatSigned(-0.4)]).toEqual(['0.00', '+0.40', '-0.40'])
  })

  it('say file sizes the way people do', () => {
    expect([formatSize(512), formatSize(20 * 1024), formatSize(2.5 * 1024 * 1024)]).toEqual([
      '512 B',
      '20 KB',
      '2.5 MB',
    ])
  })
})

describe('dates', () => {
  it('are in the district’s own time', () => {
    expect(formatDateTime('2025-09-01T16:30:00Z')).toBe('2025-09-02 00:30')
    expect(formatDate('2025-08-31T16:00:00Z', 'zh')).toBe('2025年9月1日')
    expect(formatDate('2025-08-31T16:00:00Z', 'en')).toMatch(/^1 Sept? 2025$/)
  })

  it('say nothing for an unreadable moment', () => {
    expect([formatDateTime('soon'), formatDate(null, 'zh')]).toEqual(['—', '—'])
  })

  it('count down whole seconds', () => {
    expect([formatCountdown(245), formatCountdown(0.2), formatCountdown(-3)]).toEqual(['4:05', '0:01', '0:00'])
  })
})

describe('days and durations', () => {
  it('are counted across month and year ends', () => {
    expect([daysBetween('2025-12-30', '2026-01-02'), daysBetween('2026-03-01', '2026-02-27')]).toEqual([3, -2])
    expect([dayAfter('2026-02-27', 2), dayAfter('2026-01-01', -1)]).toEqual(['2026-03-01', '2025-12-31'])
  })

  it('begin at midnight in the district', () => {
    expect([today(new Date('2026-03-01T15:59:00Z')), today(new Date('2026-03-01T16:00:00Z'))]).toEqual([
      '2026-03-01',
      '2026-03-02',
    ])
  })

  it('say the year of a span once', () => {
    expect(formatSpan('2026-03-01', '2026-03-20', 'zh')).toBe('2026年3月1日—3月20日')
    expect(formatSpan('2025-12-01', '2026-01-20', 'zh')).toBe('2025年12月1日—2026年1月20日')
    expect([formatSpan('2026-03-01', null, 'zh'), formatSpan(null, null, 'zh')]).toEqual(['2026年3月1日起', '—'])
    expect(formatSpan('2026-03-01', '2026-03-20', 'en')).toBe('1 Mar – 20 Mar 2026')
  })

  it('are said the way people say them', () => {
    expect([0, 45, 60, 150, 1260].map((minutes) => formatMinutes(minutes, 'zh'))).toEqual([
      '0 分钟',
      '45 分钟',
      '1 小时',
      '2 小时 30 分',
      '21 小时',
    ])
    expect([formatMinutes(150, 'en'), formatMinutes(null, 'en')]).toEqual(['2 h 30 min', '—'])
  })
})

describe('units', () => {
  it('are said in the reader’s language', () => {
    expect([formatUnit('人/百人', 'zh'), formatUnit('人/百人', 'en'), formatUnit('1', 'zh')]).toEqual([
      '人/百人',
      'per 100 pupils',
      '',
    ])
  })
})
