// Never a lost word, seen from outside: two people type the same story in real browsers, one of them goes offline for a while
// or reloads, the server is killed with -9 in the middle; after each round everything typed is accounted for, in both
// browsers, the draft, the revision and the published page. Driven by `npm run bench -- writers` and a short test.
import { setTimeout as sleep } from 'node:timers/promises'
import { parseHTML } from 'linkedom'
import * as OTPAuth from 'otpauth'
import type { Browser, Page } from 'playwright-core'
import { aNewsroomProcess, type NewsroomProcess } from './newsroom-process.ts'
import { type Spot, Writer } from './writer.ts'

const paragraphs = 6
/** Where a round's typing ends at the latest, about: 12 marks of 4 keys. */
const roundMs = 1_500
const mostMarks = 12
const standfirstMost = 1_600

type Tally = {
  readonly seed: number
  rounds: number
  kills: number
  offline: number
  reloads: number
  samePlace: number
  typed: number
  lost: number
  doubled: number
  runs: number
  runsOutOfOrder: number
  /** Rounds in which the browsers, the draft, the revision and the page did not all say the same. */
  unequal: number
  readonly savedMs: number[]
}

type Options = {
  readonly browser: Browser
  readonly place: { readonly dataDir: string; readonly databaseUrl?: string | undefined }
  readonly rounds: number
  readonly seed: number
  readonly onRound?: (line: string) => void
}

type Story = { readonly id: string; readonly token: string; docId: string }

export async function twoWriters({ browser, place, rounds, seed, onRound }: Options): Promise<Tally> {
  const tally: Tally = {
    seed,
    rounds,
    kills: 0,
    offline: 0,
    reloads: 0,
    samePlace: 0,
    typed: 0,
    lost: 0,
    doubled: 0,
    runs: 0,
    runsOutOfOrder: 0,
    unequal: 0,
    savedMs: [],
  }
  const random = seeded(seed)
  const newsroom = await aNewsroomProcess(place)
  try {
    await newsroom.start()
    const { story, writers } = await furnish(newsroom, browser)
    const address = `${newsroom.url}/desk/story/${story.id}`
    await Promise.all(writers.map((writer) => writer.open(address)))
    await Promise.all(writers.map((writer) => writer.saved()))
    for (let round = 0; round < rounds; round += 1) {
      const told = await playRound({ newsroom, writers, address, random, tally, isKilled: round % 2 === 0 })
      const equal = await compare(newsroom, story, writers, tally)
      onRound?.(`round ${round + 1}: ${told}${equal}`)
    }
  } finally {
    await newsroom.end('SIGTERM')
  }
  return tally
}

/** Mulberry32: the same choices for the same seed. */
function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

type Round = {
  readonly newsroom: NewsroomProcess
  readonly writers: readonly Writer[]
  readonly address: string
  readonly random: () => number
  readonly tally: Tally
  readonly isKilled: boolean
}

/** One round of typing with its accidents; resolves when both desks say that all is saved. */
async function playRound({ newsroom, writers, address, random, tally, isKilled }: Round): Promise<string> {
  const [a, b] = writers
  if (!a || !b) throw new Error('Two write.')
  const between = (least: number, most: number) => least + random() * (most - least)
  const spot = (writer: Writer): Spot =>
    random() < 0.15 && writer.typed < standfirstMost / 2 ? 'standfirst' : Math.floor(random() * paragraphs)
  const mine = spot(a)
  const theirs = random() < 0.4 ? mine : spot(b)
  if (mine === theirs) tally.samePlace += 1
  for (const [writer, where] of [
    [a, mine],
    [b, theirs],
  ] as const)
    await writer.goTo(where)

  const away = random() < 0.6 ? (random() < 0.5 ? a : b) : undefined
  const plan = { away: [between(0, roundMs), between(200, roundMs)], kill: between(0, roundMs) } as const
  const reloading = random() < 0.4 ? (random() < 0.5 ? a : b) : undefined
  const waits = writers.map(() => between(5, 35))
  const starts = writers.map(() => between(0, 300))
  const marks = writers.map(() => Math.ceil(between(mostMarks / 2, mostMarks)))

  const typing = writers.map(async (writer, at) => {
    await sleep(starts[at])
    await writer.type(marks[at] ?? mostMarks, () => random() * 2 * (waits[at] ?? 0))
    // Without waiting for anything to be saved.
    if (writer === reloading) await writer.open(address)
  })
  const accidents: Promise<void>[] = []
  const told = [`at ${mine} and ${theirs}`]
  if (away) {
    tally.offline += 1
    told.push(`${away === a ? 'a' : 'b'} offline`)
    accidents.push(
      sleep(plan.away[0])
        .then(() => away.context.setOffline(true))
        .then(() => sleep(plan.away[1]))
        .then(() => away.context.setOffline(false)),
    )
  }
  if (isKilled) {
    tally.kills += 1
    told.push('killed')
    accidents.push(
      sleep(plan.kill)
        .then(() => newsroom.end('SIGKILL'))
        .then(() => newsroom.start()),
    )
  }
  if (reloading) {
    tally.reloads += 1
    told.push(`${reloading === a ? 'a' : 'b'} reloads`)
  }
  await Promise.all([...typing, ...accidents])
  const began = performance.now()
  await Promise.all(writers.map((writer) => writer.saved()))
  tally.savedMs.push(performance.now() - began)
  return told.join(', ')
}

async function compare(
  newsroom: NewsroomProcess,
  story: Story,
  writers: readonly Writer[],
  tally: Tally,
): Promise<string> {
  const ask = asker(newsroom, story.token)
  // Saved for its author is not yet seen by the colleague: that is awaited, nothing else is.
  const until = performance.now() + 10_000
  let screens: readonly string[] = []
  do {
    screens = await Promise.all(writers.map(async (writer) => (await writer.text()).join('\n')))
  } while (new Set(screens).size > 1 && performance.now() < until)
  const { rev } = await ask<{ rev: number }>('POST', `/stories/${story.id}/cut`, { docId: story.docId })
  const whole = await ask<Whole>('GET', `/stories/${story.id}`)
  const kept = await ask<Kept>('GET', `/stories/${story.id}/draft/${story.docId}`)
  const verb = whole.pub === 'live' ? 'update' : 'publish'
  if (whole.liveRev !== rev) await ask('POST', `/stories/${story.id}/${verb}`, { rev })
  const { url } = await ask<{ url: string }>('GET', `/stories/${story.id}`)
  const page = await (await fetch(url)).text()
  const texts = {
    a: screens[0] ?? '',
    b: screens[1] ?? '',
    draft: textOf({ ...kept.fields, body: kept.body }),
    revision: textOf(whole),
    page: textOfPage(page),
  }
  const isEqual = new Set(Object.values(texts)).size === 1
  if (!isEqual) tally.unequal += 1
  const worst = { lost: 0, doubled: 0, runsOutOfOrder: 0 }
  for (const text of Object.values(texts)) {
    const accounts = writers.map((writer) => writer.account(text))
    for (const key of ['lost', 'doubled', 'runsOutOfOrder'] as const) {
      worst[key] = Math.max(
        worst[key],
        accounts.reduce((sum, account) => sum + account[key], 0),
      )
    }
  }
  tally.lost = Math.max(tally.lost, worst.lost)
  tally.doubled = Math.max(tally.doubled, worst.doubled)
  tally.runsOutOfOrder = Math.max(tally.runsOutOfOrder, worst.runsOutOfOrder)
  tally.typed = writers.reduce((sum, writer) => sum + writer.typed, 0)
  tally.runs = writers.reduce((sum, writer) => sum + writer.runs.length, 0)
  const found = Object.entries(worst).filter(([, count]) => count > 0)
  const faults = [
    ...(isEqual ? [] : [`different texts ${JSON.stringify(texts)}`]),
    ...found.map((one) => one.join(' ')),
  ]
  return faults.length === 0 ? '' : ` – ${faults.join(', ')}: ${texts.draft}`
}

type Node = { readonly type: string; readonly text?: string; readonly content?: readonly Node[] }
type Whole = {
  readonly pub: string
  readonly liveRev: number | null
  readonly standfirst: string
  readonly body: Node
}
type Kept = { readonly fields: { readonly standfirst: string }; readonly body: Node }

function textOf({ standfirst, body }: Pick<Whole, 'standfirst' | 'body'>): string {
  return [standfirst, ...(body.content ?? []).map(textOfNode)].join('\n')
}

function textOfNode(node: Node): string {
  return node.type === 'text' ? (node.text ?? '') : (node.content ?? []).map(textOfNode).join('')
}

/** What a reader gets: the standfirst, and the paragraphs of the body. */
function textOfPage(html: string): string {
  const { document } = parseHTML(html)
  const found = [...document.querySelectorAll('header > .sf, .body > p')]
  return found.map(({ textContent }) => textContent ?? '').join('\n')
}

function asker(newsroom: NewsroomProcess, token: string) {
  return async <T>(method: string, path: string, body?: unknown): Promise<T> => {
    const answer = await fetch(`${newsroom.url}/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await answer.text()
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`)
    return JSON.parse(text) as T
  }
}

/** A newsroom with one story, and two editors who came in by their invitations: a live story is no reporter's any more. */
async function furnish(
  newsroom: NewsroomProcess,
  browser: Browser,
): Promise<{ readonly story: Story; readonly writers: readonly Writer[] }> {
  const printed = await newsroom.command('token', 'add', '--name', 'two-writers', '--role', 'admin')
  const token = printed.trim().split('\n').at(-1) ?? ''
  const ask = asker(newsroom, token)
  await ask('POST', '/editions', { code: 'en', name: 'The Tide', language: 'en', shown: true })
  await ask('POST', '/sections', { key: 'harbour', texts: { en: { name: 'Harbour', shown: true } } })
  const { id } = await ask<{ id: string }>('POST', '/stories', {
    edition: 'en',
    kind: 'article',
    section: 'harbour',
    headline: '1 2 3',
    standfirst: '0.',
    bodyHtml: Array.from({ length: paragraphs }, (_, n) => `<p>${n + 1}.</p>`).join(''),
  })
  const { docId } = await ask<{ docId: string }>('POST', `/stories/${id}/draft`, {})
  const hands = ['abcdefghijklmnopqrstuvwxyz', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const writers: Writer[] = []
  for (const own of hands) {
    const email = `${own[0]}${writers.length}@tide.example`
    const name = `Editor ${own[0]}`
    const added = await newsroom.command('user', 'add', '--email', email, '--name', name, '--role', 'editor')
    const link = /https?:\/\/\S+/.exec(added)?.[0] ?? ''
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en' })
    const page = await context.newPage()
    await page.goto(link)
    await page.fill('input[autocomplete=new-password]', 'four tall ships at noon')
    await page.keyboard.press('Enter')
    await enrol(page)
    writers.push(new Writer(page, own))
  }
  return { story: { id, token, docId }, writers }
}

/** Shows the authenticator that who publishes must have. */
async function enrol(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Use an authenticator app' }).click()
  const secret = (await page.locator('.secret').innerText()).replaceAll(' ', '')
  const totp = new OTPAuth.TOTP({ secret: OTPAuth.Secret.fromBase32(secret) })
  await page.fill('input[autocomplete=one-time-code]', totp.generate())
  await page.getByRole('button', { name: 'Confirm' }).click()
  await page.getByRole('button', { name: 'I have kept them' }).click()
  await page.waitForSelector('[data-column]')
}
