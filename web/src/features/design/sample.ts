/** A handful of invented schools for the design page: repeatable, spread around a standard of 4.5 m². */
export const STANDARD = 4.5

export const points = Array.from({ length: 46 }, (_, index) => {
  const spread = Math.sin(index * 2.399) * 1.9 + Math.cos(index * 0.77) * 0.9
  return {
    code: `S${index}`,
    name: `S${index + 1}`,
    value: Math.max(1.6, 5.9 + spread),
    weight: 120 + ((index * 397) % 1500),
  }
})

export const mean =
  points.reduce((sum, { value, weight }) => sum + value * weight, 0) /
  points.reduce((sum, { weight }) => sum + weight, 0)

export const years = [
  { period: '2023', primary: 0.552, junior: 0.471 },
  { period: '2024', primary: 0.519, junior: 0.458 },
  { period: '2025', primary: 0.474, junior: 0.449 },
]
