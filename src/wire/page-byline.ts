// Names out of bylines as pages write them: "By Ann Lee and Bo Chen, City correspondent" are two people.
import { lineOf } from './page-dom.ts'

const before =
  /^(?:by|por|von|par|di|door|av|af|de la mano de|text(?:o)?|written by|words by|posted by|published by|reported by|story by|author(?:s)?|autor(?:es|a)?|redacci[oó]n de|بقلم|كتب|كتبت|تحرير|نوشته|מאת)\s*[:：]?\s+/iu
const after =
  /\s*(?:\||·|•|—|–| - |\(|\bfor\b|\bin\b|\bat\b|\bon\b|\bpublished\b|\bupdated\b|\blast\b|@|\d{1,2}[:.]\d{2}|\d{4}).*$/iu
const between = /\s*(?:,|;|\/|&|\band\b|\by\b|\bund\b|\bet\b|\be\b|\bwith\b|\bcon\b|(?<=\s)و(?=\s))\s*/u
const notNames =
  /^(?:admin|administrator|editor|editors|webmaster|staff|author|unknown|guest|null|undefined|n\/a|none)$/i

/** Distinct names in order; addresses, handles and placeholders are none. */
export function namesOf(written: readonly string[], site: string | undefined): readonly string[] {
  const names = new Map<string, string>()
  for (const text of written.slice(0, 30)) {
    for (const name of splitNames(text)) {
      if (
        name.length > 1 &&
        name.length <= 100 &&
        !notNames.test(name) &&
        !/^(?:https?:|www\.|@)|\.(?:com|org|net)\b/i.test(name)
      ) {
        names.set(name.toLocaleLowerCase(), name)
      }
    }
  }
  const all = [...names.values()]
  // A page often names its site beside the person.
  const people = all.filter((name) => name.toLowerCase() !== site?.toLowerCase())
  return people.length > 0 ? people : all
}

function splitNames(text: string): readonly string[] {
  const line = lineOf(text)
  if (/^(?:https?:|www\.)/i.test(line)) return []
  const plain = line.replace(/\S+@\S+\.\S+/g, '').replace(before, '')
  const cut = plain.replace(after, '').trim() || plain
  const parts = cut
    .split(between)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  // Only a line that begins with a full name is taken apart: "Jong, Michiel de" and "Smith, Jones & Co" stay whole.
  const [head] = parts
  return head !== undefined && looksLikeName(head) ? parts.filter(looksLikeName).map(tidy) : [tidy(cut)]
}

/** Two to five words, the first and the last of them capitalised where the script has capitals. */
function looksLikeName(part: string): boolean {
  const words = part.split(' ')
  const begins = (word: string | undefined) => /^(?:\p{Lu}|\p{Lo}|\p{Lt})/u.test(word ?? '')
  return words.length >= 2 && words.length <= 5 && begins(words[0]) && begins(words.at(-1))
}

function tidy(name: string): string {
  return name
    .replace(before, '')
    .replace(/[\s,;:.|–—-]+$/u, '')
    .trim()
}
