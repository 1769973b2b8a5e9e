// What Arabic writes together with a word: conjunction, preposition, article. Pure.

/** One way to read a written word: what is attached to `base`, which is a word on its own. Letters are folded. */
export type Reading = {
  readonly base: string
  /** Letters before the base, without the article: و, ب, ول … */
  readonly clitic: string
  /** The written word has an article that `base` has not. */
  readonly article: boolean
  /** The preposition ل melted with the article: لل. */
  readonly lam: boolean
}

const conjunctions = ['', 'و', 'ف']
const prepositions = ['', 'ب', 'ك', 'ل']
/** A letter before a shorter word is rather its own first letter: كتاب is no تاب. */
const leastAfter = { conjunction: 3, preposition: 4, article: 2 }

/** Every way a word may be read, itself first. */
export function readings(word: string): readonly Reading[] {
  const found: Reading[] = [{ base: word, clitic: '', article: false, lam: false }]
  for (const conjunction of conjunctions) {
    if (!word.startsWith(conjunction)) continue
    const rest = word.slice(conjunction.length)
    for (const preposition of prepositions) {
      if (!rest.startsWith(preposition)) continue
      const base = rest.slice(preposition.length)
      const clitic = conjunction + preposition
      const least = preposition === '' ? leastAfter.conjunction : leastAfter.preposition
      if (clitic !== '' && base.length >= least) found.push({ base, clitic, article: false, lam: false })
      if (preposition !== 'ل' && base.startsWith('ال') && base.length >= 2 + leastAfter.article)
        found.push({ base: base.slice(2), clitic, article: true, lam: false })
    }
    if (rest.startsWith('لل') && rest.length >= 2 + leastAfter.article) {
      const melted = { clitic: conjunction, lam: true }
      found.push({ base: `ال${rest.slice(2)}`, article: false, ...melted })
      // اللغة loses one of its lams: للغة.
      found.push({ base: `ال${rest.slice(1)}`, article: false, ...melted })
      found.push({ base: rest.slice(2), article: true, ...melted })
    }
  }
  return found
}

/** `use` with what was attached to the word it replaces; undefined where grammar asks for more than the first word. */
export function attach(use: string, raw: string, { clitic, article, lam }: Reading): string | undefined {
  const isDefinite = use.startsWith('ال')
  if (article && !isDefinite && /\s/.test(use)) return undefined
  const attached = rawLetters(raw, clitic.length)
  const definite = article && !isDefinite ? `ال${use}` : use
  if (lam) return attached + withLam(definite)
  return attached.endsWith('ل') ? attached.slice(0, -1) + withLam(definite) : attached + definite
}

function withLam(word: string): string {
  if (!word.startsWith('ال')) return `ل${word}`
  return word.startsWith('الل') ? `ل${word.slice(2)}` : `لل${word.slice(2)}`
}

/** The first letters as they are written, each with its marks. */
function rawLetters(raw: string, count: number): string {
  return count === 0
    ? ''
    : (new RegExp(`^(?:[^\\p{M}\\u0640][\\p{M}\\u0640]*){${count}}`, 'u').exec(raw)?.[0] ?? '')
}
