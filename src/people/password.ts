// Which passwords are taken: 10 to 128 characters, compared whole, and not one that a guesser tries first. No rules on what is in it.
import { fail, ok, type Result } from '../result.ts'
import { commonWords } from './password-words.ts'

const shortest = 10
const longest = 128

/** `siteWords`: what belongs to this newsroom and this person (its name, theirs, the mail address). */
export function checkPassword(password: string, siteWords: readonly string[]): Result<null> {
  const length = [...password].length
  if (!password.isWellFormed()) return refuse('The password holds a broken character.')
  if (length < shortest) return refuse(`A password has at least ${shortest} characters; 15 are better.`)
  if (length > longest) return refuse(`A password has at most ${longest} characters.`)
  if (isRun(password) || isCommon(password, siteWords))
    return refuse('This password is one of the first that others would try: take another.')
  return ok(null)
}

function refuse(detail: string): Result<never> {
  return fail('invalid', detail, { errors: [{ pointer: '/password', detail }] })
}

/** The same few characters again and again, or a row of neighbours: 1111111111, abcabcabcabc, 0123456789. */
function isRun(password: string): boolean {
  const text = password.toLowerCase()
  for (let size = 1; size <= 4; size += 1)
    if (
      text ===
      text
        .slice(0, size)
        .repeat(Math.ceil(text.length / size))
        .slice(0, text.length)
    )
      return true
  const steps = [...text].slice(1).map((char, at) => (char.codePointAt(0) ?? 0) - (text.codePointAt(at) ?? 0))
  const inRow = steps.filter((step) => Math.abs(step) <= 1).length
  return inRow >= steps.length - 1
}

const disguises: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
}

/** Nothing but words everybody knows, with figures and signs around, between or in their place. */
function isCommon(password: string, siteWords: readonly string[]): boolean {
  const words = new Set([...commonWords, ...siteWords.flatMap(wordsOf)])
  const plain = password.toLowerCase().normalize('NFKC')
  // Figures at the ends are decoration, those inside may be letters in disguise.
  const core = plain.replace(/^[^\p{L}$@]+/u, '').replace(/[^\p{L}]+$/u, '')
  const revealed = [...core].map((char) => disguises[char] ?? char).join('')
  const readings = [plain, revealed, revealed.replaceAll('i', 'l')]
  return readings.map(lettersOf).some((letters) => letters !== '' && isMadeOf(letters, words))
}

function lettersOf(text: string): string {
  return text.replaceAll(/[^\p{L}]+/gu, '')
}

/** The words of a name or address, and the whole of it. */
function wordsOf(text: string): readonly string[] {
  const lower = text.toLowerCase().normalize('NFKC')
  return [lettersOf(lower), ...lower.split(/[^\p{L}]+/u)].filter((word) => word.length >= 3)
}

/** Whether the letters can be cut into known words; linear in the password's length, which is capped. */
function isMadeOf(letters: string, words: ReadonlySet<string>): boolean {
  const longestWord = Math.max(...[...words].map((word) => word.length))
  const reached = new Set([0])
  for (let at = 0; at < letters.length; at += 1) {
    if (!reached.has(at)) continue
    for (let end = at + 1; end <= Math.min(letters.length, at + longestWord); end += 1)
      if (words.has(letters.slice(at, end))) reached.add(end)
  }
  return reached.has(letters.length)
}
