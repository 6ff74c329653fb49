import { beforeEach, describe, expect, it } from 'vitest'
import type { Unit } from '@/api/types'
import { packsOf } from '@/app/packOf'
import { loadPacks, packs } from '@/app/period'
import { signIn } from '@/app/session'
import { answering, json } from '@/testing/answers'
import { mountedAt } from '@/testing/mounting'
import { LUO } from '@/testing/people'
import ListUnits from './ListUnits.vue'

const PACKS = [
  { id: 'b', title: '均衡', titleEn: 'B', version: '1', unitNoun: '学校', unitNounEn: 'school', periods: ['2025'] },
  { id: 'p', title: '普惠', titleEn: 'P', version: '1', unitNoun: '幼儿园', unitNounEn: 'kindergarten', periods: ['2025'] },
] // prettier-ignore
const unit = (code: string, kind: Unit['kind']): Unit => ({ code, name: `单位${code}`, kind, type: null, setting: null, ownership: null, parentCode: null, town: null }) // prettier-ignore

describe('the directory of units', () => {
  beforeEach(async () => {
    answering({
      'POST /api/session': () => json({ ...LUO, permissions: ['facts:value:read', 'scoring:evaluation:read'] }),
      'GET /api/packs': () => json(PACKS),
    })
    await signIn({ account: 'luo', password: 'x' })
    await loadPacks()
  })

  it('reads every page, and leads each unit to its facts and to the evaluation of its kind', async () => {
    const asked = answering({
      'GET /api/units': ({ query }) =>
        query.get('cursor')
          ? json({ items: [unit('K1', 'kindergarten'), unit('D1', 'department')], next: null, total: 3 })
          : json({ items: [unit('S1', 'school')], next: 'c', total: 3 }),
    })
    const { page } = await mountedAt('/units', ListUnits)
    const links = page.findAll('td a').map((link) => link.attributes('href'))
    expect(asked).toHaveLength(2)
    expect(links).toEqual(['/facts/K1', '/evaluations/p/2025/units/K1', '/facts/S1', '/evaluations/b/2025/units/S1'])
  })

  it('knows that the district is asked by every pack', () => {
    expect(packsOf('district', packs.value).map(({ id }) => id)).toEqual(['b', 'p'])
    expect(packsOf('teaching-point', packs.value).map(({ id }) => id)).toEqual(['b'])
  })
})
