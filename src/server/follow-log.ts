// Hears of commits elsewhere and says whether this node has heard every event: the page store serves nothing while it has not.
// On PostgreSQL other nodes' commits are announced; the embedded database has one process, which pulls after each commit.
import type { Database } from '../db/db.ts'
import { type EventFeed, eventsChannel } from '../events/events.ts'
import type { Log } from './log.ts'

/** A log that could not be read is tried again after this. */
const rereadMs = 1_000

/** `told(true)` comes only after the log was read to its head with the listener in place all the while. */
export async function followLog(
  database: Pick<Database, 'listen'>,
  feed: Pick<EventFeed, 'pull'>,
  log: Pick<Log, 'error'>,
  told: (hearsAll: boolean) => void,
): Promise<() => Promise<void>> {
  let isHeard = true
  let isBehind = false
  let losses = 0
  let retry: NodeJS.Timeout | undefined
  const fallBehind = () => {
    isBehind = true
    told(false)
  }
  const pull = () => {
    clearTimeout(retry)
    const lossesBefore = losses
    feed.pull().then(
      () => {
        if (!isBehind || !isHeard || losses !== lossesBefore) return
        isBehind = false
        told(true)
      },
      (error: unknown) => {
        log.error({ err: error }, 'the event log could not be read')
        fallBehind()
        retry = setTimeout(pull, rereadMs)
        retry.unref()
      },
    )
  }
  const stop = await database.listen(eventsChannel, pull, {
    onLost: () => {
      isHeard = false
      losses += 1
      fallBehind()
    },
    onBack: () => {
      isHeard = true
      pull()
    },
  })
  return async () => {
    clearTimeout(retry)
    await stop()
  }
}
