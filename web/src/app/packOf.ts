import type { PackSummary, Unit } from '@/api/types'

/** Which pack speaks about a unit: the one whose noun names its kind. The district itself is asked by every pack. */
const NOUNS: Partial<Record<Unit['kind'], string>> = {
  school: '学校',
  'teaching-point': '学校',
  kindergarten: '幼儿园',
}

export function packsOf(kind: Unit['kind'], installed: PackSummary[]): PackSummary[] {
  const noun = NOUNS[kind]
  return noun === undefined ? installed : installed.filter((pack) => pack.unitNoun === noun)
}
