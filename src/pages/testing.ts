// Fakes for the tests of this room: a site of a few functions, a log whose head is a number, a gate to hold a render at.
import { fixedClock } from '../clock.ts'
import type { FactChange, Facts, Invalidation } from './facts.ts'
import type { BoxRender, Rendered, Route, Site } from './page.ts'
import type { Recorder } from './recorder.ts'
import type { PageSettings } from './settings.ts'
import type { Ask, Reply } from './stitched.ts'
import { PageStore } from './store.ts'

export type Render = Route['render']

export function html(...parts: Rendered['parts']): Rendered {
  return { status: 200, headers: { 'Content-Type': 'text/html; charset=utf-8' }, parts, kept: 'store' }
}

export function missing(): Rendered {
  return { ...html('nothing here'), status: 404 }
}

/** A site whose paths are the keys of `pages`; `queryKeys` holds for all of them. */
export function aSite(
  pages: Readonly<Record<string, Render>>,
  boxes: Readonly<Record<string, BoxRender>> = {},
  queryKeys: readonly string[] = [],
): Site {
  return {
    route: (path) => {
      const render = pages[path] ?? pages['*']
      return render ? { queryKeys, render } : null
    },
    box: (name) => boxes[name] ?? null,
    error: (status) => ({ ...html(`error ${status}`), status }),
  }
}

/** A store that listens, on a log whose head is what was invalidated last, and a clock that stands still. */
export function aStore(site: Site, overrides: Partial<PageSettings> = {}) {
  const clock = fixedClock('2026-11-21T12:00:00Z')
  const failures: string[] = []
  let seq = 0
  const store = new PageStore(site, {
    clock,
    head: () => seq,
    failed: (what, error) => failures.push(`${what}: ${error}`),
    background: false,
    ...overrides,
  })
  store.listening(true)
  const invalidate = (stale: readonly string[], more: Partial<Invalidation> = {}): void => {
    seq += 1
    store.invalidate({ seq, stale, facts: [], ...more })
  }
  return { store, clock, failures, invalidate, head: () => seq }
}

export function plain(url: string, more: Partial<Ask> = {}): Ask {
  return { url, encoding: 'identity', ...more }
}

export function bodyOf(reply: Reply | null): string {
  return reply?.body?.toString() ?? ''
}

export function header(reply: Reply | null, name: string): string | undefined {
  const flat = reply?.headers ?? []
  const at = flat.findIndex((text, index) => index % 2 === 0 && text.toLowerCase() === name.toLowerCase())
  return at < 0 ? undefined : flat[at + 1]
}

/** Body of the answer, however it is come by. */
export async function read(store: PageStore, url: string): Promise<string> {
  return bodyOf(await store.ask(plain(url)))
}

/** Holds whoever waits at `passed` until `open` is called. */
export function aGate() {
  const { promise, resolve } = Promise.withResolvers<void>()
  return { passed: promise, open: resolve }
}

/** Everything that is ready to run has run: microtasks, and what they queued. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

/** A render that reads one key and shows how often it was rendered. */
export function counting(key: string): Render & { count: () => number } {
  let count = 0
  const render = async (_: unknown, recorder: Recorder): Promise<Rendered> => {
    recorder.key(key)
    count += 1
    return html(`${key} ${count}`)
  }
  return Object.assign(render, { count: () => count })
}

export function someFacts(overrides: Partial<Facts> = {}): Facts {
  return {
    story: 's1',
    edition: 'en',
    kind: 'article',
    section: 'politics',
    region: null,
    topics: [],
    authors: [],
    dossiers: [],
    programme: null,
    firstPublishedAt: '2026-11-21T10:00:00.000Z',
    visible: true,
    ...overrides,
  }
}

export function published(overrides: Partial<Facts> = {}): FactChange {
  return { before: null, after: someFacts(overrides) }
}
