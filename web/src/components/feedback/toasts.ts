import { reactive, readonly } from 'vue'

/** Short words that come and go. An undo stays long enough to be reached; a failure stays until it is dismissed. */
export interface Toast {
  message: string
  kind?: 'done' | 'fail'
  undo?: () => void
}

interface Shown extends Toast {
  id: number
}

const BRIEF_MS = 4_000
const UNDO_MS = 10_000
const shown = reactive<Shown[]>([])
let serial = 0

export const toasts = readonly(shown) as readonly Shown[]

export function toast(toast: Toast) {
  const id = ++serial
  shown.push({ ...toast, id })
  if (toast.kind !== 'fail') setTimeout(() => dismissToast(id), toast.undo ? UNDO_MS : BRIEF_MS)
}

export function dismissToast(id: number) {
  const at = shown.findIndex((each) => each.id === id)
  if (at >= 0) shown.splice(at, 1)
}
