import { computed, shallowRef, type ComputedRef } from 'vue'
import { zh } from './zh'

/**
 * Words are plain typed objects, `words.home.title`, so a missing or misspelt one does not compile, and a sentence with
 * numbers is a function. Chinese is always loaded; English comes when somebody asks for it.
 */
export type Locale = 'zh' | 'en'
type Wording<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...args: infer A) => string
      ? (...args: A) => string
      : Wording<T[K]>
}
export type Words = Wording<typeof zh>

const loaded = shallowRef<{ locale: Locale; words: Words }>({ locale: 'zh', words: zh })

export async function setLocale(locale: Locale) {
  const words = locale === 'zh' ? zh : (await import('./en')).en
  loaded.value = { locale, words }
  document.documentElement.lang = locale === 'zh' ? 'zh-CN' : 'en'
}

export const locale: ComputedRef<Locale> = computed(() => loaded.value.locale)
export const words: ComputedRef<Words> = computed(() => loaded.value.words)

/** What packs and people name in two languages, in the reader's. Falls back to Chinese where no English exists. */
export function named(thing: { name: string; nameEn?: string | null }): string {
  return loaded.value.locale === 'en' && thing.nameEn ? thing.nameEn : thing.name
}

export function titled(thing: { title: string; titleEn?: string | null }): string {
  return loaded.value.locale === 'en' && thing.titleEn ? thing.titleEn : thing.title
}

export function told(thing: { message: string; messageEn?: string | null }): string {
  return loaded.value.locale === 'en' && thing.messageEn ? thing.messageEn : thing.message
}
