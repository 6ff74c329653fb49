/**
 * What was typed and not yet saved, kept in the browser field by field, so that a closed lid or a full battery costs
 * nothing. `base` is the saved text the typing started from: when it is no longer what the server has, somebody else
 * changed the same field.
 */
export interface DraftEntry {
  text: string
  reason: string
  base: string
}
export type Draft = Record<string, DraftEntry>

export interface DraftOf {
  account: string
  code: string
  period: string
  pack: string
}

export const draftKey = ({ account, code, period, pack }: DraftOf) => `duxue.draft.${account}.${code}.${period}.${pack}`

export function readDraft(key: string): Draft {
  try {
    const known: unknown = JSON.parse(localStorage.getItem(key) ?? '{}')
    if (typeof known !== 'object' || known === null) return {}
    return Object.fromEntries(Object.entries(known).filter((entry): entry is [string, DraftEntry] => isEntry(entry[1])))
  } catch {
    return {}
  }
}

function isEntry(entry: unknown): entry is DraftEntry {
  const { text, reason, base } = (entry ?? {}) as Partial<DraftEntry>
  return [text, reason, base].every((each) => typeof each === 'string')
}

/** Answers whether it could be kept; a full or forbidden store must not stop the typing. */
export function writeDraft(key: string, draft: Draft): boolean {
  try {
    if (Object.keys(draft).length === 0) localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify(draft))
    return true
  } catch {
    return false
  }
}
