// What a flash is, and what may stand in one: types and pure rules.
import { cleanText } from '../body/body.ts'
import type { FlashId, StoryId } from '../ids.ts'
import { fail, ok, type Result } from '../result.ts'

/** 1 = in passing … 4 = everything else waits; from 3 on it also stands in the strap over every page. */
export type Importance = 1 | 2 | 3 | 4

/** One breaking line of one edition. The same id in several editions is the same flash. */
export type Flash = {
  readonly id: FlashId
  readonly edition: string
  /** Shared by all editions of the flash; grows with each act on it. */
  readonly rev: number
  readonly text: string
  readonly attribution: string
  readonly importance: Importance
  readonly story: StoryId | null
  readonly createdAt: Date
  readonly updatedAt: Date
  /** It said something else before, and says so. */
  readonly corrected: boolean
  readonly expiresAt: Date
  readonly withdrawnAt: Date | null
  readonly by: string
}

/** What a sender says; absent: the default for a new flash, as it was for one that is replaced. */
export type FlashWish = {
  readonly text: string
  readonly attribution?: string
  readonly importance?: Importance
  readonly story?: StoryId | null
  readonly expiresAt?: Date
}

export const defaultLifeMs = 12 * 3_600_000
export const maxTextLength = 280
export const maxAttributionLength = 120
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/**
 * One line as it will be shown: NFC, trimmed. Refused (`invalid`, at `pointer`): control characters and line ends,
 * bidi controls that are not opened and closed within it, nothing visible, more than `max` characters as readers count them.
 */
export function flashLine(
  given: string,
  { pointer, max, empty = false }: { pointer: string; max: number; empty?: boolean },
): Result<string> {
  const line = given.trim().normalize('NFC')
  const refuse = (detail: string) =>
    fail('invalid', 'The flash cannot be sent like this.', { errors: [{ pointer, detail }] })
  if (line === '' && empty) return ok('')
  if (cleanText(line) !== line) return refuse('holds control characters, line ends or stray bidi controls')
  if (!/[\p{L}\p{N}\p{P}\p{S}]/u.test(line)) return refuse('is empty')
  const length = [...graphemes.segment(line)].length
  return length > max ? refuse(`has ${length} characters; at most ${max} fit`) : ok(line)
}

/** The flash as it will be: new, or laid over what it was. */
export function flashAfter(
  key: Pick<Flash, 'id' | 'edition' | 'rev' | 'by'>,
  was: Flash | undefined,
  wish: FlashWish,
  now: Date,
): Flash {
  const attribution = wish.attribution ?? was?.attribution ?? ''
  const current = was !== undefined && was.expiresAt > now
  const saysElse = was !== undefined && (was.text !== wish.text || was.attribution !== attribution)
  return {
    ...key,
    text: wish.text,
    attribution,
    importance: wish.importance ?? was?.importance ?? 2,
    story: wish.story === undefined ? (was?.story ?? null) : wish.story,
    // One that had expired is news again.
    createdAt: current ? was.createdAt : now,
    updatedAt: now,
    corrected: (was?.corrected ?? false) || saysElse,
    expiresAt: wish.expiresAt ?? (current ? was.expiresAt : new Date(now.getTime() + defaultLifeMs)),
    withdrawnAt: null,
  }
}

/** Whether readers would see no difference: a repeated sending, not a replacement. */
export function isSameFlash(was: Flash, now: Flash): boolean {
  return (
    was.text === now.text &&
    was.attribution === now.attribution &&
    was.importance === now.importance &&
    was.story === now.story &&
    was.expiresAt.getTime() === now.expiresAt.getTime()
  )
}
