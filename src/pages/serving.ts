// The store on node:http: a hit is answered at once with lines and bytes made before; the rest is awaited.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { chooseEncoding } from './encoding.ts'
import type { Ask, Reply } from './stitched.ts'
import type { PageStore } from './store.ts'

/** Answers a hit and says so. False: nothing was sent; the caller goes on with `answer` or with its framework. */
export function serve(store: PageStore, req: IncomingMessage, res: ServerResponse): boolean {
  if (req.method !== 'GET' && req.method !== 'HEAD') return false
  const reply = store.at(askOf(req))
  if (reply === null) return false
  send(req, res, reply)
  return true
}

/** Answers any page of the reader site, rendering what must be. False: the method or the address is not the reader site's. */
export async function answer(store: PageStore, req: IncomingMessage, res: ServerResponse): Promise<boolean> {
  if (req.method !== 'GET' && req.method !== 'HEAD') return false
  const reply = await store.ask(askOf(req))
  if (reply === null) return false
  if (!res.destroyed) send(req, res, reply)
  return true
}

function send(req: IncomingMessage, res: ServerResponse, reply: Reply): void {
  res.writeHead(reply.status, reply.headers)
  if (reply.body === null || req.method === 'HEAD') res.end()
  else res.end(reply.body)
}

/** Reads the raw header lines: `req.headers` would build an object of all of them for each hit. */
export function askOf(req: Pick<IncomingMessage, 'url' | 'rawHeaders'>): Ask {
  let encoding: string | undefined
  let ifNoneMatch: string | undefined
  let ifModifiedSince: string | undefined
  const raw = req.rawHeaders
  for (let at = 0; at < raw.length; at += 2) {
    const name = raw[at] ?? ''
    // The lengths of the three names we look for; a repeated line adds to its list.
    if (name.length === 15 && name.toLowerCase() === 'accept-encoding')
      encoding = listed(encoding, raw[at + 1])
    else if (name.length === 13 && name.toLowerCase() === 'if-none-match')
      ifNoneMatch = listed(ifNoneMatch, raw[at + 1])
    else if (name.length === 17 && name.toLowerCase() === 'if-modified-since') ifModifiedSince = raw[at + 1]
  }
  return { url: req.url ?? '/', encoding: chooseEncoding(encoding), ifNoneMatch, ifModifiedSince }
}

function listed(before: string | undefined, value: string | undefined): string | undefined {
  return before === undefined ? value : `${before}, ${value}`
}
