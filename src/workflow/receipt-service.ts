// Makes a receipt: fetches each public place over HTTP as a stranger until it shows the verb, or a little while is over. It
// never asks the page store, so what it says is what readers get.
import { setTimeout as sleep } from 'node:timers/promises'
import type { Actor } from '../actor.ts'
import type { Core } from '../events/events.ts'
import type { OwnSite } from '../net/net.ts'
import { listPath } from '../publication/publication.ts'
import { fail, ok, type Result } from '../result.ts'
import { type Expectation, judge, type Look, type ReceiptLine, type ReceiptPlace } from './receipt.ts'
import { findLastVerb, findPlaces, findTellingWords, type VerbRow } from './receipt-store.ts'
import { findSeen } from './seen-service.ts'

export type Receipt = {
  readonly seq: number
  readonly verb: string
  readonly rev: number
  readonly at: string
  readonly lines: readonly ReceiptLine[]
}

export type ReceiptAsk = {
  readonly id: string
  /** The verb's seq; the newest when absent. */
  readonly seq?: number | undefined
  readonly places: readonly ReceiptPlace[]
}

type Look0 = { readonly site: OwnSite; readonly publicUrl: string; readonly signal: AbortSignal }
const patienceMs = 3_000
const firstPauseMs = 40
/** Older verbs are verified all the same; how long that took means nothing any more. */
const freshMs = 5 * 60_000

export async function makeReceipt(
  core: Core,
  actor: Actor,
  { id, seq, places }: ReceiptAsk,
  way: Look0,
): Promise<Result<Receipt>> {
  const db = core.database.kysely
  const seen = await findSeen(db, actor, id)
  if (!seen.ok) return seen
  const { story, newest } = seen.value
  const verb = await findLastVerb(db, story)
  if (!verb) return fail('not-found', 'Nothing of this story has gone out yet.')
  if (seq !== undefined && seq !== verb.seq) {
    return seq > verb.seq
      ? fail('not-found', 'There is no such verb of this story.')
      : fail('conflict', 'A later verb has changed the story since.', {
          unblock: 'Ask for the receipt of that one.',
          extra: { seq: verb.seq },
        })
  }
  const found = await findPlaces(db, story, newest.fields.section)
  if (!found) return fail('not-found', 'The story has no public address.')
  const says = await findTellingWords(db, story, verb)
  const paths: Record<ReceiptPlace, string | null> = {
    story: found.path,
    front: listPath(story.edition),
    section: found.section,
    feed: found.section === null ? null : `${found.section}feed.rss`,
    sitemap: `/sitemaps/${story.edition}-${found.month}.xml`,
    search: `${listPath(story.edition, 'search')}?q=${encodeURIComponent(newest.fields.headline.slice(0, 200))}`,
  }
  const lines = await Promise.all(
    places.flatMap((what) => {
      const path = paths[what]
      if (path === null) return []
      const belongs = what === 'sitemap' || what === 'search' || (what !== 'front' && found.isNew)
      return [watch(what, path, { verb: verb.verb, path: found.path, says, belongs }, verb, core, way)]
    }),
  )
  return ok({ seq: verb.seq, verb: verb.verb, rev: verb.rev, at: verb.at.toISOString(), lines })
}

async function watch(
  what: ReceiptPlace,
  path: string,
  expected: Expectation,
  { at }: VerbRow,
  core: Core,
  { site, publicUrl, signal }: Look0,
): Promise<ReceiptLine> {
  const until = performance.now() + patienceMs
  for (let pauseMs = firstPauseMs; ; pauseMs *= 2) {
    const verdict = judge(what, await look(site, path, signal), expected)
    if (verdict.ok !== false || performance.now() + pauseMs > until || signal.aborted) {
      const since = core.clock.now().getTime() - at.getTime()
      const ms = verdict.ok === null || since > freshMs ? null : Math.max(0, since)
      return { what, url: publicUrl + path, ms, ...verdict }
    }
    await sleep(pauseMs)
  }
}

async function look(site: OwnSite, path: string, signal: AbortSignal): Promise<Look> {
  const answer = await site(path, signal)
  if (answer.ok) return { kind: 'page', text: new TextDecoder().decode(answer.value.body) }
  const { kind, status, detail } = answer.problem
  return kind === 'status' && status !== undefined
    ? { kind: 'status', status }
    : { kind: 'unreachable', detail }
}
