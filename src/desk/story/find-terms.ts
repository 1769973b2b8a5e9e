// Where a text holds terms of the house style: as whole words, in any Arabic spelling, and with what to put there. Pure.
import { foldArabicLetters, isArabic } from '../../search/arabic-letters.ts'
import { attach, type Reading, readings } from './arabic-clitics.ts'

/** Something better not written. Capital letters in `term` are meant; all small ones stand for any. */
export type TermRule = {
  readonly kind: 'avoid' | 'spelling'
  readonly term: string
  /** What to write instead; '' where the newsroom only says what not to write. */
  readonly use: string
  readonly note: string
}

export type TermMatch = {
  readonly rule: TermRule
  readonly from: number
  readonly to: number
  readonly found: string
  /** What to write there, in the case and with the clitics of what was found. */
  readonly change?: string
}

type Word = { readonly from: number; readonly to: number; readonly raw: string; readonly folded: string }
/** A term or text cut into words and what stands between them: `gaps[0]` before the first word. */
type Cut = { readonly words: readonly Word[]; readonly gaps: readonly string[] }
type Wanted = { readonly rule: TermRule; readonly cut: Cut; readonly use: Cut }

export type FindTerms = (text: string) => readonly TermMatch[]

/** Looks each word of a text up among the first words of the terms: the time does not grow with the lists. */
export function termFinder(rules: readonly TermRule[], language: string): FindTerms {
  const byFirst = new Map<string, Wanted[]>()
  for (const rule of rules) {
    const cut = cutText(rule.term, language)
    const first = cut.words[0]?.folded
    if (first === undefined) continue
    const wanted = { rule, cut, use: cutText(rule.use, language) }
    byFirst.set(first, [...(byFirst.get(first) ?? []), wanted])
  }
  if (byFirst.size === 0) return () => []
  return (text) => {
    const cut = cutText(text, language)
    const found = cut.words.flatMap((word, at) =>
      readingsOf(word).flatMap((reading) =>
        (byFirst.get(reading.base) ?? []).flatMap((wanted) => {
          const match = matchAt(text, cut, at, reading, wanted, language)
          return match ? [match] : []
        }),
      ),
    )
    return apart(found)
  }
}

/** Of those that overlap the first, of those that begin together the longest. */
function apart(found: readonly TermMatch[]): readonly TermMatch[] {
  const kept: TermMatch[] = []
  for (const match of found.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    if (match.from >= (kept.at(-1)?.to ?? 0)) kept.push(match)
  }
  return kept
}

function matchAt(
  text: string,
  cut: Cut,
  at: number,
  reading: Reading,
  wanted: Wanted,
  language: string,
): TermMatch | undefined {
  const { rule, use } = wanted
  const first = cut.words[at]
  const last = cut.words[at + wanted.cut.words.length - 1]
  if (!first || !last || !holds(cut, at, wanted.cut, reading)) return undefined
  if (isRightAlready(text, cut, at, wanted)) return undefined
  const { from } = first
  const found = text.slice(from, last.to)
  if (use.words.length === 0) return { rule, from, to: last.to, found }
  const change = isArabic(first.raw) ? attach(rule.use, first.raw, reading) : inCaseOf(found, rule, language)
  return { rule, from, to: last.to, found, ...(change === undefined ? {} : { change }) }
}

/** Whether the words from `at` on are those of the term, the first one read as given. */
function holds(cut: Cut, at: number, term: Cut, reading: Reading): boolean {
  const before = cut.gaps[at] ?? ''
  const after = cut.gaps[at + term.words.length] ?? ''
  if (!before.endsWith(term.gaps[0] ?? '') || !after.startsWith(term.gaps[term.words.length] ?? ''))
    return false
  return term.words.every((wanted, n) => {
    const word = cut.words[at + n]
    if (!word) return false
    if (n === 0) return wanted.folded === reading.base && isInCase(wanted.raw, word.raw)
    const isSame = word.folded === wanted.folded || (reading.article && word.folded === `ال${wanted.folded}`)
    return cut.gaps[at + n] === term.gaps[n] && isSame && isInCase(wanted.raw, word.raw)
  })
}

/** What should be written stands there: because it differs in letter forms or case only, or because the term is a part of it. */
function isRightAlready(text: string, cut: Cut, at: number, { cut: term, use }: Wanted): boolean {
  if (use.words.length === 0) return false
  const differsFinely = folded(use) === folded(term)
  for (let start = Math.max(0, at - use.words.length + 1); start <= at; start++) {
    if (start + use.words.length < at + term.words.length) continue
    const isThere = use.words.every((wanted, n) => {
      const word = cut.words[start + n]
      if (!word || (n > 0 && cut.gaps[start + n] !== use.gaps[n])) return false
      if (differsFinely) return isWritten(wanted.raw, word, n === 0, text)
      return n === 0
        ? readingsOf(word).some(({ base }) => base === wanted.folded)
        : word.folded === wanted.folded
    })
    if (isThere) return true
  }
  return false
}

/** Letter by letter as wanted, but for diacritics, clitics and the capital of a sentence's first word. */
function isWritten(wanted: string, { raw, from }: Word, isFirst: boolean, text: string): boolean {
  const plain = bare(raw)
  const right = bare(wanted)
  if (isArabic(raw)) return isFirst ? readings(plain).some(({ base }) => base === right) : plain === right
  if (plain === right) return true
  const before = text.slice(Math.max(0, from - 20), from)
  return isFirst && plain === capital(right) && /(?:^|[.!?…:\n])[\s\p{P}]*$/u.test(before)
}

const folded = ({ words }: Cut): string => words.map((word) => word.folded).join(' ')

function readingsOf({ raw, folded: base }: Word): readonly Reading[] {
  return isArabic(raw) ? readings(base) : [{ base, clitic: '', article: false, lam: false }]
}

const ignored = /[\u00ad\u200c\u200d]/gu

/** Without what does not change the word: diacritics of Arabic, tatweel, invisible characters. */
function bare(word: string): string {
  const visible = word.replace(ignored, '')
  return isArabic(visible)
    ? visible.normalize('NFKC').replace(/[\p{M}\u0640]+/gu, '')
    : visible.normalize('NFC')
}

function fold(word: string, language: string): string {
  const plain = bare(word)
  return isArabic(plain)
    ? foldArabicLetters(plain.normalize('NFKD').replace(/\p{M}+/gu, ''))
    : plain.toLocaleLowerCase(language)
}

function cutText(text: string, language: string): Cut {
  const words: Word[] = []
  const gaps: string[] = []
  let end = 0
  for (const { 0: raw, index } of text.matchAll(/[\p{L}\p{M}\p{N}\u00ad\u200c\u200d]+/gu)) {
    gaps.push(plainGap(text.slice(end, index)))
    end = index + raw.length
    words.push({ from: index, to: end, raw, folded: fold(raw, language) })
  }
  gaps.push(plainGap(text.slice(end)))
  return { words, gaps }
}

/** One kind of space, hyphen and apostrophe; marks of direction say nothing. */
function plainGap(gap: string): string {
  return gap
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/[\u2010\u2011]/gu, '-')
    .replace(/[\u2018\u2019\u02bc]/gu, "'")
}

/** A term in small letters stands for any case; one with capitals for itself, or for itself in capitals throughout. */
function isInCase(term: string, word: string): boolean {
  const wanted = bare(term)
  const there = bare(word)
  if (wanted === wanted.toLowerCase() || wanted === there) return true
  return wanted !== wanted.toUpperCase() && there === wanted.toUpperCase()
}

const capital = (word: string, language?: string): string => {
  const [first = ''] = word
  return first.toLocaleUpperCase(language) + word.slice(first.length)
}

/** Capitals where the text had them and the term had none. */
function inCaseOf(found: string, { term, use }: TermRule, language: string): string {
  const letters = found.match(/\p{L}/gu) ?? []
  if (letters.length > 1 && found === found.toLocaleUpperCase(language) && term !== term.toUpperCase())
    return use.toLocaleUpperCase(language)
  const [first = ''] = found
  const startsSmall = term[0] === term[0]?.toLocaleLowerCase(language)
  return startsSmall && first !== first.toLocaleLowerCase(language) ? capital(use, language) : use
}
