// The network side of a newsroom: node:http looks into the page store first; everything else goes where it belongs.
import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type { Endpoint } from '../api/api.ts'
import { household, isMachine } from '../audience/audience.ts'
import { logHead } from '../events/events.ts'
import { mediaHandler } from '../media/media.ts'
import { createOwnSite } from '../net/net.ts'
import { answer, PageStore, serve } from '../pages/pages.ts'
import { MissedAddresses } from '../publication/publication.ts'
import { createSite, errorPage, securityHeaders } from '../reader/reader.ts'
import { DeskStreams } from '../workflow/workflow.ts'
import { apiApp } from './api-app.ts'
import { chooseEdition } from './choose-edition.ts'
import { clientAddress } from './client-address.ts'
import { attachCollab } from './collab.ts'
import { deskHandler } from './desk.ts'
import { lookHandler } from './desk-look.ts'
import { previewHandler } from './desk-preview.ts'
import { endpointsOf, type Services } from './endpoints.ts'
import { hostCheck } from './hosts.ts'
import { letterHandler } from './letter-form.ts'
import { createMetrics } from './metrics.ts'
import type { Newsroom } from './newsroom.ts'
import { sendAsset, sendText } from './plain-answer.ts'

export type Route = Pick<Endpoint, 'method' | 'path' | 'access' | 'byPerson'>

export type Serving = {
  readonly server: Server
  readonly store: PageStore
  readonly missed: MissedAddresses
  readonly port: number
  /** Every route of the API with who may ask it: what the matrix of roles is tested from. */
  readonly routes: readonly Route[]
  /** Stops taking requests, lets those under way end, and frees the port. */
  readonly close: () => Promise<void>
}

const headersTimeoutMs = 10_000
const requestTimeoutMs = 120_000
const drainMs = 5_000

/** Opens the port. Throws what node:http throws when it cannot (EADDRINUSE, EACCES). */
export async function serveNewsroom(newsroom: Newsroom, services: Services): Promise<Serving> {
  const { core, config, log } = newsroom
  const site = createSite({ database: core.database, clock: core.clock, publicUrl: config.publicUrl })
  const store = new PageStore(site, {
    clock: core.clock,
    head: headOf(core),
    failed: (what, error) => log.error({ err: error, what }, 'render failed'),
    maxBytes: config.pageStoreBytes,
    cdn: config.cdn,
  })
  const unsubscribe = core.feed.subscribe((event) =>
    store.invalidate({
      ...event,
      hard: event.type === 'story.retracted' || event.type === 'flash.withdrawn',
    }),
  )
  newsroom.onListening = (on) => {
    store.listening(on)
    store.database(on)
  }
  store.listening(true)

  const streams = new DeskStreams(core, (session, close) => newsroom.sessions.onSessionEnd(session, close))
  const endpoints = endpointsOf(core, config, newsroom.media, services, newsroom.door, {
    streams,
    site: createOwnSite({
      publicUrl: config.publicUrl,
      userAgent: 'Standfirst receipt',
      clock: core.clock,
    }),
    publicUrl: config.publicUrl,
  })
  const missed = new MissedAddresses({
    ...core,
    onError: (error) => log.warn({ err: error }, 'addresses asked for in vain were not written'),
  })
  missed.start()
  const handler = requestHandler(newsroom, endpoints, store, missed)
  const server = createServer(
    { headersTimeout: headersTimeoutMs, requestTimeout: requestTimeoutMs, maxHeaderSize: 32_768 },
    handler,
  )
  server.maxRequestsPerSocket = 0
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(config.port, config.host, resolve)
  })
  const collab = await attachCollab(server, newsroom)
  const address = server.address()
  return {
    server,
    store,
    missed,
    port: typeof address === 'object' && address !== null ? address.port : config.port,
    routes: endpoints.map(({ method, path, access, byPerson }) => ({
      method,
      path,
      access,
      ...(byPerson ? { byPerson } : {}),
    })),
    close: async () => {
      unsubscribe()
      streams.close()
      await collab.close()
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeIdleConnections()
      const timer = setTimeout(() => server.closeAllConnections(), drainMs)
      await closed
      clearTimeout(timer)
      await missed.stop()
      store.close()
    },
  }
}

/**
 * Embedded, nobody else writes, so what this process has heard will do: a commit not heard yet makes its pages stale when it
 * is. On a server renders that begin together share one question, unless an event came between them.
 */
function headOf({ database, feed }: Newsroom['core']): () => number | Promise<number> {
  if (database.kind === 'embedded') return () => feed.heard
  let asking: { readonly heard: number; readonly head: Promise<number> } | undefined
  return () => {
    if (asking?.heard === feed.heard) return asking.head
    const head = logHead(database.kysely)
    const mine = { heard: feed.heard, head }
    asking = mine
    const forget = () => {
      if (asking === mine) asking = undefined
    }
    head.then(forget, forget)
    return head
  }
}

function requestHandler(
  newsroom: Newsroom,
  endpoints: readonly Endpoint[],
  store: PageStore,
  missed: MissedAddresses,
) {
  const { core, config, log, media } = newsroom
  const isRightHost = hostCheck(config)
  const metrics = createMetrics(core, store)
  const desk = deskHandler(config.publicUrl)
  const preview = previewHandler(newsroom)
  const look = lookHandler(newsroom)
  const letters = letterHandler(newsroom)
  const serveMedia = mediaHandler(core, media, { cdn: config.cdn })
  const app = apiApp(core, endpoints, log, newsroom.door.identity)
  const api = getRequestListener((request, env) => {
    const { incoming } = env as { incoming: IncomingMessage }
    const bindings = { requestId: randomUUID(), address: clientAddress(incoming, config.trustedProxies) }
    return app.fetch(request, bindings)
  })
  let lastRequest = 0
  newsroom.isQuiet = () => Date.now() - lastRequest > 10_000

  async function rest(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const path = (req.url ?? '/').split('?', 1)[0] ?? '/'
    if (path.startsWith('/api/')) {
      for (const [name, value] of Object.entries(securityHeaders)) res.setHeader(name, value)
      return api(req, res) as Promise<void>
    }
    if (path.startsWith('/assets/')) return sendAsset(req, res, path)
    if (path === '/healthz') return sendText(res, 200, 'ok\n')
    if (path === '/readyz') return ready(core, res)
    if (path === '/metrics') return metrics.send(res)
    if (path === '/') return chooseEdition(core, req, res)
    if (path.startsWith('/media/')) {
      // The media room sends the rest of the security headers: pictures may be shown by other sites.
      res.setHeader('strict-transport-security', securityHeaders['strict-transport-security'] ?? '')
      if (await serveMedia(req, res)) return
    }
    if (path.startsWith('/desk/preview/look/')) return look(req, res, path)
    if (path.startsWith('/desk/preview/')) return preview(req, res, path)
    if (path === '/desk' || path.startsWith('/desk/')) return desk(req, res, path)
    if (req.method === 'POST' && (await letters(req, res, path))) return
    if (await answer(store, req, res)) {
      if (res.statusCode === 404) miss(req)
      return
    }
    sendText(
      res,
      req.method === 'GET' || req.method === 'HEAD' ? 404 : 405,
      'There is nothing at this address.\n',
    )
  }

  /** After the answer is on its way. */
  function miss(req: IncomingMessage): void {
    if (req.method === 'GET' && !isMachine(req.headers['user-agent']))
      missed.count(req.url ?? '', household(clientAddress(req, config.trustedProxies)))
  }

  return (req: IncomingMessage, res: ServerResponse): void => {
    lastRequest = Date.now()
    if (!isRightHost(req)) {
      sendText(
        res,
        421,
        `This newsroom answers at ${config.publicUrl}. Set PUBLIC_URL to the address readers use.\n`,
      )
      return
    }
    if (serve(store, req, res)) {
      if (res.statusCode === 404) miss(req)
      return
    }
    rest(req, res).catch((error: unknown) => {
      log.error({ err: error, url: req.url }, 'request failed')
      if (res.headersSent) res.destroy()
      else sendPage(res, errorPage(500, req.url ?? '/'))
    })
  }
}

async function ready(core: Newsroom['core'], res: ServerResponse): Promise<void> {
  try {
    await logHead(core.database.kysely)
    sendText(res, 200, 'ready\n')
  } catch {
    sendText(res, 503, 'The database does not answer.\n', { 'retry-after': '5' })
  }
}

function sendPage(res: ServerResponse, page: ReturnType<typeof errorPage>): void {
  res.writeHead(page.status, { ...page.headers, 'cache-control': 'no-store' })
  res.end(page.parts.filter((part) => typeof part === 'string').join(''))
}
