import type { TraceView } from '@/api/types'
import { formatDateTime } from '@/format'

/** A trace as plain text for a message or a file note: one line per step, indented by its depth. */
export function traceText(trace: TraceView, depth = 0): string {
  const indent = '  '.repeat(depth)
  const lines = [`${indent}${trace.label}：${trace.display}`]
  if (trace.formula) lines.push(`${indent}  = ${trace.formula}`)
  if (trace.clause) lines.push(`${indent}  § ${trace.clause.text}`)
  if (trace.source) {
    const { file, place, person, at } = trace.source
    const parts = [file, place, person, at && formatDateTime(at)].filter(Boolean)
    lines.push(`${indent}  ← ${parts.join(' · ')}`)
  }
  return [...lines, ...trace.steps.map((step) => traceText(step, depth + 1))].join('\n')
}
