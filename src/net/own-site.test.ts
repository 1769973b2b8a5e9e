import { createServer, type Server } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemClock } from '../clock.ts'
import { createOwnSite, type OwnSite } from './own-site.ts'

let own: Server
let other: Server
let site: OwnSite
let otherPort: number

const listen = (server: Server) =>
  new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port))
  })

beforeAll(async () => {
  other = createServer((_, res) => res.end('a secret of this machine'))
  otherPort = await listen(other)
  own = createServer((req, res) => {
    if (req.url === '/away') res.writeHead(302, { location: `http://127.0.0.1:${otherPort}/` }).end()
    else if (req.url === '/back') res.writeHead(301, { location: '/gone' }).end()
    else if (req.url === '/gone') res.writeHead(410).end('gone')
    else res.end(JSON.stringify(req.headers))
  })
  const port = await listen(own)
  const publicUrl = `http://127.0.0.1:${port}`
  site = createOwnSite({ publicUrl, userAgent: 'Standfirst receipt', clock: systemClock })
})

afterAll(() => {
  own.close()
  other.close()
})

test('reaches the own address, also on this machine, without cookies or credentials', async () => {
  const answer = await site('/en/')
  const headers = answer.ok ? JSON.parse(Buffer.from(answer.value.body).toString()) : {}
  expect(headers).toMatchObject({ 'user-agent': 'Standfirst receipt' })
  expect(headers).not.toHaveProperty('cookie')
  expect(headers).not.toHaveProperty('authorization')
})

test('a status is said as it is; a redirect is not followed anywhere', async () => {
  expect(await site('/gone')).toMatchObject({ problem: { kind: 'status', status: 410 } })
  expect(await site('/back')).toMatchObject({ problem: { kind: 'redirects' } })
  expect(await site('/away')).toMatchObject({ ok: false, problem: { kind: 'bad-address' } })
})

test.each([
  'http://127.0.0.1:1/',
  '//169.254.169.254/latest/meta-data',
  '/\\169.254.169.254/',
  '\\\\localhost\\',
  'en/',
  '',
  'file:///etc/passwd',
])('leads nowhere else: %s', async (path) => {
  expect(await site(path)).toMatchObject({ ok: false, problem: { kind: 'bad-address' } })
})

test('another port of the own host is another address', async () => {
  expect(await site(`//127.0.0.1:${otherPort}/`)).toMatchObject({
    ok: false,
    problem: { kind: 'bad-address' },
  })
})
