import { onScopeDispose, shallowReactive } from 'vue'

/** Single keys and two-key sequences ("g h"); silent while somebody types into a field or a dialog is open. */
export type Shortcuts = Record<string, () => void>

/** Keys of the page that is shown, told in the list of shortcuts. */
export interface PageKey {
  keys: string
  meaning: () => string
}
const told = shallowReactive<PageKey[]>([])
export const pageKeys = told as readonly PageKey[]

export function tellKeys(keys: PageKey[]) {
  told.push(...keys)
  onScopeDispose(() => keys.forEach((key) => told.splice(told.indexOf(key), 1)))
}

const PATIENCE_MS = 1200

export function useShortcuts(shortcuts: Shortcuts) {
  let prefix = ''
  let pressedAt = 0

  function pressed(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target)) return
    if (document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"]')) return
    const sequence = event.timeStamp - pressedAt < PATIENCE_MS && prefix ? `${prefix} ${event.key}` : event.key
    const action = shortcuts[sequence] ?? shortcuts[event.key]
    prefix = event.key
    pressedAt = event.timeStamp
    if (!action) return
    event.preventDefault()
    prefix = ''
    action()
  }

  window.addEventListener('keydown', pressed)
  onScopeDispose(() => window.removeEventListener('keydown', pressed))
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
}
