import { createServer, type IncomingMessage, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliDecompressSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { answer, askOf, serve } from './serving.ts'
import type { PageStore } from './store.ts'
import { aSite, aStore, counting, html } from './testing.ts'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

/** The store in front of a framework that answers everything else. */
async function listen(store: PageStore): Promise<{ port: number; served: boolean[] }> {
  const served: boolean[] = []
  const server = createServer((req, res) => {
    const isHit = serve(store, req, res)
    served.push(isHit)
    if (isHit) return
    void answer(store, req, res).then((isAnswered) => {
      if (!isAnswered) res.writeHead(418).end('framework')
    })
  })
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { port: (server.address() as AddressInfo).port, served }
}

async function fetchPage(
  port: number,
  path: string,
  options: { method?: string; headers?: Record<string, string> } = {},
) {
  const res = await new Promise<IncomingMessage>((resolve, reject) => {
    request({ port, host: '127.0.0.1', path, agent: false, ...options }, resolve)
      .on('error', reject)
      .end()
  })
  const chunks: Buffer[] = []
  for await (const chunk of res) chunks.push(chunk as Buffer)
  return { status: res.statusCode, headers: res.headers, body: Buffer.concat(chunks) }
}

const text = 'A page of some length. '.repeat(60)

describe('over HTTP', () => {
  it('a miss is rendered, the next request is a hit with the same lines and bytes', async () => {
    const { store } = aStore(aSite({ '/a': async () => html(text) }))
    const { port, served } = await listen(store)
    const headers = { 'Accept-Encoding': 'gzip, br' }
    const first = await fetchPage(port, '/a', { headers })
    const second = await fetchPage(port, '/a', { headers })
    expect(served).toEqual([false, true])
    expect(brotliDecompressSync(first.body).toString()).toBe(text)
    expect(second.body.equals(first.body)).toBe(true)
    const { date: _, ...lines } = second.headers
    const { date: __, ...before } = first.headers
    expect(lines).toEqual(before)
    expect(lines).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-encoding': 'br',
      'cache-control': 'max-age=0, must-revalidate',
      vary: 'Accept-Encoding',
      'content-length': String(second.body.length),
    })
  })

  it('HEAD has the lines of GET and no bytes', async () => {
    const { store } = aStore(aSite({ '/a': async () => html(text) }))
    const { port } = await listen(store)
    const miss = await fetchPage(port, '/a', { method: 'HEAD' })
    const hit = await fetchPage(port, '/a', { method: 'HEAD' })
    const get = await fetchPage(port, '/a')
    for (const reply of [miss, hit]) {
      expect(reply.body.length).toBe(0)
      expect(reply.headers['content-length']).toBe(String(get.body.length))
      expect(reply.headers.etag).toBe(get.headers.etag)
    }
  })

  it('a reader who holds the page gets a 304, on a hit and on a miss', async () => {
    const { store, invalidate } = aStore(
      aSite({
        '/a': async (_, recorder) => {
          recorder.key('k')
          return html(text)
        },
      }),
    )
    const { port } = await listen(store)
    const { etag = '' } = (await fetchPage(port, '/a')).headers
    expect((await fetchPage(port, '/a', { headers: { 'If-None-Match': etag } })).status).toBe(304)
    invalidate(['k'])
    const miss = await fetchPage(port, '/a', { headers: { 'If-None-Match': `"x", W/${etag}` } })
    expect([miss.status, miss.body.length, miss.headers.etag]).toEqual([304, 0, etag])
  })

  it('other methods and other addresses go to the framework', async () => {
    const render = counting('k')
    const { store } = aStore(aSite({ '/a': render }))
    const { port } = await listen(store)
    expect((await fetchPage(port, '/a', { method: 'POST' })).status).toBe(418)
    expect((await fetchPage(port, '/api/v1/stories')).status).toBe(418)
    expect(render.count()).toBe(0)
  })

  it('a redirect carries its place and nothing else', async () => {
    const moved = { status: 308, headers: { Location: '/en/' }, parts: [], kept: 'store' } as const
    const { store } = aStore(aSite({ '/en': async () => moved }))
    const { port, served } = await listen(store)
    await fetchPage(port, '/en')
    const hit = await fetchPage(port, '/en', { headers: { 'Accept-Encoding': 'br' } })
    expect([hit.status, hit.headers.location, hit.headers['content-length']]).toEqual([308, '/en/', '0'])
    expect(hit.headers['content-encoding']).toBeUndefined()
    expect(served).toEqual([false, true])
  })
})

describe('the request lines', () => {
  it('are read whatever their case, and repeated ones are one list', () => {
    const rawHeaders = [
      'Host',
      'x',
      'aCCEPT-eNCODING',
      'gzip;q=0.1',
      'Accept-Encoding',
      'br',
      'IF-none-match',
      '"a"',
      'If-None-Match',
      '"b"',
    ]
    expect(askOf({ url: '/x', rawHeaders })).toMatchObject({
      url: '/x',
      encoding: 'br',
      ifNoneMatch: '"a", "b"',
    })
    expect(askOf({ url: '/x', rawHeaders: [] })).toMatchObject({
      encoding: 'identity',
      ifNoneMatch: undefined,
    })
  })
})
