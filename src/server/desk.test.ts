import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { endpoint } from '../api/api.ts'
import { ok } from '../result.ts'
import { deskHandler } from './desk.ts'
import type { DeskFiles } from './desk-files.ts'
import { readBody } from './request-body.ts'

const script = { contentType: 'text/javascript; charset=utf-8', bytes: Buffer.from('plain') }
const built: DeskFiles = {
  entry: () => ({
    script: 'assets/main-a.js',
    imports: ['assets/words-b.js'],
    styles: ['assets/main-c.css'],
  }),
  find: (path) => (path === 'assets/main-a.js' ? { ...script, brotli: Buffer.from('packed') } : undefined),
}

describe('the address of the desk', () => {
  let server: Server
  let base: string
  let files: DeskFiles = built

  beforeAll(async () => {
    const now: DeskFiles = { entry: () => files.entry(), find: (path) => files.find(path) }
    const handle = deskHandler('https://news.example', now)
    server = createServer((req, res) => handle(req, res, req.url ?? '/'))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => {
    server.close()
  })
  const ask = (path: string, init: RequestInit = {}) => fetch(base + path, { redirect: 'manual', ...init })

  it('answers every address with the one page, which nobody keeps', async () => {
    for (const path of ['/desk/', '/desk/story/1', '/desk/join']) {
      const answer = await ask(path)
      expect(answer.status).toBe(200)
      expect(answer.headers.get('cache-control')).toBe('no-store')
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
      expect(await answer.text()).toContain('src="/desk/assets/main-a.js"')
    }
  })

  it('lets run only what carries the nonce of this answer, and makes HTML of strings only by the one policy', async () => {
    const [first, second] = [await ask('/desk/'), await ask('/desk/')]
    const policy = first.headers.get('content-security-policy') ?? ''
    const nonce = /script-src 'nonce-([\w-]{22})' 'strict-dynamic'/.exec(policy)?.[1] ?? ''
    expect(await first.text()).toContain(`<script type="module" nonce="${nonce}"`)
    expect(second.headers.get('content-security-policy')).not.toContain(nonce)
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("require-trusted-types-for 'script'; trusted-types default;")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).toContain("connect-src 'self' wss://news.example")
    expect(policy).not.toContain('unsafe')
  })

  it('sends built files for a year, packed to whoever takes it so', async () => {
    const packed = await ask('/desk/assets/main-a.js', { headers: { 'accept-encoding': 'gzip, br' } })
    expect(packed.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(packed.headers.get('content-encoding')).toBe('br')
    const plain = await ask('/desk/assets/main-a.js', { headers: { 'accept-encoding': 'identity' } })
    expect(await plain.text()).toBe('plain')
  })

  it('knows no file that was not built, however it is asked for', async () => {
    for (const name of ['main-z.js', '..%2f..%2fpackage.json', 'main-a.js/..', '.env', '']) {
      expect((await ask(`/desk/assets/${name}`)).status).toBe(404)
    }
  })

  it('leads to the slash, takes nothing but reading, and says when it has not been built', async () => {
    expect((await ask('/desk')).headers.get('location')).toBe('/desk/')
    expect((await ask('/desk/', { method: 'POST' })).status).toBe(405)
    files = { entry: () => undefined, find: () => undefined }
    expect((await ask('/desk/')).status).toBe(503)
    files = built
  })
})

describe('a report of the content security policy', () => {
  const takes = (anyOrigin: boolean) =>
    endpoint({
      method: 'post',
      path: '/x',
      access: 'public',
      tag: 'x',
      summary: 'x',
      ...(anyOrigin ? { anyOrigin: true as const } : {}),
      handle: async () => ok({}),
    })
  const request = () =>
    new Request('http://x/', {
      method: 'POST',
      headers: { 'content-type': 'application/csp-report' },
      body: '{"csp-report":{}}',
    })

  it('is read where browsers send it by themselves, and nowhere else', async () => {
    const body = { body: {} as never }
    expect((await readBody(request(), { ...takes(true), ...body })).ok).toBe(true)
    expect((await readBody(request(), { ...takes(false), ...body })).ok).toBe(false)
  })
})
