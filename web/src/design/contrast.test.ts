import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

/** Reads the tokens as they are shipped and measures every text that stands on a ground. */
const css = readFileSync('src/design/tokens.css', 'utf8')

function theme(name: 'light' | 'dark'): Map<string, string> {
  const block = css.split(`[data-theme='${name}']`)[1]!.split('}')[0]!
  return new Map([...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map((found) => [found[1]!, found[2]!]))
}

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
}

function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (high! + 0.05) / (low! + 0.05)
}

const GROUNDS = ['paper', 'surface', 'sunken', 'hover']
const PAIRS: [string, string][] = [
  ...['ink', 'ink-2', 'ink-3', 'accent'].flatMap((text) => GROUNDS.map((ground): [string, string] => [text, ground])),
  ...['met', 'warn', 'fail', 'unknown'].flatMap((text) => [[text, `${text}-soft`], [text, 'surface'], [text, 'paper']] as [string, string][]),
  ...[1, 2, 3, 4, 5, 6].map((step): [string, string] => ['on-heat', `heat-${step}`]),
  ['on-accent', 'accent'],
  ['on-accent', 'accent-hover'],
  ['accent', 'accent-soft'],
  ['on-seal', 'seal'],
  ['paper', 'ink'],
] // prettier-ignore

describe.each(['light', 'dark'] as const)('in the %s theme', (name) => {
  const tokens = theme(name)

  it.each(PAIRS)('%s on %s is readable', (text, ground) => {
    expect(contrast(tokens.get(text)!, tokens.get(ground)!)).toBeGreaterThanOrEqual(4.5)
  })

  it.each([1, 2, 3, 4, 5, 6])('chart colour %i stands out from the sheet', (n) => {
    expect(contrast(tokens.get(`chart-${n}`)!, tokens.get('surface')!)).toBeGreaterThanOrEqual(3)
  })
})
