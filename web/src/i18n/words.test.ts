import { describe, expect, it } from 'vitest'
import { en } from './en'
import { locale, named, setLocale, titled, words } from '.'
import { zh } from './zh'

type Leaf = { path: string; text: string }

function leaves(node: unknown, path = ''): Leaf[] {
  if (typeof node === 'string') return [{ path, text: node }]
  if (typeof node === 'function') return [{ path, text: String((node as (...args: unknown[]) => unknown)('1', '2')) }]
  return Object.entries(node as object).flatMap(([key, value]) => leaves(value, `${path}.${key}`))
}

describe('the words', () => {
  it('have the same keys in both languages, at run time too', () => {
    expect(leaves(en).map(({ path }) => path)).toEqual(leaves(zh).map(({ path }) => path))
  })

  it('contain no Chinese in English, save the name of the other language', () => {
    const strays = leaves(en).filter(
      ({ path, text }) => /\p{Script=Han}/u.test(text) && path !== '.shell.switchLanguage',
    )
    expect(strays).toEqual([])
  })

  it('are never empty', () => {
    expect([...leaves(zh), ...leaves(en)].filter(({ text }) => text.trim() === '')).toEqual([])
  })

  it('change together with the document’s language', async () => {
    await setLocale('en')
    expect([words.value.common.save, locale.value, document.documentElement.lang]).toEqual(['Save', 'en', 'en'])
    expect([named({ name: '小学', nameEn: 'Primary' }), titled({ title: '首页', titleEn: null })]).toEqual([
      'Primary',
      '首页',
    ])
    await setLocale('zh')
    expect(named({ name: '小学', nameEn: 'Primary' })).toBe('小学')
  })
})
