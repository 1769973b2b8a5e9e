// One function for documents and queries: what counts as the same word, per language. Stored and asked with the `simple`
// configuration, so that PostgreSQL adds nothing of its own.
import { foldArabicLetters, isArabic } from './arabic-letters.ts'

/** Words of a text as they are indexed, in order. Arabic: letter forms, diacritics, tatweel, article and clitics folded. */
export function words(text: string, language: string): string[] {
  const base = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/\u0640/gu, '')
  const found = base.match(/[\p{L}\p{N}]+/gu) ?? []
  const fold = language.startsWith('ar')
    ? arabic
    : language.startsWith('es')
      ? spanish
      : language.startsWith('en')
        ? english
        : same
  return found.map((word) => (isArabic(word) ? arabic(word) : fold(word))).filter((word) => word !== '')
}

const same = (word: string): string => word

/** Folds alef, hamza, ta marbuta and alef maqsura, then takes off conjunction, preposition and article where enough is left. */
function arabic(word: string): string {
  const letters = foldArabicLetters(word)
  const bare = letters.replace(/^(?:[وف])?(?:ال|بال|كال|لل)(?=.{3})/u, '')
  return bare.replace(/^و(?=.{4})/u, '').replace(/(?<=.{3})(?:ات|ون|ين|ان|يه|ه)$/u, '')
}

/** Plural and possessive endings only: enough to find "harbours" by "harbour" without joining what is not one word. */
function english(word: string): string {
  if (word.length <= 3) return word
  if (/ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(ss|us|is)$/.test(word)) return word
  if (/(x|ch|sh|s)es$/.test(word)) return word.slice(0, -2)
  return word.replace(/s$/, '')
}

function spanish(word: string): string {
  if (word.length <= 4) return word
  if (/ces$/.test(word)) return `${word.slice(0, -3)}z`
  if (/[^aeiou]es$/.test(word)) return word.slice(0, -2)
  return word.replace(/s$/, '')
}
