// An import in a process of its own, for the test that kills it. Arguments: data folder, file. Says "read N" after each batch.
import { cli } from '../actor.ts'
import { systemClock } from '../clock.ts'
import { openDatabase } from '../db/db.ts'
import { EventFeed } from '../events/events.ts'
import { createFetcher } from '../net/net.ts'
import { importInto } from './import-service.ts'

const [dataDir = '', file = ''] = process.argv.slice(2)
const database = await openDatabase({ dataDir })
const feed = new EventFeed(database)
await feed.start()
const fetcher = createFetcher({ allow: [], userAgent: 'test', clock: systemClock })
await importInto({ database, feed, clock: systemClock }, { fetcher }, cli, file, {
  edition: 'en',
  status: 'published',
  onProgress: (read) => console.log(`read ${read}`),
})
await database.close()
