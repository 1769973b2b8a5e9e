// One request to one checked address, up to the head of its answer; driven by `fetcher.ts`, once for every redirect.
import { lookup as dnsLookup } from 'node:dns/promises'
import { request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { isIP, isIPv6, type LookupFunction } from 'node:net'
import { isPublicAddress, type Target } from './address.ts'

/** Names to addresses; injectable, so that tests can let a name lead anywhere. */
export type Resolver = (host: string) => Promise<readonly string[]>

/** The system's own resolver, as every other program here sees the network. */
export const systemResolver: Resolver = async (host) => {
  const found = await dnsLookup(host, { all: true })
  return found.map((each) => each.address)
}

export type Checked =
  | { readonly kind: 'addresses'; readonly addresses: readonly string[] }
  | { readonly kind: 'not-public' }
  | { readonly kind: 'unknown-name' }

/** Resolves a target once and judges every address; one bad address refuses the whole name. */
export async function checkTarget(target: Target, resolve: Resolver): Promise<Checked> {
  let addresses: readonly string[]
  try {
    addresses = isIP(target.host) === 0 ? await resolve(target.host) : [target.host]
  } catch {
    return { kind: 'unknown-name' }
  }
  if (addresses.length === 0) return { kind: 'unknown-name' }
  if (!target.allowed && !addresses.every(isPublicAddress)) return { kind: 'not-public' }
  return { kind: 'addresses', addresses }
}

/**
 * Sends the request to the checked addresses and to no other: the name goes into Host and SNI, and the certificate
 * is checked against it. Rejects on any network fault; the signal ends the answer's body too.
 */
export function openHop(
  target: Target,
  addresses: readonly string[],
  headers: Readonly<Record<string, string>>,
  maxHeaderBytes: number,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const options: RequestOptions = {
    method: 'GET',
    host: target.host,
    port: target.port,
    path: `${target.url.pathname}${target.url.search}`,
    headers: { ...headers, host: target.url.host, connection: 'close' },
    agent: false,
    lookup: pinnedLookup(addresses),
    maxHeaderSize: maxHeaderBytes,
    insecureHTTPParser: false,
    signal,
  }
  return new Promise((resolve, reject) => {
    const request =
      target.url.protocol === 'https:'
        ? httpsRequest({ ...options, servername: isIP(target.host) === 0 ? target.host : '' })
        : httpRequest(options)
    request.once('response', resolve)
    // Stays on after the response, so that a connection that breaks later is never an uncaught error.
    request.on('error', reject)
    request.end()
  })
}

function pinnedLookup(addresses: readonly string[]): LookupFunction {
  const all = addresses.map((address) => ({ address, family: isIPv6(address) ? 6 : 4 }))
  return (_host, options, callback) => {
    const first = all[0]
    if (options.all) callback(null, all)
    else if (first !== undefined) callback(null, first.address, first.family)
  }
}
