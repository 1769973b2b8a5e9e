// Picks the words of a language; English where we have none of it.
import { ar } from './ar.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import type { Words } from './words.ts'

export type { Forms, Words } from './words.ts'

const byLanguage = new Map<string, Words>([
  ['en', en],
  ['ar', ar],
  ['es', es],
])

/** The words for a BCP 47 tag, by its language. */
export function wordsOf(lang: string): Words {
  return byLanguage.get(lang.split('-')[0] ?? 'en') ?? en
}

/** Languages with words of their own. */
export const wordLanguages: readonly string[] = [...byLanguage.keys()]
