// The wall over 50,000 stories as its people feel it, in a real browser. Beside each figure the requests it is made of: a busy
// machine changes the clock, not their number. Driven by `npm run bench -- wall`.
import { loadavg } from 'node:os'
import { sql } from 'kysely'
import { setDemoAccount } from '../dist/people/people.js'
import { launchBrowser } from '../tests/browser.ts'
import { openBenchNewsroom, seed } from './newsroom.mjs'
import { makePlace } from './places.mjs'
import { ms, percentile, printTable, row } from './table.mjs'

const bars = { firstData: 500, live: 1_000 }
/** Real ones; the others of the wall are their copies. */
const models = 50

async function onDesks(engines, work) {
  for (const engine of engines) {
    const place = await makePlace(engine)
    if (place === undefined) continue
    const newsroom = await openBenchNewsroom(place)
    const browser = await launchBrowser()
    try {
      await work(engine, newsroom, browser)
    } finally {
      await browser.close()
      await newsroom.close()
    }
  }
}

async function openDesk({ core, serving }, browser) {
  const login = { email: 'bench@desk.example', name: 'Bo Bench', role: 'admin' }
  const password = await setDemoAccount(core, login)
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en' })
  const page = await context.newPage()
  const base = `http://localhost:${serving.port}`
  await page.goto(`${base}/desk/`)
  await page.fill('input[type=email]', login.email)
  await page.fill('input[autocomplete=current-password]', password)
  await page.keyboard.press('Enter')
  await page.waitForSelector('[data-column]')
  const send = async (method, path, data) => {
    const answer = await page.request.fetch(`${base}/api/v1${path}`, {
      method,
      data,
      headers: { origin: base },
    })
    if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`)
    return answer.json()
  }
  return { page, base, send }
}

const load = () => `load of the machine ${loadavg()[0].toFixed(1)}`
const p95 = (figure, times, most) =>
  row(figure, Math.round(percentile(times, 0.95)), {
    text: `${ms(percentile(times, 0.5))} / ${ms(percentile(times, 0.95))}`,
    most,
  })
const json = (facts) => process.stdout.write(`${JSON.stringify(facts)}\n`)

/** What the page asked the server for since that moment of its own clock, with the time of each. */
function requestsSince(page, since) {
  return page.evaluate(
    (from) =>
      performance
        .getEntriesByType('resource')
        .filter(({ name, startTime }) => startTime >= from && name.includes('/api/'))
        .map(({ name, startTime, duration }) => ({
          path: new URL(name).pathname.replace(/[0-9a-f-]{36}/g, 'ID') + new URL(name).search,
          at: Math.round(startTime - from),
          ms: Math.round(duration),
        })),
    since,
  )
}

const told = (requests) =>
  process.stdout.write(
    `${requests.map(({ path, at, ms: took }) => `  +${at} ms: ${path} (${took} ms)`).join('\n')}\n`,
  )

export function benchWall({ stories = 50_000, times = 10, engines = ['embedded'] } = {}) {
  return onDesks(engines, async (engine, newsroom, browser) => {
    await seed(newsroom.core, models)
    const { page, base, send } = await openDesk(newsroom, browser)
    await copyOnWall(newsroom.core, stories)
    await page.addInitScript(() => {
      addEventListener('DOMContentLoaded', () => {
        new MutationObserver(() => {
          if (window.dataAt === undefined && document.querySelector('[data-card]')) {
            requestAnimationFrame(() =>
              setTimeout(() => {
                window.dataAt ??= performance.now()
              }),
            )
          }
        }).observe(document.documentElement, { subtree: true, childList: true })
      })
    })
    const first = []
    const asked = []
    let requests = []
    for (let n = 0; n < times; n += 1) {
      await page.goto(`${base}/desk/`)
      await page.waitForFunction(() => window.dataAt !== undefined)
      const dataAt = await page.evaluate(() => dataAt)
      requests = await requestsSince(page, 0)
      const wall = requests.find(({ path }) => path.startsWith('/api/v1/wall?'))
      first.push(dataAt)
      asked.push(wall.ms)
    }
    await page.waitForLoadState('networkidle').catch(() => undefined)
    const seen = []
    for (let n = 0; n < times; n += 1) seen.push(await liveUpdate(page, send, n))
    printTable(`the wall over ${stories} stories, ${engine}, ${times} times (p50 / p95)`, [
      p95('first data painted, from opening the desk', first, bars.firstData),
      p95('of that, the answer of the wall', asked),
      p95("a colleague's change seen", seen, bars.live),
      row(load(), 0, { text: '' }),
    ])
    told(requests)
    json({
      engine,
      stories,
      firstDataP95: Math.round(percentile(first, 0.95)),
      wallAnswerP95: Math.round(percentile(asked, 0.95)),
      liveP95: Math.round(percentile(seen, 0.95)),
      load: loadavg()[0],
    })
  })
}

/** From the start of a colleague's call until the card on the screen shows it. */
async function liveUpdate(page, send, n) {
  const card = page.locator('[data-column=writing] [data-card]').nth(n)
  const id = await card.getAttribute('data-card')
  const shown = page.waitForSelector(`[data-card="${id}"] [data-mark=needs-legal]`, { state: 'attached' })
  const began = performance.now()
  await send('PATCH', `/stories/${id}/desk`, { marks: ['needs-legal'] })
  await shown
  return performance.now() - began
}

/** Rows of the wall alone: six in ten live, three in all stages, one scheduled; some brought in, some waiting for somebody. */
async function copyOnWall({ database }, count) {
  const db = database.kysely
  const columns = await sql`select column_name as name from information_schema.columns
    where table_schema = current_schema() and table_name = 'stories'`.execute(db)
  const user = await sql`select id from users limit 1`.execute(db)
  const kind = sql`(row_number() over ())::int`
  const pub = sql`case when t.n % 10 < 6 then 'live' when t.n % 10 < 9 then 'draft' else 'scheduled' end`
  const made = {
    id: sql`gen_random_uuid()`,
    set_id: sql`gen_random_uuid()`,
    slug: sql`null`,
    pub,
    stage: sql`(select array_agg(stages.key order by stages.key) from stages)[1 + t.n % (select count(*) from stages)::int]`,
    incoming: sql`t.n % 10 = 6 and t.n % 3 = 0`,
    assignee: sql`case when t.n % 50 = 7 then ${user.rows[0].id}::text::uuid end`,
    publish_at: sql`case when t.n % 10 = 9 then now() + t.n * interval '1 minute' end`,
    scheduled_rev: sql`case when t.n % 10 = 9 then 1 end`,
    live_rev: sql`case when t.n % 10 < 6 then s.live_rev end`,
    updated_at: sql`now() - t.n * interval '20 seconds'`,
    edited_at: sql`now() - t.n * interval '20 seconds'`,
    headline: sql`s.headline || ' ' || t.n`,
  }
  const names = columns.rows.map(({ name }) => name)
  const values = names.map((name) => made[name] ?? sql.ref(`s.${name}`))
  await sql`insert into stories (${sql.join(names.map((name) => sql.ref(name)))})
    select ${sql.join(values)} from (select *, ${kind} as nth from stories) s
    join generate_series(1, ${count}) as t(n) on s.nth = 1 + t.n % ${models}`.execute(db)
}
