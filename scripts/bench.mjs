// `npm run bench -- NAME [options]`: measures a bar and prints figure, bar and verdict. `all` runs all that need no long wait.
import { parseArgs } from 'node:util'
import { build } from './build.mjs'
import { PlainError, say } from './install.mjs'

const options = {
  size: { type: 'string', multiple: true },
  db: { type: 'string', multiple: true },
  times: { type: 'string' },
  clone: { type: 'boolean' },
  seed: { type: 'string' },
}

const benches = {
  pages: {
    what: 'a page-store hit against bare node:http',
    run: async () => (await import('../dist/pages/bench-pages.js')).benchPages(),
  },
  publish: {
    what: 'publish to visible (--size N, --db embedded|postgres, --times N publications)',
    run: async ({ size, db, times }) =>
      (await import('../bench/publish.mjs')).benchPublish({
        ...(size ? { sizes: size.map(Number) } : {}),
        ...(db ? { engines: db } : {}),
        ...(times ? { publishes: Number(times) } : {}),
      }),
  },
  import: {
    what: 'a WordPress export of 10,000 posts (--size N)',
    run: async ({ size }) =>
      (await import('../dist/wire/bench-import.js')).benchImport(...(size ? [Number(size[0])] : [])),
  },
  start: {
    what: '`standfirst start` to the first page (--clone: also a fresh clone)',
    run: async ({ clone }) => (await import('../bench/start.mjs')).benchStart({ clone: clone === true }),
  },
  story: {
    what: "bytes of the demo newsroom's story pages",
    run: async () => (await import('../bench/story.mjs')).benchStory(),
  },
  loss: {
    what: 'kill -9 while writing through the API (--times N)',
    run: async ({ times }) => (await import('../bench/loss.mjs')).benchLoss({ times: Number(times ?? 10) }),
  },
  words: {
    what: 'two people type in one story while the server is killed (--times N rounds)',
    run: async ({ times }) =>
      (await import('../bench/words.mjs')).benchWords({ rounds: Number(times ?? 20) }),
  },
  writers: {
    what: 'the same in real browsers, to the published page (--times N rounds, --seed N, --db embedded|postgres)',
    run: async ({ times, seed, db }) =>
      (await import('../bench/writers.mjs')).benchWriters({
        rounds: Number(times ?? 20),
        ...(seed ? { seed: Number(seed) } : {}),
        ...(db ? { engines: db } : {}),
      }),
  },
  wall: {
    what: 'the wall in a browser, first data and live updates (--size N stories, --times N, --db …)',
    run: async ({ size, times, db }) =>
      (await import('../bench/desk.mjs')).benchWall({
        ...(size ? { stories: Number(size[0]) } : {}),
        ...(times ? { times: Number(times) } : {}),
        ...(db ? { engines: db } : {}),
      }),
  },
}

function usage() {
  const lines = Object.entries(benches).map(([name, { what }]) => `  ${name.padEnd(8)} ${what}`)
  return `npm run bench -- NAME, where NAME is one of\n${lines.join('\n')}\n  all      all of them`
}

try {
  const { values, positionals } = parseArgs({ options, allowPositionals: true })
  const names = positionals.includes('all') ? Object.keys(benches) : positionals
  const strange = names.find((name) => !(name in benches))
  if (names.length === 0 || strange !== undefined) throw new PlainError(usage())
  await build()
  for (const name of names) await benches[name].run(values)
} catch (error) {
  const isUsage = error instanceof PlainError || error.code?.startsWith('ERR_PARSE_ARGS')
  say(isUsage ? error.message : error.stack)
  process.exitCode = 1
}
