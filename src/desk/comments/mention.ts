// Naming somebody in a comment: what is being typed after an @, and who is named in a text. Pure.
import type { Named } from './threads.ts'

export type Naming = { readonly from: number; readonly wanted: string }

const mostLetters = 40

/** The beginning of a name right before the caret: an @ at the start of a word and what follows it, at most two words. */
export function namingAt(text: string, caret: number): Naming | undefined {
  const before = text.slice(Math.max(0, caret - mostLetters), caret)
  const match = /(?:^|[\s(«"'،])@((?:[\p{L}\p{M}\p{N}.'’-]+(?: [\p{L}\p{M}\p{N}.'’-]+)?)?)$/u.exec(before)
  if (!match) return undefined
  const wanted = match[1] ?? ''
  return { from: caret - wanted.length - 1, wanted }
}

/** The text with the name in the place of what was typed, and where the caret is then. */
export function withName(
  text: string,
  caret: number,
  { from }: Naming,
  name: string,
): { readonly text: string; readonly caret: number } {
  const rest = text.slice(caret)
  const put = `@${name}${/^\s/.test(rest) ? '' : ' '}`
  return { text: text.slice(0, from) + put + rest, caret: from + put.length }
}

/** Of those chosen, the ones who are still named. */
export function namedIn(text: string, chosen: readonly Named[]): readonly string[] {
  return [...new Set(chosen.filter(({ name }) => text.includes(`@${name}`)).map(({ id }) => id))]
}

export type Part = { readonly text: string; readonly isName: boolean }

/** The text cut at the names in it, the longest name first where one begins like another. */
export function partsOf(text: string, mentions: readonly Named[]): readonly Part[] {
  const names = mentions.map(({ name }) => `@${name}`).toSorted((a, b) => b.length - a.length)
  const parts: Part[] = []
  let plain = ''
  for (let at = 0; at < text.length; ) {
    const name = text[at] === '@' ? names.find((each) => text.startsWith(each, at)) : undefined
    if (name === undefined) {
      plain += text[at]
      at += 1
      continue
    }
    if (plain !== '') parts.push({ text: plain, isName: false })
    plain = ''
    parts.push({ text: name, isName: true })
    at += name.length
  }
  if (plain !== '') parts.push({ text: plain, isName: false })
  return parts
}
