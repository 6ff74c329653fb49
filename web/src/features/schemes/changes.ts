import type { SchemeChange } from '@/api/schemes'
import { words } from '@/i18n'

/** What of a node changed, in the reader's words: `rubric/A` says 评定标准 A. */
export function fieldText({ field, node }: SchemeChange): string {
  if (field === '') return words.value.schemes.compare.whole
  const [head = '', ...rest] = field.split('/')
  const fields = words.value.schemes.compare.fields as Record<string, string>
  const known = fields[head] ?? head
  if (head === 'bands') return fields[rest[0] ?? ''] ?? known
  if (node === 'scheme' && head === 'legalBasis') return known
  return [known, ...rest].join(' ')
}

/** Changes under the node they belong to, in order. */
export function byNode(changes: SchemeChange[]) {
  const groups: { key: string; node: SchemeChange['node']; id: string; name: string; changes: SchemeChange[] }[] = []
  for (const change of changes) {
    const key = `${change.node} ${change.id}`
    const last = groups.at(-1)
    if (last?.key === key) last.changes.push(change)
    else groups.push({ key, node: change.node, id: change.id, name: change.name, changes: [change] })
  }
  return groups
}
