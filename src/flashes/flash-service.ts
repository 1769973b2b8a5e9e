// Use-cases of breaking lines: send (or replace) in one or several editions, withdraw, expire. One act is one event,
// which makes one box per edition stale and no page.
import { type Actor, actorKey } from '../actor.ts'
import {
  type Core,
  clearDue,
  type DueHandler,
  type DueRow,
  type Json,
  setDue,
  type Unit,
  write,
} from '../events/events.ts'
import { type FlashId, newId, type StoryId } from '../ids.ts'
import { may } from '../people/people.ts'
import { listEditions } from '../publication/publication.ts'
import { type FieldError, fail, ok, type Result } from '../result.ts'
import { findRevision, findStory, requireAccess } from '../stories/stories.ts'
import {
  type Flash,
  type FlashWish,
  flashAfter,
  flashLine,
  isSameFlash,
  maxAttributionLength,
  maxTextLength,
} from './flash.ts'
import type { FlashInput } from './flash-input.ts'
import { findPaths, findSisters, lockFlash, saveFlash } from './flash-store.ts'

export type SentFlash = {
  readonly id: FlashId
  readonly rev: number
  /** The editions this act was about. */
  readonly lines: readonly Flash[]
  /** False: the id was known and what it said was replaced. */
  readonly isNew: boolean
  readonly warnings: readonly string[]
}

export const flashDueKind = 'flash.expires'

/**
 * Sends a flash; an id that is known replaces what it said, and a line that says something else is `corrected`.
 * The same again changes nothing. A withdrawn flash is not sent again under its id (`conflict`).
 */
export function sendFlash(
  core: Core,
  actor: Actor,
  input: FlashInput,
  expectedRev?: number,
): Promise<Result<SentFlash>> {
  return write(core, actor, async (unit) => {
    const given = readLines(input)
    if (!given.ok) return given
    const editions = await checkEditions(unit, given.value, input.texts !== undefined)
    if (!editions.ok) return editions
    if (input.expiresAt !== undefined && new Date(input.expiresAt) <= unit.now) {
      const errors = [{ pointer: '/expiresAt', detail: 'lies in the past' }]
      return fail('invalid', 'A flash expires in the future.', { errors })
    }
    const id = (input.id?.toLowerCase() ?? newId()) as FlashId
    const known = await lockFlash(unit.tx, id)
    const before = revOf(known)
    if (expectedRev !== undefined && expectedRev !== before) return stale(before)
    if (known.some(({ edition, withdrawnAt }) => given.value.has(edition) && withdrawnAt !== null)) {
      return fail('conflict', 'This flash was withdrawn.', { unblock: 'Send it as a new one.' })
    }
    const linked = await linkStory(unit, input.story, [...given.value.keys()])
    if (!linked.ok) return linked
    const lines = [...given.value].map(([edition, wish]) => {
      const was = known.find((flash) => flash.edition === edition)
      const story = linked.value.stories && { story: linked.value.stories.get(edition) ?? null }
      const key = { id, edition, rev: before + 1, by: actorKey(actor) }
      return { was, flash: flashAfter(key, was, { ...common(input), ...wish, ...story }, unit.now) }
    })
    const changed = lines.filter(({ was, flash }) => !was || !isSameFlash(was, flash))
    const warnings = linked.value.warnings
    if (changed.length === 0) {
      return ok({
        id,
        rev: before,
        lines: known.filter((f) => given.value.has(f.edition)),
        isNew: false,
        warnings,
      })
    }
    for (const { flash } of changed) await keep(unit, flash)
    const shown = changed.map(({ flash }) => flash)
    const paths = await findPaths(
      unit.tx,
      shown.flatMap(({ story }) => (story ? [story] : [])),
    )
    record(unit, known.length === 0 ? 'flash.sent' : 'flash.replaced', id, shown, (flash) =>
      publicLine(flash, (flash.story && paths.get(flash.story)) ?? null),
    )
    return ok({
      id,
      rev: before + 1,
      lines: lines.map(({ was, flash }) => (was && isSameFlash(was, flash) ? was : flash)),
      isNew: known.length === 0,
      warnings,
    })
  })
}

/** Takes a flash back in one edition or in all; taking back what is withdrawn already changes nothing. */
export function withdrawFlash(
  core: Core,
  actor: Actor,
  id: FlashId,
  { edition, expectedRev }: { readonly edition?: string; readonly expectedRev?: number } = {},
): Promise<Result<readonly Flash[]>> {
  return write(core, actor, async (unit) => {
    const known = await lockFlash(unit.tx, id)
    const meant = known.filter((flash) => edition === undefined || flash.edition === edition)
    if (meant.length === 0) return fail('not-found', 'There is no such flash.')
    const refused = meant.find((flash) => may(actor, 'flash.send', { edition: flash.edition }) !== 'yes')
    if (refused) return fail('forbidden', `You may not withdraw flashes of the edition "${refused.edition}".`)
    const before = revOf(known)
    if (expectedRev !== undefined && expectedRev !== before) return stale(before)
    const lines = meant
      .filter(({ withdrawnAt }) => withdrawnAt === null)
      .map((flash) => ({ ...flash, rev: before + 1, updatedAt: unit.now, withdrawnAt: unit.now }))
    if (lines.length === 0) return ok(meant)
    for (const flash of lines) await keep(unit, flash)
    record(unit, 'flash.withdrawn', id, lines, ({ edition }) => ({ edition }))
    return ok(lines)
  })
}

/** What `due` does when a flash's time is over. */
async function expireFlash(unit: Unit, row: DueRow): Promise<void> {
  const [id, edition] = row.subject.split('/')
  const flash = (await lockFlash(unit.tx, id as FlashId)).find((line) => line.edition === edition)
  if (!flash || flash.withdrawnAt !== null || flash.expiresAt > unit.now) return
  record(unit, 'flash.expired', flash.id, [flash], () => ({ edition: flash.edition }))
}

/** Handlers of this room's instants, for the watch over `due`. */
export const flashDue: readonly (readonly [string, DueHandler])[] = [[flashDueKind, expireFlash]]

function common({ importance, expiresAt }: FlashInput): Omit<FlashWish, 'text'> {
  return {
    ...(importance === undefined ? {} : { importance }),
    ...(expiresAt === undefined ? {} : { expiresAt: new Date(expiresAt) }),
  }
}

type Lines = ReadonlyMap<string, Pick<FlashWish, 'text' | 'attribution'>>

/** The lines by edition, checked as text; all faults at once. */
function readLines({ edition = '', text = '', attribution, texts }: FlashInput): Result<Lines> {
  const given = texts ?? { [edition]: { text, attribution } }
  const lines = new Map<string, Pick<FlashWish, 'text' | 'attribution'>>()
  const errors: FieldError[] = []
  for (const [code, line] of Object.entries(given)) {
    const at = texts ? `/texts/${code}` : ''
    const read = flashLine(line.text, { pointer: `${at}/text`, max: maxTextLength })
    const by =
      line.attribution === undefined
        ? undefined
        : flashLine(line.attribution, {
            pointer: `${at}/attribution`,
            max: maxAttributionLength,
            empty: true,
          })
    for (const result of [read, by]) if (result && !result.ok) errors.push(...(result.problem.errors ?? []))
    if (read.ok) lines.set(code, { text: read.value, ...(by?.ok ? { attribution: by.value } : {}) })
  }
  return errors.length > 0 ? fail('invalid', 'The flash cannot be sent like this.', { errors }) : ok(lines)
}

async function checkEditions(unit: Unit, lines: Lines, several: boolean): Promise<Result<null>> {
  const codes = (await listEditions(unit.tx)).map(({ code }) => code)
  const errors = [...lines.keys()]
    .filter((code) => !codes.includes(code))
    .map((code) => ({ pointer: several ? `/texts/${code}` : '/edition', detail: 'unknown edition' }))
  if (errors.length > 0) return fail('invalid', 'There is no such edition.', { errors })
  const refused = [...lines.keys()].find((edition) => may(unit.actor, 'flash.send', { edition }) !== 'yes')
  return refused === undefined
    ? ok(null)
    : fail('forbidden', `You may not send flashes in the edition "${refused}".`)
}

type Linked = {
  /** By edition; absent: the sender said nothing about a story. */
  readonly stories: ReadonlyMap<string, StoryId> | undefined
  readonly warnings: readonly string[]
}

/** A flash leads to the story's version in its own edition, and only to what readers can open. */
async function linkStory(
  unit: Unit,
  ref: string | null | undefined,
  editions: readonly string[],
): Promise<Result<Linked>> {
  if (ref === undefined) return ok({ stories: undefined, warnings: [] })
  if (ref === null) return ok({ stories: new Map(), warnings: [] })
  const id = ref as StoryId
  const story = await findStory(unit.tx, id)
  const newest = story && (await findRevision(unit.tx, id, story.rev))
  if (!story || (story.pub !== 'live' && !requireAccess(unit.actor, 'story.see', story, newest?.fields).ok)) {
    const errors = [{ pointer: '/story', detail: 'There is no such story.' }]
    return fail('invalid', 'The flash leads to a story that does not exist.', { errors })
  }
  if (story.pub !== 'live') {
    return fail('conflict', `Readers cannot see the story: it is ${notLive[story.pub]}.`, {
      unblock: 'Publish the story first, or send the flash without it.',
      extra: { story: id, pub: story.pub },
    })
  }
  const stories = await findSisters(unit.tx, story.setId)
  const warnings = editions
    .filter((edition) => !stories.has(edition))
    .map((edition) => `The story is not published in the edition "${edition}": the line there leads nowhere.`)
  return ok({ stories, warnings })
}

const notLive = {
  draft: 'a draft',
  scheduled: 'scheduled or under embargo',
  withdrawn: 'withdrawn',
} as const

async function keep(unit: Unit, flash: Flash): Promise<void> {
  await saveFlash(unit.tx, flash)
  const subject = `${flash.id}/${flash.edition}`
  if (flash.withdrawnAt === null) await setDue(unit, { kind: flashDueKind, subject, at: flash.expiresAt })
  else await clearDue(unit, flashDueKind, subject)
}

/** One event for all editions of the act; `lines` in its data say what readers of each are told. */
function record(
  unit: Unit,
  type: string,
  id: FlashId,
  lines: readonly Flash[],
  present: (flash: Flash) => Json,
): void {
  const [only, ...more] = lines
  unit.record({
    type,
    subject: `flash:${id}`,
    ...(only && more.length === 0 ? { edition: only.edition } : {}),
    data: { id, lines: lines.map(present) },
    stale: lines.map(({ edition }) => `ticker:${edition}`),
  })
}

function publicLine(flash: Flash, path: string | null): Json {
  const { edition, text, attribution, importance, corrected } = flash
  return {
    edition,
    text,
    attribution,
    importance,
    corrected,
    path,
    at: flash.createdAt.toISOString(),
    expiresAt: flash.expiresAt.toISOString(),
  }
}

function revOf(lines: readonly Flash[]): number {
  return Math.max(0, ...lines.map(({ rev }) => rev))
}

function stale(rev: number) {
  return fail('stale', `The flash is at revision ${rev}.`, { extra: { rev } })
}
