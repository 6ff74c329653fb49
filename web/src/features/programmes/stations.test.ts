import { describe, expect, it } from 'vitest'
import type { Progress } from '@/api/programmes'
import { countedStations, depthOf, publishedOf, STATIONS } from './stations'

const progress: Progress = {
  states: { closed: 2, 'self-evaluation': 5, published: 1, defence: 0 },
  overdue: 0,
  paused: 0,
  flagged: 0,
}

describe('the stations of a programme', () => {
  it('are counted in the order of a case’s life, empty ones left out', () => {
    expect(countedStations(progress)).toEqual([
      { state: 'self-evaluation', count: 5 },
      { state: 'published', count: 1 },
      { state: 'closed', count: 2 },
    ])
  })

  it('count as published whatever comes after publication', () => {
    expect(publishedOf(progress)).toBe(3)
  })

  it('are drawn the deeper the further, a withdrawn case in none of the depths', () => {
    const depths = STATIONS.filter((state) => state !== 'withdrawn').map(depthOf)
    expect(depths).toEqual([...depths].sort((a, b) => a - b))
    expect([depths[0], depths.at(-1), depthOf('withdrawn')]).toEqual([1, 6, 0])
  })
})
