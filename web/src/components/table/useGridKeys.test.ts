import { ref } from 'vue'
import { describe, expect, it, vi } from 'vitest'
import { useGridKeys } from './useGridKeys'

/** A grid of 1000 rows of which only a window is drawn, as the browser would after scrolling. */
function grid() {
  const body = document.body.appendChild(document.createElement('div'))
  const drawn = { first: 0, last: 9 }
  const draw = () => {
    body.innerHTML = ''
    for (let row = drawn.first; row <= drawn.last; row++) body.innerHTML += `<i data-cell="${row}:0" tabindex="-1"></i>`
  }
  draw()
  const reveal = (row: number) =>
    requestAnimationFrame(() => {
      Object.assign(drawn, { first: row - 5, last: row })
      draw()
    })
  const size = () => ({ rows: 1000, columns: 1 })
  const keys = useGridKeys(ref(body), size, () => drawn, reveal, () => undefined) // prettier-ignore
  body.addEventListener('keydown', (event) => void keys.onKeydown(event))
  return { body, drawn, keys }
}

const stops = (keys: ReturnType<typeof grid>['keys'], first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index).filter((row) => keys.tabindex(row, 0) === 0)

describe('walking a grid', () => {
  it('focuses a cell that is drawn only after it was scrolled into being', async () => {
    const { body } = grid()
    const first = body.querySelector<HTMLElement>('[data-cell="0:0"]')!
    first.focus()
    first.dispatchEvent(new KeyboardEvent('keydown', { key: 'End', ctrlKey: true, bubbles: true }))
    await vi.waitFor(() => expect(document.activeElement?.getAttribute('data-cell')).toBe('999:0'))
  })

  it('stays reachable by Tab when its row was scrolled away', () => {
    const { drawn, keys } = grid()
    Object.assign(drawn, { first: 500, last: 510 })
    expect(stops(keys, 500, 510)).toEqual([500])
  })
})
