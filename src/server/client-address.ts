// Who asks: the client's address (X-Forwarded-For counts only from configured proxies), its program, whether a proxy speaks.
import type { IncomingMessage } from 'node:http'
import ipaddr from 'ipaddr.js'
import type { Client } from '../people/people.ts'

/** By a header's lower-case name its value. */
type Header = (name: string) => string | undefined

/** What signing in and sessions know of whoever sent these headers from that address. */
export function clientOf(header: Header, address: string): Client {
  return {
    address,
    agent: header('user-agent') ?? '',
    direct: header('x-forwarded-for') === undefined && header('forwarded') === undefined,
  }
}

/** The same of a request as node:http gives it. */
export function clientOfRequest(request: IncomingMessage, trusted: readonly string[]): Client {
  return clientOf((name) => request.headers[name]?.toString(), clientAddress(request, trusted))
}

/** The nearest address that is not a trusted proxy. */
export function clientAddress(request: IncomingMessage, trusted: readonly string[]): string {
  const direct = plain(request.socket.remoteAddress ?? '')
  if (!trusted.includes(direct)) return direct
  const hops = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((hop) => plain(hop.trim()))
    .filter((hop) => hop !== '')
  return hops.findLast((hop) => !trusted.includes(hop)) ?? direct
}

function plain(address: string): string {
  return ipaddr.isValid(address) ? ipaddr.process(address).toString() : ''
}
