// The servers of `bench-pages.ts`, in a process of their own: the page store, and two bare handlers sending the same bytes.
// Tells its parent the ports; on any message answers the processor time used so far, in microseconds.
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { systemClock } from '../clock.ts'
import type { Rendered, Site } from './page.ts'
import { serve } from './serving.ts'
import { PageStore } from './store.ts'

const words =
  'the city council harbour morning bridge market said after light river people new plan street school winter tram evening because museum'.split(
    ' ',
  )

/** A page of 66 KB with the header lines the reader site sends; its text repeats no more than prose does. */
function aPage(): Rendered {
  let state = 7
  const word = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return words[state % words.length] ?? ''
  }
  const paragraph = () => `<p>${Array.from({ length: 60 }, word).join(' ')} ${state}.</p>\n`
  let body = ''
  while (body.length < 65_500) body += paragraph()
  const hashes = Array.from({ length: 3 }, (_, n) => `'sha256-${`${n}`.repeat(43)}='`).join(' ')
  return {
    status: 200,
    kept: 'store',
    parts: ['<!doctype html><title>bench</title><body>', { box: 'ticker' }, body],
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Language': 'en',
      'Content-Security-Policy': `default-src 'none'; script-src ${hashes}; style-src ${hashes}; img-src 'self' data:; font-src 'self'; connect-src 'self'; media-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
    },
  }
}

const site: Site = {
  route: () => ({ queryKeys: [], render: async () => aPage() }),
  box: () => async () => '<p>One line of news</p>',
  error: () => aPage(),
}

async function listen(listener: RequestListener): Promise<number> {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

const store = new PageStore(site, {
  clock: systemClock,
  head: () => 0,
  failed: (what, error) => console.error(what, error),
})
store.listening(true)
const ask = { url: '/en/', encoding: 'br' } as const
for (let n = 0; n < 4; n += 1) await store.ask(ask)
await store.rest()
const reply = store.at(ask)
if (!reply?.body) throw new Error('the page is not in the store')
const { headers, body } = reply
const three = [
  'Content-Type',
  'text/html; charset=utf-8',
  'Content-Encoding',
  'br',
  'Content-Length',
  String(body.length),
]

const ports = {
  store: await listen((req, res) => {
    if (!serve(store, req, res)) res.writeHead(500).end()
  }),
  'same lines': await listen((_, res) => {
    res.writeHead(200, headers)
    res.end(body)
  }),
  'three lines': await listen((_, res) => {
    res.writeHead(200, three)
    res.end(body)
  }),
}
process.on('message', () => {
  const { user, system } = process.cpuUsage()
  process.send?.({ cpu: user + system })
})
process.on('disconnect', () => process.exit(0))
process.send?.({ ports, bytes: body.length, lines: headers.length / 2 })
