// The fetcher against servers of our own on loopback, reached through the allow-list as an operator would name them.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { type AddressInfo, createServer as createTcpServer } from 'node:net'
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { afterEach, describe, expect, test } from 'vitest'
import { fixedClock } from '../clock.ts'
import type { FetchFaultKind } from './fetch-fault.ts'
import { createFetcher, type FetcherConfig } from './fetcher.ts'

const closers: (() => void)[] = []
afterEach(() => {
  for (const close of closers.splice(0)) close()
})

type Handler = (request: IncomingMessage, response: ServerResponse) => void

async function serve(handler: Handler) {
  const server = createServer(handler)
  return listen(server)
}

async function listen(server: Server | ReturnType<typeof createTcpServer>) {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closers.push(() => {
    server.close()
    if ('closeAllConnections' in server) server.closeAllConnections()
  })
  const { port } = server.address() as AddressInfo
  return { port, key: `127.0.0.1:${port}`, url: `http://127.0.0.1:${port}` }
}

function aFetcher(allow: readonly string[], more: Partial<FetcherConfig> = {}) {
  return createFetcher({ allow, userAgent: 'Standfirst/test', clock: fixedClock('2026-01-01'), ...more })
}

async function expectFault(work: Promise<{ ok: boolean }>, kind: FetchFaultKind) {
  expect(await work).toMatchObject({ ok: false, problem: { kind } })
}

describe('what comes back', () => {
  test('body, head and what was sent', async () => {
    let seen: IncomingMessage['headers'] = {}
    const server = await serve((request, response) => {
      seen = request.headers
      response.setHeader('set-cookie', 'a=b')
      response.writeHead(200, { 'content-type': 'application/rss+xml', etag: '"1"' }).end('hello')
    })
    const fetcher = aFetcher([server.key])
    const got = await fetcher.get(`${server.url}/feed?x=1#y`, { accept: 'application/rss+xml' })
    expect(got).toMatchObject({
      ok: true,
      value: { status: 200, contentType: 'application/rss+xml', etag: '"1"', url: `${server.url}/feed?x=1` },
    })
    expect(got.ok && Buffer.from(got.value.body).toString()).toBe('hello')
    expect(seen).toMatchObject({
      host: server.key,
      'user-agent': 'Standfirst/test',
      accept: 'application/rss+xml',
    })
    await fetcher.get(server.url)
    expect(seen).not.toHaveProperty('cookie')
  })

  test('a conditional request that still holds is not modified', async () => {
    const server = await serve((request, response) => {
      const same = request.headers['if-none-match'] === '"1"'
      response.writeHead(same ? 304 : 200).end(same ? undefined : 'new')
    })
    const got = await aFetcher([server.key]).get(server.url, { etag: '"1"' })
    expect(got).toMatchObject({ ok: true, value: { notModified: true, status: 304 } })
  })

  test.each([
    ['gzip', gzipSync('grüße')],
    ['br', brotliCompressSync('grüße')],
    ['deflate', deflateSync('grüße')],
    ['deflate', deflateRawSync('grüße')],
    ['identity', Buffer.from('grüße')],
  ])('%s is inflated', async (encoding, bytes) => {
    const server = await serve((_, response) =>
      response.writeHead(200, { 'content-encoding': encoding }).end(bytes),
    )
    const got = await aFetcher([server.key]).get(server.url)
    expect(got.ok && Buffer.from(got.value.body).toString()).toBe('grüße')
  })

  test('a status is told as such, with the pause that was asked for', async () => {
    const server = await serve((_, response) => response.writeHead(503, { 'retry-after': '120' }).end())
    const fetcher = aFetcher([server.key])
    expect(await fetcher.get(server.url)).toMatchObject({
      ok: false,
      problem: { kind: 'status', status: 503, retryAfterS: 120 },
    })
    await expectFault(fetcher.get(server.url), 'paused')
    const gone = await serve((_, response) => response.writeHead(410).end())
    expect(await aFetcher([gone.key]).get(gone.url)).toMatchObject({ problem: { status: 410 } })
  })
})

describe('where it may go', () => {
  test('loopback and private addresses only when named by the operator', async () => {
    let hits = 0
    const server = await serve((_, response) => {
      hits += 1
      response.end('secret')
    })
    const lax = aFetcher([], { resolve: async () => ['127.0.0.1'] })
    for (const url of [
      'http://127.0.0.1:8080/',
      'http://[::ffff:127.0.0.1]/',
      'http://0x7f000001/',
      'http://[::1]/',
    ]) {
      await expectFault(lax.get(url), 'not-public')
    }
    await expectFault(aFetcher([]).get(server.url), 'bad-address')
    expect(hits).toBe(0)
  })

  test('a name is refused when any of its addresses is private', async () => {
    const fetcher = aFetcher([], { resolve: async () => ['93.184.216.34', '10.0.0.1'] })
    await expectFault(fetcher.get('http://mixed.example/'), 'not-public')
    await expectFault(
      aFetcher([], { resolve: async () => ['fe80::1%eth0'] }).get('http://x.example/'),
      'not-public',
    )
  })

  test('a name is resolved once and the connection goes to that very address', async () => {
    const server = await serve((request, response) => response.end(request.headers.host))
    let asked = 0
    const fetcher = aFetcher([`rebinding.example:${server.port}`], {
      resolve: async () => {
        asked += 1
        return asked === 1 ? ['127.0.0.1'] : ['127.0.0.9']
      },
    })
    const got = await fetcher.get(`http://rebinding.example:${server.port}/`)
    expect(got.ok && Buffer.from(got.value.body).toString()).toBe(`rebinding.example:${server.port}`)
    expect(asked).toBe(1)
  })

  test('closed port, unknown name, silence and nonsense all sound the same', async () => {
    const closed = await serve(() => undefined)
    closers.pop()?.()
    const nonsense = await listen(
      createTcpServer((socket) => socket.on('error', () => undefined).end('SSH-2.0-x\r\n')),
    )
    const silent = await listen(createTcpServer(() => undefined))
    const fetcher = aFetcher([closed.key, nonsense.key, silent.key, 'nowhere.example:80'], {
      limits: { totalMs: 300 },
      resolve: async () => {
        throw new Error('ENOTFOUND')
      },
    })
    const faults = await Promise.all(
      [closed.url, nonsense.url, silent.url, 'http://nowhere.example/'].map((url) => fetcher.get(url)),
    )
    expect(
      new Set(faults.map((each) => (each.ok ? 'ok' : `${each.problem.kind} ${each.problem.detail}`))),
    ).toEqual(new Set(['unreachable No usable answer came from this address.']))
  })

  test('a resolver that never answers is given up', async () => {
    const fetcher = aFetcher([], { resolve: () => new Promise(() => undefined), limits: { totalMs: 100 } })
    await expectFault(fetcher.get('http://slow.example/'), 'unreachable')
  })
})

describe('redirects', () => {
  test('are followed up to five times, and permanent ones are reported', async () => {
    const server = await serve((request, response) => {
      const n = Number(request.url?.slice(1))
      if (n > 0) response.writeHead(n > 2 ? 301 : 302, { location: `/${n - 1}` }).end()
      else response.end('there')
    })
    const fetcher = aFetcher([server.key])
    const got = await fetcher.get(`${server.url}/5`)
    expect(got).toMatchObject({ ok: true, value: { url: `${server.url}/0`, movedTo: `${server.url}/2` } })
    await expectFault(fetcher.get(`${server.url}/6`), 'redirects')
  })

  test('a circle ends', async () => {
    let hits = 0
    const server = await serve((_, response) => {
      hits += 1
      response.writeHead(302, { location: '/again' }).end()
    })
    await expectFault(aFetcher([server.key]).get(server.url), 'redirects')
    expect(hits).toBe(6)
  })

  test.each([
    ['http://127.0.0.1:8080/admin', 'not-public'],
    ['http://169.254.169.254/latest/meta-data/', 'not-public'],
    ['http://[::ffff:10.0.0.1]/', 'not-public'],
    ['http://internal.example/', 'not-public'],
    ['http://user:pass@public.example/', 'bad-address'],
    ['file:///etc/passwd', 'bad-address'],
    ['http://public.example:22/', 'bad-address'],
  ] as const)('to %s is refused', async (location, kind) => {
    const server = await serve((_, response) => response.writeHead(302, { location }).end())
    const fetcher = aFetcher([server.key], { resolve: async () => ['192.168.0.10'] })
    await expectFault(fetcher.get(server.url), kind)
  })
})

describe('limits', () => {
  const small = { maxBytes: 100_000, totalMs: 600 }

  test.each([
    ['gzip', gzipSync(Buffer.alloc(30_000_000))],
    ['br', brotliCompressSync(Buffer.alloc(30_000_000))],
    ['deflate', deflateSync(Buffer.alloc(30_000_000))],
    ['identity', Buffer.alloc(100_001)],
  ])('a bomb in %s is cut', async (encoding, bytes) => {
    const server = await serve((_, response) => {
      response.on('error', () => undefined)
      response.writeHead(200, { 'content-encoding': encoding }).write(bytes)
      response.end()
    })
    await expectFault(aFetcher([server.key], { limits: small }).get(server.url), 'too-large')
  })

  test('ten megabytes inflated is the limit that ships', async () => {
    const server = await serve((request, response) => {
      const size = 10 * 1024 * 1024 + (request.url === '/more' ? 1 : 0)
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(size)))
    })
    const fetcher = aFetcher([server.key])
    expect(await fetcher.get(server.url)).toMatchObject({ ok: true })
    await expectFault(fetcher.get(`${server.url}/more`), 'too-large')
    expect(await fetcher.download(`${server.url}/more`)).toMatchObject({ ok: true })
  })

  test('an announced length that is too large is not even read', async () => {
    const server = await serve((_, response) => {
      response.writeHead(200, { 'content-length': '99999999' }).write('x')
    })
    await expectFault(aFetcher([server.key]).get(server.url), 'too-large')
  })

  test('a slow drip ends with the total time, a redirect chain too', async () => {
    const server = await serve((request, response) => {
      if (request.url === '/drip') {
        const drip = setInterval(() => response.write('x'), 50)
        response.on('close', () => clearInterval(drip))
      } else {
        setTimeout(() => response.writeHead(302, { location: '/next' }).end(), 200)
      }
    })
    const begun = performance.now()
    const fetcher = aFetcher([server.key], { limits: small })
    await expectFault(fetcher.get(`${server.url}/drip`), 'too-slow')
    await expectFault(fetcher.get(`${server.url}/slow-chain`), 'unreachable')
    expect(performance.now() - begun).toBeLessThan(2500)
  })

  test('endless headers are refused at 64 kB', async () => {
    let sent = 0
    const server = await listen(
      createTcpServer((socket) => {
        socket.on('error', () => undefined)
        socket.write('HTTP/1.1 200 OK\r\n')
        const more = setInterval(() => {
          sent += 10_000
          socket.write(`x-${sent}: ${'y'.repeat(10_000)}\r\n`)
        }, 1)
        socket.on('close', () => clearInterval(more))
      }),
    )
    await expectFault(aFetcher([server.key]).get(server.url), 'unreachable')
    expect(sent).toBeLessThan(1_000_000)
  })

  test('a cut answer and damaged compression are faults, never half a text', async () => {
    const server = await serve((request, response) => {
      response.on('error', () => undefined)
      if (request.url === '/cut') {
        response.writeHead(200, { 'content-length': '100' })
        response.write('half', () => response.destroy())
      } else if (request.url === '/gzip') {
        response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('whole text').subarray(0, 15))
      } else {
        response.writeHead(200, { 'content-encoding': 'x-own' }).end('?')
      }
    })
    const fetcher = aFetcher([server.key])
    await expectFault(fetcher.get(`${server.url}/cut`), 'cut')
    await expectFault(fetcher.get(`${server.url}/gzip`), 'cut')
    await expectFault(fetcher.get(`${server.url}/unknown`), 'encoding')
  })

  test('four at once a host, and waiting does not use up the time', async () => {
    let now = 0
    let most = 0
    const server = await serve((_, response) => {
      now += 1
      most = Math.max(most, now)
      setTimeout(() => {
        now -= 1
        response.end('ok')
      }, 150)
    })
    const fetcher = aFetcher([server.key], { limits: { totalMs: 400 } })
    const all = await Promise.all(Array.from({ length: 20 }, () => fetcher.get(server.url)))
    expect(all.every((each) => each.ok)).toBe(true)
    expect(most).toBe(4)
  })

  test('a failing host is left alone after five failures', async () => {
    let hits = 0
    const server = await serve((_, response) => {
      hits += 1
      response.writeHead(500).end()
    })
    const clock = fixedClock('2026-01-01')
    const fetcher = aFetcher([server.key], { clock })
    for (let n = 0; n < 5; n += 1) await expectFault(fetcher.get(server.url), 'status')
    await expectFault(fetcher.get(server.url), 'paused')
    expect(hits).toBe(5)
    clock.advance(31_000)
    await expectFault(fetcher.get(server.url), 'status')
  })

  test('the caller can give up', async () => {
    const server = await serve(() => undefined)
    const patience = new AbortController()
    const work = aFetcher([server.key]).get(server.url, { signal: patience.signal })
    setTimeout(() => patience.abort(), 50)
    await expectFault(work, 'cancelled')
  })
})

describe('stream', () => {
  test('has no limit on size, reads lazily, and frees its place', async () => {
    const chunk = Buffer.alloc(1024 * 1024)
    const server = await serve((_, response) => {
      let left = 30
      const more = () => {
        while (left > 0) {
          left -= 1
          if (!response.write(chunk)) return void response.once('drain', more)
        }
        response.end()
      }
      more()
    })
    const fetcher = aFetcher([server.key])
    for (let n = 0; n < 5; n += 1) {
      const got = await fetcher.stream(server.url)
      if (!got.ok) throw new Error(got.problem.detail)
      let bytes = 0
      for await (const each of got.value.body) {
        bytes += each.length
        if (n > 0) break
      }
      if (n === 0) expect(bytes).toBe(30 * 1024 * 1024)
    }
    const unread = await fetcher.stream(server.url)
    if (unread.ok) unread.value.close()
    expect(unread.ok).toBe(true)
  })

  test('ends when the next bytes do not come', async () => {
    const server = await serve((_, response) => void response.write('begun'))
    const got = await aFetcher([server.key], { limits: { chunkTimeoutMs: 100 } }).stream(server.url)
    if (!got.ok) throw new Error(got.problem.detail)
    const read = async () => {
      for await (const _ of got.value.body);
    }
    await expect(read()).rejects.toMatchObject({ fault: { kind: 'too-slow' } })
  })
})

test('what the address alone tells is told without a request', () => {
  const fetcher = aFetcher(['127.0.0.1:9000'])
  const refused = (url: string) => fetcher.refusal(url)?.kind
  expect(refused('ftp://paper.example/a.jpg')).toBe('bad-address')
  expect(refused('https://paper.example:81/a.jpg')).toBe('bad-address')
  expect(refused('http://10.0.0.1/a.jpg')).toBe('not-public')
  expect(refused('http://[::1]/a.jpg')).toBe('not-public')
  expect(refused('http://127.0.0.1:9000/a.jpg')).toBeUndefined()
  expect(refused('https://paper.example/a.jpg')).toBeUndefined()
})
