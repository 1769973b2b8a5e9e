// The bars of a story page's weight, over every story page of the demo newsroom as it is served. Driven by `npm run bench -- story`.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { startNewsroom } from './demo.mjs'
import { percentile, printTable, row } from './table.mjs'

const kilobyte = 1024
const bars = { frame: 10 * kilobyte, whole: 14 * kilobyte, script: 10 * kilobyte }
const mostWords = 1_200

export async function benchStory() {
  const folder = await mkdtemp(join(tmpdir(), 'standfirst-bench-'))
  try {
    const newsroom = await startNewsroom({ env: { DATA_DIR: folder }, limitMs: 300_000 })
    try {
      await newsroom.says('demo newsroom is ready')
      await measure(newsroom.client)
    } finally {
      await newsroom.stop()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function measure(client) {
  const pages = []
  for (const path of await storyPaths(client)) {
    const { status, text, bytes } = await client.get(path)
    if (status !== 200) throw new Error(`${path} answers ${status}`)
    pages.push(weigh(path, text, bytes))
  }
  if (pages.length === 0) throw new Error('the demo newsroom has no story')
  const usual = pages.filter(({ words }) => words <= mostWords)
  const heaviest = (figure, list, of, most) => {
    const worst = list.toSorted((a, b) => of(b) - of(a))[0]
    const over = most === undefined ? '' : `, ${list.filter((page) => of(page) > most).length} over`
    return row(figure, of(worst), {
      text: `${of(worst)} (median ${percentile(list.map(of), 0.5)}${over})`,
      most,
    })
  }
  printTable(
    `story pages of the demo: ${pages.length}, ${usual.length} of them up to ${mostWords} words (bytes)`,
    [
      heaviest('all but the body, brotli 11', pages, ({ frame }) => frame.best, bars.frame),
      heaviest('all but the body, brotli 5', pages, ({ frame }) => frame.quick, bars.frame),
      heaviest('whole page, brotli 11', usual, ({ whole }) => whole.best, bars.whole),
      heaviest('whole page, brotli 5', usual, ({ whole }) => whole.quick, bars.whole),
      heaviest('whole page, as it was sent first', usual, ({ sent }) => sent),
      heaviest('words of the body', pages, ({ words }) => words),
      heaviest('requests that block the render', pages, ({ blocking }) => blocking, 0),
      row('scripts, brotli', ...(await scriptBytes(client, pages))),
    ],
  )
  const heaviestOf = (list, of) => list.toSorted((a, b) => of(b) - of(a))[0]
  const tell = (what, { path, words }) =>
    process.stdout.write(`${what}: ${decodeURI(path)} (${words} words)\n`)
  tell(
    'The heaviest frame',
    heaviestOf(pages, ({ frame }) => frame.best),
  )
  tell(
    'The heaviest page',
    heaviestOf(usual, ({ whole }) => whole.best),
  )
}

async function storyPaths(client) {
  const paths = []
  let next = '/api/v1/stories?limit=100'
  while (next !== undefined) {
    const { text } = await client.get(next)
    const { items, next: cursor } = JSON.parse(text)
    paths.push(...items.flatMap(({ url }) => (url ? [new URL(url).pathname] : [])))
    next = cursor === undefined ? undefined : `/api/v1/stories?limit=100&after=${encodeURIComponent(cursor)}`
  }
  return paths
}

function weigh(path, html, sent) {
  const body = bodyOf(html)
  const without = html.replace(body, '')
  const words = body
    .replace(/<[^>]*>/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '').length
  const scripts = [...html.matchAll(/<script\b[^>]*\bsrc="([^"]+)"[^>]*>/g)]
  const blocking =
    [...html.matchAll(/<link\b[^>]*rel="stylesheet"/g)].length +
    scripts.filter(([tag]) => !/\b(async|defer|type="module")/.test(tag)).length
  return {
    path,
    sent,
    words,
    blocking,
    scripts: scripts.map(([, src]) => src),
    whole: compressed(html),
    frame: compressed(without),
  }
}

/** What is inside the element of class `body`, found by counting its open and closed divs. */
function bodyOf(html) {
  const open = /<div\b[^>]*class="(?:[^"]* )?body(?: [^"]*)?"[^>]*>/.exec(html)
  if (open === null) return ''
  const from = open.index + open[0].length
  let depth = 1
  for (const tag of html.slice(from).matchAll(/<(\/?)div\b[^>]*>/g)) {
    depth += tag[1] === '/' ? -1 : 1
    if (depth === 0) return html.slice(from, from + tag.index)
  }
  throw new Error('a body without an end')
}

function compressed(text) {
  const at = (quality) =>
    brotliCompressSync(text, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: quality,
        [constants.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(text),
      },
    }).length
  return { best: at(11), quick: at(5) }
}

/** Every script a story page loads, by the bytes that are sent. */
async function scriptBytes(client, pages) {
  let sum = 0
  for (const src of new Set(pages.flatMap(({ scripts }) => scripts))) {
    const { status, bytes } = await client.get(src)
    if (status !== 200) throw new Error(`${src} answers ${status}`)
    sum += bytes
  }
  return [sum, { most: bars.script }]
}
