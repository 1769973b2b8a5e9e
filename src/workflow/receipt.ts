// The receipt of a public verb: what readers see of it now, place by place. Pure rules over pages that were fetched.
import type { PublicVerb } from '../stories/stories.ts'

export const receiptPlaces = ['story', 'front', 'section', 'feed', 'sitemap', 'search'] as const
export type ReceiptPlace = (typeof receiptPlaces)[number]

export type ReceiptLine = {
  readonly what: ReceiptPlace
  readonly url: string
  /** Null: it cannot be said, or nothing is expected here; `why` tells. */
  readonly ok: boolean | null
  /** From the verb's instant to the look that decided; null when that was long ago. */
  readonly ms: number | null
  readonly why?: string
}

/** What one look at a place found. */
export type Look =
  | { readonly kind: 'page'; readonly text: string }
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'unreachable'; readonly detail: string }

export type Expectation = {
  readonly verb: PublicVerb
  /** The story's address, as pages carry it. */
  readonly path: string
  /** What its own page must say, as plain text. */
  readonly says: readonly string[]
  /** Whether it belongs on this place's first page now. */
  readonly belongs: boolean
}

export type Verdict = { readonly ok: boolean | null; readonly why?: string }

/** Judges one look. `ok: false` may become true at the next look; null does not. */
export function judge(what: ReceiptPlace, look: Look, expected: Expectation): Verdict {
  if (look.kind === 'unreachable') return { ok: null, why: `Could not be verified: ${look.detail}` }
  const isGone = expected.verb === 'unpublish' || expected.verb === 'retract'
  if (what === 'story') return isGone ? judgeGone(look, expected.verb) : judgeStory(look, expected)
  if (look.kind === 'status') {
    // The last story of a month takes its sitemap along.
    if (isGone && what === 'sitemap' && look.status === 404) return { ok: true }
    return { ok: null, why: `Could not be verified: the server answered ${look.status}.` }
  }
  const isThere = look.text.includes(expected.path)
  if (isGone) return isThere ? { ok: false, why: 'It is still shown here.' } : { ok: true }
  if (isThere) return { ok: true }
  return expected.belongs
    ? { ok: false, why: 'It is not shown here yet.' }
    : { ok: null, why: 'It does not stand on this page.' }
}

function judgeGone(look: Look, verb: PublicVerb): Verdict {
  const wanted = verb === 'retract' ? 410 : 404
  const status = look.kind === 'status' ? look.status : 200
  return status === wanted ? { ok: true } : { ok: false, why: `The page answers ${status}, not ${wanted}.` }
}

function judgeStory(look: Look, { says }: Expectation): Verdict {
  if (look.kind !== 'page') {
    const status = look.kind === 'status' ? look.status : 0
    return { ok: false, why: `The page answers ${status}.` }
  }
  const text = plainText(look.text)
  return says.every((words) => text.includes(squeezed(words)))
    ? { ok: true }
    : { ok: false, why: 'The page does not show this revision yet.' }
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  nbsp: ' ',
}

/** A page's words, good enough to look for some of them; never shown to anyone. */
function plainText(html: string): string {
  const words = html.replaceAll(/<[^>]*>/g, '')
  return squeezed(
    words.replaceAll(/&(amp|lt|gt|quot|#39|nbsp);/g, (_, name: string) => entities[name] ?? ' '),
  )
}

function squeezed(text: string): string {
  return text.replaceAll(/[\s\u00AD\u200B-\u200F\u2060-\u2069]+/gu, '')
}
