// The oracle: after every operation, everything the store would serve is compared byte for byte with a render from scratch.
// The operations come from whoever has a newsroom to operate on; this file knows pages only.
import type { BoxValue, Core, PageRequest, Site } from './page.ts'
import { boxOf, coreOf, join, noBox } from './page.ts'
import { pageKey } from './page-key.ts'
import { Recorder } from './recorder.ts'
import type { PageStore } from './store.ts'

/** Below the store's bound of renders at once, so that nothing is served old for overload. */
const readersAtOnce = 8

/** A page served otherwise than it would be rendered now. */
export type Difference = {
  readonly url: string
  readonly what: 'status' | 'headers' | 'slots' | 'body'
  readonly served: string
  readonly fresh: string
}

/** A page rendered from scratch: its core and its whole bytes. */
export type FreshPage = { readonly core: Core; readonly body: Buffer }
export type Fresh = (request: PageRequest) => Promise<FreshPage>

export type Check = {
  readonly differences: readonly Difference[]
  /** Stored pages the store would serve now … */
  readonly compared: number
  /** … and those it knows to be stale, which it would render first. */
  readonly stale: number
}

export type OracleReport = {
  readonly operations: number
  readonly compared: number
  readonly differences: readonly (Difference & { readonly after: string })[]
  /** Pages rendered again, and those of them whose bytes changed; the first renders are not counted. */
  readonly rerenders: number
  readonly changed: number
  readonly boxRenders: number
  readonly boxesChanged: number
  /** rerenders / changed; 1 where nothing changed and nothing was rendered. */
  readonly ratio: number
}

/** Renders through the site's own routes and boxes, with nothing of the store between; each page and box once, so it is good for one state of the newsroom only. */
export function freshOf(site: Site): Fresh {
  const pages = new Map<string, Promise<FreshPage>>()
  const boxes = new Map<string, Promise<BoxValue>>()
  const box = async (name: string): Promise<BoxValue> => {
    const render = site.box(name)
    return render ? boxOf(await render(new Recorder())) : noBox
  }
  const page = async (request: PageRequest): Promise<FreshPage> => {
    const route = site.route(request.path)
    if (!route) throw new Error(`no route for ${request.path}`)
    const core = coreOf(await route.render(request, new Recorder()))
    const values = await Promise.all(core.slots.map((name) => once(boxes, name, () => box(name))))
    return { core, body: join(core, values) }
  }
  return (request) => once(pages, pageKey(request), () => page(request))
}

function once<T>(made: Map<string, Promise<T>>, name: string, make: () => Promise<T>): Promise<T> {
  const known = made.get(name)
  if (known !== undefined) return known
  const making = make()
  made.set(name, making)
  return making
}

/** Compares every stored page that would be served now with a fresh render. Nothing may be written meanwhile. */
export async function checkAll(store: PageStore, fresh: Fresh): Promise<Check> {
  const pages = store
    .stored()
    .map((page) => ({ ...page, reply: store.at({ ...page, encoding: 'identity' }) }))
  const differences: Difference[] = []
  let compared = 0
  await inTurns(pages, async ({ url, request, core, reply }) => {
    if (!reply) return
    compared += 1
    const difference = compare({ core, body: reply.body ?? Buffer.alloc(0) }, await fresh(request))
    if (difference) differences.push({ url, ...difference })
  })
  return { differences, compared, stale: pages.length - compared }
}

/** A few at once, as readers come; the database and the renders keep each other busy. */
async function inTurns<T>(list: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const waiting = list.values()
  const worker = async () => {
    for (const one of waiting) await work(one)
  }
  await Promise.all(Array.from({ length: readersAtOnce }, worker))
}

export type OracleRun = {
  readonly store: PageStore
  readonly site: Site
  /** Every address of the publication as it is now; each is asked for after every operation. */
  readonly urls: () => readonly string[] | Promise<readonly string[]>
  /** Does the nth operation, waits until its event has reached the store, and says what it did. */
  readonly operate: (n: number) => Promise<string>
  readonly count: number
  readonly onOperation?: (n: number, what: string) => void
}

/** Operates, checks what is stored, asks for every address, checks again. Never stops at a difference: they are in the report. */
export async function runOracle(run: OracleRun): Promise<OracleReport> {
  const { store, site } = run
  const differences: (Difference & { after: string })[] = []
  let compared = 0
  const check = async (fresh: Fresh, after: string): Promise<void> => {
    const found = await checkAll(store, fresh)
    compared += found.compared
    differences.push(...found.differences.map((difference) => ({ ...difference, after })))
  }
  const askAll = async (): Promise<void> => {
    await inTurns([...(await run.urls())], async (url) => {
      await store.ask({ url, encoding: 'identity' })
    })
  }
  await askAll()
  const before = store.stats()
  for (let n = 0; n < run.count; n += 1) {
    const what = await run.operate(n)
    const fresh = freshOf(site)
    await check(fresh, `${n} ${what}`)
    await askAll()
    await check(fresh, `${n} ${what}, asked again`)
    run.onOperation?.(n, what)
  }
  const after = store.stats()
  const rerenders = after.rerenders - before.rerenders
  const changed = after.changed - before.changed
  return {
    operations: run.count,
    compared,
    differences,
    rerenders,
    changed,
    boxRenders: after.boxRenders - before.boxRenders,
    boxesChanged: after.boxesChanged - before.boxesChanged,
    ratio: changed === 0 ? (rerenders === 0 ? 1 : Number.POSITIVE_INFINITY) : rerenders / changed,
  }
}

function compare(served: FreshPage, fresh: FreshPage): Omit<Difference, 'url'> | null {
  const differ = (what: Difference['what'], a: unknown, b: unknown): Omit<Difference, 'url'> | null => {
    const [left, right] = [JSON.stringify(a), JSON.stringify(b)]
    return left === right ? null : { what, served: left, fresh: right }
  }
  return (
    differ('status', served.core.status, fresh.core.status) ??
    differ('headers', served.core.headers, fresh.core.headers) ??
    differ('slots', served.core.slots, fresh.core.slots) ??
    (served.body.equals(fresh.body) ? null : { what: 'body', ...firstDifference(served.body, fresh.body) })
  )
}

/** Some text around the first byte that differs, so that a report can be read. */
function firstDifference(served: Buffer, fresh: Buffer): { readonly served: string; readonly fresh: string } {
  let at = 0
  while (at < served.length && served[at] === fresh[at]) at += 1
  const around = (bytes: Buffer) => bytes.subarray(Math.max(0, at - 60), at + 60).toString()
  return { served: around(served), fresh: around(fresh) }
}
