// A newsroom's socket in a process of its own, to be killed; driven by the crash test.
// Says "open PORT" when it takes editors.
import { cli } from '../actor.ts'
import { systemClock } from '../clock.ts'
import { openDatabase } from '../db/db.ts'
import { EventFeed } from '../events/events.ts'
import { serveCollab } from './testing.ts'

const [dataDir = ''] = process.argv.slice(2)
const database = await openDatabase({ dataDir })
const core = { database, clock: systemClock, feed: new EventFeed(database) }
await core.feed.start()
const server = await serveCollab(core, (cookie) => ({ ...cli, kind: 'user', id: cookie, name: cookie }))
process.stdout.write(`open ${server.port}\n`)
