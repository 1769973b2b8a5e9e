// Slugs: the last segment of an address, in letters of any script. Used for stories and terms alike.
import anyAscii from 'any-ascii'

export const slugMax = 80

/** Segments that have a meaning of their own below a section. */
const reserved = /^(corrections|pages|feed\..*|\d{4})$/u

/**
 * A slug of a text: NFC, lower case, letters and digits of any script (or Latin ones alone), at most 80 characters,
 * cut between words. Vowel signs of Arabic and Hebrew and the tatweel are left out. Empty when nothing is left.
 */
export function slugify(text: string, script: 'own' | 'latin' = 'own'): string {
  const base = script === 'latin' ? anyAscii(text) : text
  const words = base
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\u064B-\u065F\u0670\u0640\u0591-\u05C7'’]/gu, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '')
  let slug = ''
  for (const word of words) {
    const longer = slug === '' ? word : `${slug}-${word}`
    if ([...longer].length > slugMax) break
    slug = longer
  }
  if (slug === '' && words[0]) slug = [...words[0]].slice(0, slugMax).join('')
  return reserved.test(slug) ? `${slug}-1` : slug
}

/** The nth form of a slug on collision: `harbour`, `harbour-2`, `harbour-3`, still within 80 characters. */
export function numbered(slug: string, n: number): string {
  if (n < 2) return slug
  const suffix = `-${n}`
  return `${[...slug].slice(0, slugMax - suffix.length).join('')}${suffix}`
}
