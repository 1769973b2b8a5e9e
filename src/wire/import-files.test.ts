// Real exports, feeds and pages (some are of the same invented site and update each other): every item is accounted for, and a second run changes nothing.
import { existsSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { cli } from '../actor.ts'
import { describeEachDatabase } from '../db/testing.ts'
import { createFetcher } from '../net/net.ts'
import { furnish, type TestRoom, testCore, value } from '../stories/testing.ts'
import { importInto } from './import-service.ts'

const data = join(import.meta.dirname, '../../../shared/data')
const isThere = existsSync(data)
if (!isThere) console.info('skipped: imports of real files (there is no ../shared/data)')

function filesIn(folder: string, ending: RegExp): string[] {
  if (!isThere) return []
  const found = readdirSync(join(data, folder), { recursive: true, withFileTypes: true })
  const paths = found.filter((each) => each.isFile() && ending.test(each.name))
  return paths.map((each) => join(each.parentPath, each.name)).toSorted()
}

function every(nth: number, files: readonly string[]): string[] {
  return files.filter((_, index) => index % nth === Math.floor(nth / 2))
}

const exports = filesIn('wxr', /\.xml$/)
const feeds = [
  ...every(200, filesIn('feeds/feedparser', /\.xml$/)),
  ...every(60, filesIn('feeds/gofeed', /\.xml$/)),
  ...every(60, filesIn('feeds/feedsmith', /\.(?:xml|json)$/)),
  ...every(20, filesIn('feeds/rss-parser', /\.(?:xml|rss|atom)$/)),
]
const pages = [
  ...every(4, filesIn('pages/newspaper4k/html', /\.html$/)),
  ...every(10, filesIn('pages/defuddle/fixtures', /\.html$/)).slice(0, 2),
]

describe.skipIf(!isThere)('real files', () => {
  describeEachDatabase('import', (open) => {
    let core: TestRoom
    beforeAll(async () => {
      core = await testCore(await open())
      await furnish(core)
    })

    const chosen =
      open.kind === 'embedded' ? [...exports, ...feeds, ...pages] : [...every(6, exports), ...every(6, feeds)]
    const run = async (file: string) => {
      const fetcher = createFetcher({ allow: [], userAgent: 'test', clock: core.clock })
      return value(await importInto(core, { fetcher }, cli, file, { edition: 'en', status: 'published' }))
    }
    const countStories = async () => {
      const rows = await core.database.kysely.selectFrom('stories').select('id').execute()
      return rows.length
    }

    test.each(chosen.map((file) => [basename(file), file]))('%s', { timeout: 60_000 }, async (name, file) => {
      const report = await run(file)
      const { read, created, updated, skipped, failed } = report
      expect(created + updated + skipped + failed).toBe(read)
      for (const problem of report.problems) {
        expect(problem.file).toContain(name)
        expect(problem.reason).not.toMatch(/\bundefined\b(?! entity)|\[object|The database/)
      }
      if (created + updated + skipped === 0) expect(report.problems.length).toBeGreaterThan(0)
      const before = await countStories()
      const again = await run(file)
      expect(again).toMatchObject({ read, created: 0, updated: 0, failed })
      expect(await countStories()).toBe(before)
    })
  })
})
