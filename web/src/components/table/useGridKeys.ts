import { nextTick, ref, type Ref } from 'vue'

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve))
/** How long a row that scrolls into being may take to be drawn. */
const FRAMES = 20

/**
 * Walking a grid with the arrow keys: one cell is in the tab order, the arrows move it, Enter opens it. Rows that are
 * not drawn yet are scrolled into being first.
 */
export function useGridKeys(
  body: Ref<HTMLElement | null>,
  size: () => { rows: number; columns: number },
  drawn: () => { first: number; last: number },
  reveal: (row: number) => void,
  open: (row: number) => void,
) {
  const row = ref(0)
  const column = ref(0)
  const PAGE = 10

  function target(event: KeyboardEvent): [number, number] | null {
    const { rows, columns } = size()
    switch (event.key) {
      case 'ArrowDown':
        return [row.value + 1, column.value]
      case 'ArrowUp':
        return [row.value - 1, column.value]
      case 'ArrowRight':
        return [row.value, column.value + 1]
      case 'ArrowLeft':
        return [row.value, column.value - 1]
      case 'PageDown':
        return [row.value + PAGE, column.value]
      case 'PageUp':
        return [row.value - PAGE, column.value]
      case 'Home':
        return [event.ctrlKey ? 0 : row.value, 0]
      case 'End':
        return [event.ctrlKey ? rows - 1 : row.value, columns - 1]
      default:
        return null
    }
  }

  async function onKeydown(event: KeyboardEvent) {
    if (!(event.target instanceof HTMLElement) || event.target.closest('[data-cell]') !== event.target) return
    if (event.key === 'Enter') {
      event.preventDefault()
      const control = event.target.querySelector<HTMLElement>('button, a')
      if (control) control.click()
      else open(row.value)
      return
    }
    const next = target(event)
    if (!next) return
    event.preventDefault()
    const { rows, columns } = size()
    row.value = Math.min(Math.max(next[0], 0), rows - 1)
    column.value = Math.min(Math.max(next[1], 0), columns - 1)
    reveal(row.value)
    await nextTick()
    for (let frame = 0; frame < FRAMES && !cell(); frame++) await nextFrame()
    cell()?.focus()
  }

  const cell = () => body.value?.querySelector<HTMLElement>(`[data-cell="${row.value}:${column.value}"]`) ?? null

  const onFocusin = (event: FocusEvent) => {
    const address = (event.target as HTMLElement).closest<HTMLElement>('[data-cell]')?.dataset.cell?.split(':')
    if (!address) return
    row.value = Number(address[0])
    column.value = Number(address[1])
  }

  /** When the walked-to row has been scrolled away, the first drawn one keeps the grid reachable by Tab. */
  function tabindex(r: number, c: number): 0 | -1 {
    const { first, last } = drawn()
    const stop = row.value >= first && row.value <= last ? row.value : first
    return r === stop && c === Math.min(column.value, size().columns - 1) ? 0 : -1
  }

  return { onKeydown, onFocusin, tabindex }
}
