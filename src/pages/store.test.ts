import { describe, expect, it } from 'vitest'
import {
  aGate,
  aSite,
  aStore,
  bodyOf,
  counting,
  header,
  html,
  missing,
  plain,
  published,
  read,
  settled,
} from './testing.ts'

const ticker = { box: 'ticker' }
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

describe('a stored page', () => {
  it('is rendered once and then answered at once', async () => {
    const render = counting('story:1')
    const { store } = aStore(aSite({ '/a': render }))
    expect(store.at(plain('/a'))).toBeNull()
    expect(await read(store, '/a')).toBe('story:1 1')
    expect(bodyOf(store.at(plain('/a')))).toBe('story:1 1')
    expect(render.count()).toBe(1)
    expect(store.stats()).toMatchObject({ hits: 1, misses: 1, renders: 1, rerenders: 0, pages: 1 })
  })

  it('is rendered once for all who wait for it', async () => {
    const render = counting('story:1')
    const { store } = aStore(aSite({ '/a': render }))
    await Promise.all(Array.from({ length: 20 }, () => read(store, '/a')))
    expect(render.count()).toBe(1)
  })

  it('is the same page under every spelling, and its foreign query keys are ignored', async () => {
    const render = counting('list')
    const { store } = aStore(aSite({ '/a': render }, {}, ['before']))
    await read(store, '/a')
    expect(store.at(plain('/%61?utm_source=x'))).not.toBeNull()
    expect(store.at(plain('/a?before=2026'))).toBeNull()
    await read(store, '/a?before=2026&x=1')
    expect(store.at(plain('/a?x=2&before=2026'))).not.toBeNull()
    expect(render.count()).toBe(2)
  })

  it('that no route has is not the store’s to answer; a malformed address is', async () => {
    const { store } = aStore(aSite({ '/a': async () => html('a') }))
    expect(await store.ask(plain('/api/v1'))).toBeNull()
    expect((await store.ask(plain('/%zz')))?.status).toBe(400)
    expect(store.stats().pages).toBe(0)
  })

  it('marked never is rendered for every request, and nothing of it stays', async () => {
    let count = 0
    const { store } = aStore(aSite({ '/search': async () => ({ ...html(`${++count}`), kept: 'never' }) }))
    expect([await read(store, '/search'), await read(store, '/search')]).toEqual(['1', '2'])
    expect(store.stats()).toMatchObject({ pages: 0, bytes: 0 })
  })

  it('whose render fails is an error page, reported, and rendered again for the next request', async () => {
    let fails = true
    const render = async () => {
      if (fails) throw new Error('broken template')
      return html('mended')
    }
    const { store, failures } = aStore(aSite({ '/a': render }))
    const reply = await store.ask(plain('/a'))
    expect([reply?.status, header(reply, 'cache-control'), failures]).toEqual([
      500,
      'no-store',
      ['page /a: Error: broken template'],
    ])
    fails = false
    expect(await read(store, '/a')).toBe('mended')
  })

  it('whose render hangs fails after its time, and the next request tries again', async () => {
    let hangs = true
    const render = async () => (hangs ? new Promise<never>(() => {}) : html('mended'))
    const { store, failures } = aStore(aSite({ '/a': render }), { renderTimeoutMs: 20, renders: 1 })
    expect((await store.ask(plain('/a')))?.status).toBe(500)
    expect(failures[0]).toContain('took over 20 ms')
    hangs = false
    expect(await read(store, '/a')).toBe('mended')
  })

  it('answers a large page compressed in another thread once for all who wait', async () => {
    const big = 'word '.repeat(100_000)
    const { store } = aStore(aSite({ '/a': async () => html(big) }))
    const replies = await Promise.all([1, 2, 3].map(() => store.ask(plain('/a', { encoding: 'br' }))))
    expect(new Set(replies.map((reply) => reply?.body)).size).toBe(1)
    expect(store.at(plain('/a', { encoding: 'br' }))).not.toBeNull()
  })
})

describe('an event', () => {
  it('makes stale what read its keys and leaves the rest', async () => {
    const { store, invalidate } = aStore(aSite({ '/a': counting('story:1'), '/b': counting('story:2') }))
    await Promise.all([read(store, '/a'), read(store, '/b')])
    invalidate(['story:1'])
    expect(store.at(plain('/a'))).toBeNull()
    expect(store.at(plain('/b'))).not.toBeNull()
    expect(await read(store, '/a')).toBe('story:1 2')
    expect(store.stats()).toMatchObject({ rerenders: 1, changed: 1 })
  })

  it('makes stale the lists it disturbs', async () => {
    const { store, invalidate } = aStore(
      aSite({
        '/politics': async (_, recorder) => {
          recorder.list({ query: { edition: 'en', section: 'politics' }, first: null, last: null })
          return html('politics')
        },
        '/sport': async (_, recorder) => {
          recorder.list({ query: { edition: 'en', section: 'sport' }, first: null, last: null })
          return html('sport')
        },
      }),
    )
    await Promise.all([read(store, '/politics'), read(store, '/sport')])
    invalidate([], { facts: [published({ section: 'politics' })] })
    expect(store.at(plain('/politics'))).toBeNull()
    expect(store.at(plain('/sport'))).not.toBeNull()
  })

  it('makes stale the page for an address where nothing was found', async () => {
    let exists = false
    const { store, invalidate } = aStore(
      aSite({
        '/new': async (_, recorder) => {
          recorder.key('url:/new')
          return exists ? html('here') : missing()
        },
      }),
    )
    expect((await store.ask(plain('/new')))?.status).toBe(404)
    exists = true
    invalidate(['url:/new'])
    expect(await read(store, '/new')).toBe('here')
  })

  it('lets the next request wait for one render and never gives it the old page', async () => {
    const gate = aGate()
    let text = 'old'
    let renders = 0
    const { store, invalidate } = aStore(
      aSite({
        '/a': async (_, recorder) => {
          recorder.key('story:1')
          renders += 1
          if (text === 'new') await gate.passed
          return html(text)
        },
      }),
    )
    await read(store, '/a')
    text = 'new'
    invalidate(['story:1'])
    const waiting = [read(store, '/a'), read(store, '/a'), read(store, '/a')]
    await settled()
    gate.open()
    expect(await Promise.all(waiting)).toEqual(['new', 'new', 'new'])
    expect(renders).toBe(2)
  })

  it('that a render has seen already does not make it stale when it arrives late', async () => {
    const render = counting('story:1')
    const { store } = aStore(aSite({ '/a': render }), { head: () => 7 })
    await read(store, '/a')
    store.invalidate({ seq: 7, stale: ['story:1'], facts: [] })
    expect(store.at(plain('/a'))).not.toBeNull()
    store.invalidate({ seq: 8, stale: ['story:1'], facts: [] })
    expect(store.at(plain('/a'))).toBeNull()
  })

  it('after which the render gives the same bytes leaves the tag and what was compressed', async () => {
    const { store, invalidate } = aStore(
      aSite({
        '/a': async (_, recorder) => {
          recorder.key('story:1')
          return html('the same text. '.repeat(50))
        },
      }),
    )
    const before = await store.ask(plain('/a', { encoding: 'br' }))
    invalidate(['story:1'])
    const after = await store.ask(plain('/a', { encoding: 'br' }))
    expect(after?.body).toBe(before?.body)
    expect(store.stats()).toMatchObject({ rerenders: 1, changed: 0, restitches: 0 })
  })

  it('finds what a page reads now, not what it read before', async () => {
    let key = 'story:1'
    const { store, invalidate } = aStore(
      aSite({
        '/a': async (_, recorder) => {
          recorder.key(key)
          return html(key)
        },
      }),
    )
    await read(store, '/a')
    key = 'story:2'
    invalidate(['story:1'])
    await read(store, '/a')
    invalidate(['story:1'])
    expect(store.at(plain('/a'))).not.toBeNull()
    invalidate(['story:2'])
    expect(store.at(plain('/a'))).toBeNull()
    expect(store.stats().keys).toBe(1)
  })
})

describe('a box', () => {
  const aTicker = () => {
    let text = 'flash 1'
    let renders = 0
    const page = counting('story:1')
    const site = aSite(
      {
        '/a': async (request, recorder) =>
          html('<', ticker, '>', (await page(request, recorder)).parts[0] ?? '', ticker),
      },
      {
        ticker: async (recorder) => {
          recorder.key('flashes:en')
          renders += 1
          return text
        },
      },
    )
    return {
      site,
      page,
      set: (next: string) => {
        text = next
      },
      renders: () => renders,
    }
  }

  it('is put into the page at serving: a flash is one box render and no page render', async () => {
    const fake = aTicker()
    const { store, invalidate } = aStore(fake.site)
    expect(await read(store, '/a')).toBe('<flash 1>story:1 1flash 1')
    const tag = header(await store.ask(plain('/a')), 'etag')
    fake.set('flash 2')
    invalidate(['flashes:en'])
    expect(store.at(plain('/a'))).toBeNull()
    const reply = await store.ask(plain('/a'))
    expect(bodyOf(reply)).toBe('<flash 2>story:1 1flash 2')
    expect(header(reply, 'etag')).not.toBe(tag)
    expect([fake.page.count(), fake.renders()]).toEqual([1, 2])
    expect(store.stats()).toMatchObject({ renders: 1, restitches: 1, boxRenders: 2, boxesChanged: 1 })
  })

  it('rendered again to the same bytes moves nothing', async () => {
    const fake = aTicker()
    const { store, invalidate } = aStore(fake.site)
    const before = await store.ask(plain('/a'))
    invalidate(['flashes:en'])
    const after = await store.ask(plain('/a'))
    expect(header(after, 'etag')).toBe(header(before, 'etag'))
    expect(store.stats()).toMatchObject({ boxRenders: 2, boxesChanged: 0, restitches: 0 })
  })

  it('may be named by the event itself', async () => {
    const fake = aTicker()
    const { store, invalidate } = aStore(fake.site)
    await read(store, '/a')
    fake.set('flash 2')
    invalidate([], { boxes: ['ticker', 'unknown'] })
    expect(await read(store, '/a')).toContain('flash 2')
  })

  it('once fresh lets every page that shows it be answered at once', async () => {
    const box = async (recorder: { key: (key: string) => void }) => {
      recorder.key('flashes:en')
      return 'flash'
    }
    const { store, invalidate } = aStore(aSite({ '*': async () => html('page', ticker) }, { ticker: box }))
    await Promise.all([read(store, '/a'), read(store, '/b')])
    invalidate(['flashes:en'])
    await read(store, '/a')
    expect(store.at(plain('/b'))).not.toBeNull()
  })

  it('that fails is left out and reported, and is tried again', async () => {
    let fails = true
    const { store, failures } = aStore(
      aSite(
        { '/a': async () => html('page', ticker) },
        {
          ticker: async () => {
            if (fails) throw new Error('no flashes')
            return ' flash'
          },
        },
      ),
    )
    expect(await read(store, '/a')).toBe('page')
    expect(failures).toEqual(['box ticker: Error: no flashes'])
    fails = false
    expect(await read(store, '/a')).toBe('page flash')
  })

  it('goes stale at its own instant', async () => {
    let text = 'a'
    const { store, clock } = aStore(
      aSite(
        { '/a': async () => html('page ', ticker) },
        {
          ticker: async (recorder) => {
            recorder.until(new Date(clock.now().getTime() + 1_000))
            return text
          },
        },
      ),
    )
    await read(store, '/a')
    text = 'b'
    expect(bodyOf(store.at(plain('/a')))).toBe('page a')
    clock.advance(1_000)
    expect(await read(store, '/a')).toBe('page b')
    expect(store.stats().renders).toBe(1)
  })

  it('no page shows is forgotten', async () => {
    let shows = true
    const { store, invalidate } = aStore(
      aSite(
        {
          '/a': async (_, recorder) => {
            recorder.key('k')
            return shows ? html(ticker) : html('page')
          },
        },
        { ticker: async () => 'flash' },
      ),
    )
    await read(store, '/a')
    store.sweep()
    expect(store.stats().boxes).toBe(1)
    shows = false
    invalidate(['k'])
    await read(store, '/a')
    store.sweep()
    expect(store.stats().boxes).toBe(0)
  })
})

describe('validUntil', () => {
  it('is the earliest of what was recorded, and from it on the page is stale', async () => {
    const render = counting('k')
    const { store, clock } = aStore(
      aSite({
        '/a': async (request, recorder) => {
          recorder.until('2026-11-21T12:10:00Z')
          recorder.until('2026-11-21T12:05:00Z')
          return render(request, recorder)
        },
      }),
    )
    await read(store, '/a')
    clock.set('2026-11-21T12:04:59.999Z')
    expect(store.at(plain('/a'))).not.toBeNull()
    clock.set('2026-11-21T12:05:00Z')
    expect(store.at(plain('/a'))).toBeNull()
    // It records an instant that is past: whoever asks gets a page all the same.
    expect(await read(store, '/a')).toBe('k 2')
    expect(await read(store, '/a')).toBe('k 3')
  })
})

describe('the race', () => {
  /** A page that reads its text, then waits at a gate. */
  const aSlowPage = () => {
    const state = { text: 'old', renders: 0 }
    const gates = [aGate(), aGate(), aGate()]
    const site = aSite({
      '/a': async (_, recorder) => {
        const gate = gates[state.renders]
        state.renders += 1
        const { text } = state
        await gate?.passed
        recorder.key('story:1')
        return html(text)
      },
    })
    return { state, site, open: (n: number) => gates[n]?.open() }
  }

  it('a render overtaken by an event is not stored and goes only to those who asked before it', async () => {
    const fake = aSlowPage()
    const { store, invalidate } = aStore(fake.site)
    const early = read(store, '/a')
    await settled()
    fake.state.text = 'new'
    invalidate(['story:1'])
    const late = read(store, '/a')
    await settled()
    fake.open(0)
    expect(await early).toBe('old')
    fake.open(1)
    expect(await late).toBe('new')
    expect(fake.state.renders).toBe(2)
    expect(bodyOf(store.at(plain('/a')))).toBe('new')
  })

  it('is decided by what the render read, even if it read it after the event came', async () => {
    const fake = aSlowPage()
    const { store, invalidate } = aStore(fake.site)
    const early = read(store, '/a')
    await settled()
    invalidate(['story:2'])
    const late = read(store, '/a')
    fake.open(0)
    expect([await early, await late]).toEqual(['old', 'old'])
    expect(fake.state.renders).toBe(1)
    expect(store.at(plain('/a'))).not.toBeNull()
  })

  it('concerns lists as well', async () => {
    const gate = aGate()
    const { store, invalidate } = aStore(
      aSite({
        '/a': async (_, recorder) => {
          await gate.passed
          recorder.list({ query: { edition: 'en' }, first: null, last: null })
          return html('list')
        },
      }),
    )
    const early = read(store, '/a')
    await settled()
    invalidate([], { facts: [published()] })
    gate.open()
    await early
    expect(store.at(plain('/a'))).toBeNull()
  })

  it('an event the log already held when the render began is no race', async () => {
    const fake = aSlowPage()
    const { store } = aStore(fake.site, { head: () => 5 })
    const early = read(store, '/a')
    await settled()
    store.invalidate({ seq: 5, stale: ['story:1'], facts: [] })
    fake.open(0)
    await early
    expect(store.at(plain('/a'))).not.toBeNull()
  })

  it('the head is read before the first query, and a head behind what arrived keeps nothing', async () => {
    const order: string[] = []
    const { store } = aStore(
      aSite({
        '/a': async () => {
          order.push('render')
          return html('a')
        },
      }),
      {
        head: async () => {
          order.push('head')
          return 3
        },
      },
    )
    store.invalidate({ seq: 4, stale: [], facts: [] })
    await read(store, '/a')
    expect(order).toEqual(['head', 'render'])
    expect(store.at(plain('/a'))).toBeNull()
  })

  it('concerns boxes: a box overtaken is not kept', async () => {
    const gate = aGate()
    let text = 'old'
    const { store, invalidate } = aStore(
      aSite(
        { '/a': async () => html(ticker) },
        {
          ticker: async (recorder) => {
            recorder.key('flashes:en')
            const mine = text
            if (mine === 'old') await gate.passed
            return mine
          },
        },
      ),
    )
    const early = read(store, '/a')
    await settled()
    text = 'new'
    invalidate(['flashes:en'])
    const late = read(store, '/a')
    await settled()
    gate.open()
    expect([await early, await late]).toEqual(['old', 'new'])
    expect(bodyOf(store.at(plain('/a')))).toBe('new')
  })
})

describe('without a listener', () => {
  it('nothing is served from the store, until all that was missed has arrived', async () => {
    const [a, b] = [counting('story:1'), counting('story:2')]
    const { store, invalidate } = aStore(aSite({ '/a': a, '/b': b }))
    await Promise.all([read(store, '/a'), read(store, '/b')])
    store.listening(false)
    expect(store.at(plain('/a'))).toBeNull()
    expect(await read(store, '/a')).toBe('story:1 2')
    expect(await read(store, '/a')).toBe('story:1 3')
    invalidate(['story:1'])
    store.listening(true)
    expect(store.at(plain('/a'))).toBeNull()
    expect(bodyOf(store.at(plain('/b')))).toBe('story:2 1')
  })

  it('a request never joins a render that began before it', async () => {
    const gate = aGate()
    let text = 'old'
    const { store } = aStore(
      aSite({
        '/a': async () => {
          const mine = text
          if (mine === 'old') await gate.passed
          return html(mine)
        },
      }),
    )
    store.listening(false)
    const early = read(store, '/a')
    await settled()
    text = 'new' // committed, and nobody was told
    const late = [read(store, '/a'), read(store, '/a')]
    await settled()
    gate.open()
    expect(await early).toBe('old')
    expect(await Promise.all(late)).toEqual(['new', 'new'])
  })

  it('a render under way when the listener is lost goes only to those who had asked', async () => {
    const gate = aGate()
    let text = 'old'
    const { store } = aStore(
      aSite({
        '/a': async () => {
          const mine = text
          if (mine === 'old') await gate.passed
          return html(mine)
        },
      }),
    )
    const early = read(store, '/a')
    await settled()
    store.listening(false)
    text = 'new'
    const late = read(store, '/a')
    await settled()
    gate.open()
    expect([await early, await late]).toEqual(['old', 'new'])
  })

  it('one who asked meanwhile is not given, once it is back, what a missed event made stale', async () => {
    const gate = aGate()
    let text = 'old'
    const { store, invalidate } = aStore(
      aSite(
        {
          '/a': async () => html(ticker),
          '/slow': async () => {
            await gate.passed
            return html(ticker)
          },
        },
        {
          ticker: async (recorder) => {
            recorder.key('flashes:en')
            return text
          },
        },
      ),
    )
    await read(store, '/a')
    store.listening(false)
    text = 'new'
    const asked = read(store, '/slow')
    await settled()
    invalidate(['flashes:en'])
    store.listening(true)
    gate.open()
    expect(await asked).toBe('new')
  })

  it('a render made meanwhile is stored, and stands if nothing that was missed concerns it', async () => {
    const { store } = aStore(aSite({ '/a': counting('story:1') }), { head: () => 5 })
    store.listening(false)
    await read(store, '/a')
    store.invalidate({ seq: 4, stale: ['story:1'], facts: [] })
    store.listening(true)
    expect(store.at(plain('/a'))).not.toBeNull()
  })

  it('before the first time nothing is kept at all', async () => {
    const { PageStore } = await import('./store.ts')
    const { systemClock } = await import('../clock.ts')
    const store = new PageStore(aSite({ '/a': counting('k') }), {
      clock: systemClock,
      head: () => 0,
      failed: () => {},
    })
    await read(store, '/a')
    store.listening(true)
    expect(store.at(plain('/a'))).toBeNull()
    store.close()
  })
})

describe('without a database', () => {
  const away = (fake: ReturnType<typeof aStore>) => fake.store.database(false)

  it('known pages are served, stale or not, and say so', async () => {
    const fake = aStore(aSite({ '/a': counting('story:1'), '/b': counting('story:2') }))
    await Promise.all([read(fake.store, '/a'), read(fake.store, '/b')])
    fake.invalidate(['story:1'])
    away(fake)
    fake.store.listening(false)
    for (const url of ['/a', '/b']) {
      const reply = await fake.store.ask(plain(url))
      expect([reply?.status, header(reply, 'X-Standfirst-Stale')]).toEqual([200, 'database-away'])
    }
    expect(fake.store.stats()).toMatchObject({ servedStale: 2, renders: 2 })
  })

  it('unknown pages are refused with 503 and when to try again', async () => {
    const fake = aStore(aSite({ '/a': counting('story:1') }))
    away(fake)
    const reply = await fake.store.ask(plain('/a'))
    expect([reply?.status, header(reply, 'retry-after'), bodyOf(reply)]).toEqual([503, '5', 'error 503'])
    fake.store.database(true)
    expect(await read(fake.store, '/a')).toBe('story:1 1')
  })

  it('a retracted page is not shown', async () => {
    const fake = aStore(aSite({ '/a': counting('story:1') }))
    await read(fake.store, '/a')
    fake.invalidate(['story:1'], { hard: true })
    away(fake)
    expect((await fake.store.ask(plain('/a')))?.status).toBe(503)
  })

  it('nor is a withdrawn box', async () => {
    const fake = aStore(
      aSite(
        { '/a': async () => html('page ', ticker) },
        {
          ticker: async (recorder) => {
            recorder.key('flashes:en')
            return 'flash'
          },
        },
      ),
    )
    await read(fake.store, '/a')
    fake.invalidate(['flashes:en'], { hard: true })
    away(fake)
    expect(await read(fake.store, '/a')).toBe('page ')
  })

  it('those who wait for a render are answered at once', async () => {
    let hangs = false
    const fake = aStore(
      aSite({
        '/a': async (_, recorder) => {
          recorder.key('story:1')
          return hangs ? new Promise<never>(() => {}) : html('known')
        },
      }),
    )
    await read(fake.store, '/a')
    hangs = true
    fake.invalidate(['story:1'])
    const waiting = fake.store.ask(plain('/a'))
    await settled()
    away(fake)
    expect(header(await waiting, 'X-Standfirst-Stale')).toBe('database-away')
  })

  it('a failing render finds the old page where its report says that the database is gone', async () => {
    let fails = false
    const fake = aStore(
      aSite({
        '/a': async (_, recorder) => {
          recorder.key('story:1')
          if (fails) throw new Error('connection terminated')
          return html('known')
        },
      }),
      { failed: () => away(fake) },
    )
    await read(fake.store, '/a')
    fails = true
    fake.invalidate(['story:1'])
    expect(await read(fake.store, '/a')).toBe('known')
  })
})

describe('under overload', () => {
  it('a known page is served old and marked, an unknown one waits, and beyond the bound is refused', async () => {
    const gate = aGate()
    let holds = false
    const fake = aStore(
      aSite({
        '*': async (request, recorder) => {
          recorder.key(`story:${request.path}`)
          if (holds) await gate.passed
          return html(request.path)
        },
      }),
      { renders: 1, overloadAt: 1, refuseAt: 2 },
    )
    await read(fake.store, '/known')
    fake.invalidate(['story:/known'])
    holds = true
    const waiting = ['/1', '/2', '/3'].map((url) => fake.store.ask(plain(url)))
    await settled()
    expect(fake.store.stats().waiting).toBe(2)
    const old = await fake.store.ask(plain('/known'))
    expect([bodyOf(old), header(old, 'X-Standfirst-Stale')]).toEqual(['/known', 'overload'])
    waiting.push(fake.store.ask(plain('/4')))
    await settled()
    expect((await fake.store.ask(plain('/5')))?.status).toBe(503)
    gate.open()
    expect((await Promise.all(waiting)).map((reply) => reply?.status)).toEqual([200, 200, 200, 200])
    const fresh = await fake.store.ask(plain('/known'))
    expect(header(fresh, 'X-Standfirst-Stale')).toBeUndefined()
  })
})

describe('the background', () => {
  it('renders stale pages that were asked for, the most popular first', async () => {
    const order: string[] = []
    const { store, invalidate } = aStore(
      aSite({
        '*': async (request, recorder) => {
          recorder.key('edition:en')
          order.push(request.path)
          return html(request.path)
        },
      }),
    )
    for (const url of ['/rare', '/popular', '/often', '/forgotten']) await read(store, url)
    const hit = (url: string, times: number) => Array.from({ length: times }, () => store.at(plain(url)))
    hit('/popular', 9)
    hit('/often', 5)
    hit('/rare', 2)
    store.sweep()
    order.length = 0
    invalidate(['edition:en'])
    await store.rest()
    expect(order).toEqual(['/popular', '/often', '/rare'])
    expect(store.at(plain('/popular'))).not.toBeNull()
    expect(store.at(plain('/forgotten'))).toBeNull()
  })

  it('starts by itself, renders boxes before pages, and a page asked for meanwhile is not rendered twice', async () => {
    const order: string[] = []
    const { store, invalidate } = aStore(
      aSite(
        {
          '/a': async (_, recorder) => {
            recorder.key('k')
            order.push('page')
            return html('page', ticker)
          },
        },
        {
          ticker: async (recorder) => {
            recorder.key('k')
            order.push('box')
            return 'flash'
          },
        },
      ),
      { background: true },
    )
    await read(store, '/a')
    order.length = 0
    invalidate(['k'])
    await store.rest()
    expect(order).toEqual(['box', 'page'])
    expect(store.at(plain('/a'))).not.toBeNull()
    invalidate(['k'])
    await Promise.all([read(store, '/a'), store.rest()])
    expect(order.slice(2).sort()).toEqual(['box', 'page'])
    store.close()
  })

  it('waits while requests are being rendered', async () => {
    const gate = aGate()
    let hasRendered = false
    const { store, invalidate } = aStore(
      aSite({
        '/slow': async () => {
          await gate.passed
          return html('slow')
        },
        '/a': async (_, recorder) => {
          recorder.key('k')
          hasRendered = true
          return html('a')
        },
      }),
      { background: true },
    )
    await read(store, '/a')
    hasRendered = false
    const slow = read(store, '/slow')
    invalidate(['k'])
    await wait(30)
    expect(hasRendered).toBe(false)
    gate.open()
    await slow
    await store.rest()
    expect(hasRendered).toBe(true)
    store.close()
  })

  it('compresses as small as it gets what is asked for again', async () => {
    const text = Array.from({ length: 3_000 }, (_, n) => `<p>${(n * 7919) % 1013} sentence</p>`).join('')
    const { store } = aStore(aSite({ '/a': async () => html(text) }), { background: true })
    const quick = await store.ask(plain('/a', { encoding: 'br' }))
    store.at(plain('/a', { encoding: 'br' }))
    await store.rest()
    const best = store.at(plain('/a', { encoding: 'br' }))
    expect(best?.body?.length).toBeLessThan(quick?.body?.length ?? 0)
    expect(header(best, 'etag')).not.toBe(header(quick, 'etag'))
    store.close()
  })
})

describe('the bound in bytes', () => {
  const big = 'x'.repeat(20_000)

  it('holds, and the least recently used pages go first', async () => {
    const { store } = aStore(aSite({ '*': async () => html(big) }), { maxBytes: 250_000 })
    for (let n = 0; n < 10; n += 1) await read(store, `/${n}`)
    store.at(plain('/0'))
    for (let n = 10; n < 14; n += 1) await read(store, `/${n}`)
    expect(store.stats().bytes).toBeLessThanOrEqual(250_000)
    expect(store.stats().evictions).toBeGreaterThan(0)
    expect(store.at(plain('/0'))).not.toBeNull()
    expect(store.at(plain('/1'))).toBeNull()
    expect(store.at(plain('/13'))).not.toBeNull()
  })

  it('gives pages for unknown addresses one hundredth of it', async () => {
    const { store } = aStore(
      aSite({
        '/known': async () => html(big),
        '*': async (request, recorder) => {
          recorder.key(`url:${request.path}`)
          return missing()
        },
      }),
      { maxBytes: 2_000_000 },
    )
    await read(store, '/known')
    for (let n = 0; n < 200; n += 1) await read(store, `/none/${n}`)
    expect(store.stats().missingBytes).toBeLessThanOrEqual(20_000)
    expect(store.stats().missingBytes).toBeGreaterThan(10_000)
    expect(store.at(plain('/known'))).not.toBeNull()
    expect(store.stats().keys).toBe(store.stats().pages - 1)
  })

  it('counts what is held: after forgetting everything it is nothing', async () => {
    const { store } = aStore(aSite({ '*': async () => html(big, ticker) }, { ticker: async () => 'flash' }))
    for (let n = 0; n < 5; n += 1) await store.ask(plain(`/${n}`, { encoding: 'br' }))
    expect(store.stats().bytes).toBeGreaterThan(100_000)
    store.forget()
    expect(store.stats()).toMatchObject({ bytes: 0, pages: 0, keys: 0 })
  })

  it('a render under way when everything is forgotten is not kept', async () => {
    const gate = aGate()
    const { store } = aStore(
      aSite({
        '/a': async () => {
          await gate.passed
          return html('before the restore')
        },
      }),
    )
    const early = read(store, '/a')
    await settled()
    store.forget()
    gate.open()
    await early
    expect(store.at(plain('/a'))).toBeNull()
  })
})
