import { expect, it } from 'vitest'
import { instantOf } from './moment'

it('takes a moment for the district’s own time', () => {
  expect(instantOf('2025-11-18T08:30')).toBe('2025-11-18T00:30:00.000Z')
})

it('takes half a moment for none', () => {
  expect([instantOf(''), instantOf('2025-11')]).toEqual([null, null])
})
