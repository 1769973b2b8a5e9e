// A newsroom put together: database, event delivery, time, jobs, media. `http.ts` puts the network in front; the CLI works without.
import { type Clock, systemClock } from '../clock.ts'
import { type Database, type Hold, migrate, openDatabase, runMaintenance } from '../db/db.ts'
import { type Core, type DueHandler, DueWatch, EventFeed } from '../events/events.ts'
import { flashDue } from '../flashes/flashes.ts'
import { JobWorker } from '../jobs/jobs.ts'
import { forgetOldLetters } from '../letters/letters.ts'
import { type Media, mediaJobs, openMedia, sweepBlobs } from '../media/media.ts'
import { createFetcher, createMailer, type Fetcher } from '../net/net.ts'
import { type Door, identityOf, type Post, SessionListener, sweepPeople } from '../people/people.ts'
import { goOut, leaveNewsSitemap, newsSitemapDue, storyDue, tendDrafts } from '../stories/stories.ts'
import { forgetOldNotices, openTasks, tellStaff } from '../workflow/workflow.ts'
import type { Config } from './config.ts'
import { followLog } from './follow-log.ts'
import { forgetOldKeys } from './idempotency.ts'
import type { Log } from './log.ts'

export type Newsroom = {
  readonly core: Core
  readonly config: Config
  readonly media: Media
  readonly fetcher: Fetcher
  /** What signing in needs: the site's address, how long sessions live, mail. */
  readonly door: Door
  /** Who holds something open for a session hears here when it is over. */
  readonly sessions: SessionListener
  readonly log: Log
  /** Starts what works by itself: due instants, jobs, housekeeping. */
  readonly work: () => Promise<void>
  /** Called when the notification listener was lost or is back; the page store follows it. */
  onListening: (listening: boolean) => void
  /** Whether nobody asked for anything lately; the housekeeping waits for it. */
  isQuiet: () => boolean
  readonly close: () => Promise<void>
}

export type OpenNewsroom = {
  readonly log: Log
  readonly hold?: Hold
  readonly clock?: Clock
  readonly onFatal?: (error: Error) => void
}

const housekeepingMs = 60_000

/** Throws OpenError with one plain sentence when the database cannot be had. */
export async function openNewsroom(config: Config, options: OpenNewsroom): Promise<Newsroom> {
  const { log, clock = systemClock } = options
  const place =
    config.databaseUrl === undefined ? { dataDir: config.dataDir } : { databaseUrl: config.databaseUrl }
  const database = await openDatabase(place, {
    log: (level, message, fields) => log[level]({ ...fields }, message),
    ...(options.hold ? { hold: options.hold } : {}),
    ...(options.onFatal ? { onFatal: options.onFatal } : {}),
  })
  try {
    await migrate(database)
    return await assemble(config, options, database, clock)
  } catch (error) {
    await database.close()
    throw error
  }
}

async function assemble(
  config: Config,
  { log }: OpenNewsroom,
  database: Database,
  clock: Clock,
): Promise<Newsroom> {
  const feed = new EventFeed(database, (error) => {
    log.error({ err: error }, 'an event could not be taken in; pages are rendered afresh')
    newsroom.onListening(false)
  })
  const core: Core = { database, clock, feed, reactions: [tellStaff, openTasks] }
  const fetcher = createFetcher({
    allow: config.fetchAllow,
    userAgent: 'Standfirst (+https://standfirst.invalid)',
    clock,
  })
  const media = await openMedia({ dataDir: config.dataDir })
  const handlers = new Map<string, DueHandler>([
    [storyDue, goOut],
    [newsSitemapDue, leaveNewsSitemap],
    ...flashDue,
  ])
  const due = new DueWatch(core, handlers, (error, row) =>
    log.error({ err: error, kind: row.kind, subject: row.subject }, 'due failed'),
  )
  const jobs = new JobWorker(core, mediaJobs(core, media, fetcher), {
    // A picture that cannot be had is no fault of ours: its reason is enough.
    onError: (error, { queue, id }) =>
      log.warn(
        { reason: error instanceof Error ? error.message : String(error), queue, job: id },
        'job failed',
      ),
  })
  await feed.start()
  const stopListening = await followLog(database, feed, log, (listening) => newsroom.onListening(listening))
  const identity = identityOf(config.publicUrl, {
    idleMs: config.sessionIdleMs,
    absoluteMs: config.sessionMs,
  })
  const sessions = new SessionListener(core, identity)
  await sessions.start()
  const underway = new Set<Promise<void>>()
  const later = (work: Promise<void>) => {
    const done = work
      .catch((error: unknown) => log.error({ err: error }, 'work after an answer failed'))
      .finally(() => underway.delete(done))
    underway.add(done)
  }
  const door: Door = {
    identity,
    mail: createMailer({ smtpUrl: config.smtpUrl, from: config.mailFrom }),
    later,
  }
  let housekeeping: NodeJS.Timeout | undefined
  const newsroom: Newsroom = {
    core,
    config,
    media,
    fetcher,
    door,
    sessions,
    log,
    onListening: () => undefined,
    isQuiet: () => true,
    work: async () => {
      await due.start()
      await jobs.start()
      let round = 0
      housekeeping = setInterval(() => void keepHouse(newsroom, round++), housekeepingMs)
      housekeeping.unref()
    },
    close: async () => {
      clearInterval(housekeeping)
      await Promise.allSettled(underway)
      await sessions.close()
      await jobs.stop()
      await due.stop()
      await stopListening()
      await database.close()
    },
  }
  return newsroom
}

/** What making a link for somebody needs. */
export function postOf({ config, door }: Newsroom): Post {
  return { publicUrl: config.publicUrl, mail: door.mail }
}

/** Once a day, and a minute after the start: what a kill left half-written. */
const sweepEvery = 1_440

async function keepHouse({ core, media, door, log, isQuiet }: Newsroom, round: number): Promise<void> {
  try {
    await forgetOldKeys(core)
    await sweepPeople(core, door.identity)
    await tendDrafts(core, (error, story) => log.error({ err: error, story }, 'a draft could not be cut'))
    await runMaintenance(core.database, isQuiet)
    if (round % sweepEvery === 0) {
      await sweepBlobs(core, media)
      await forgetOldNotices(core)
      await forgetOldLetters(core)
    }
  } catch (error) {
    log.warn({ err: error }, 'housekeeping failed')
  }
}
