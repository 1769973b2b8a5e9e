// Which addresses may be fetched: pure rules over URLs and IP addresses, used before every connection and redirect.
import ipaddr from 'ipaddr.js'

/** Ports open to every host; others only as `host:port` in FETCH_ALLOW. */
export const openPorts: ReadonlySet<number> = new Set([80, 443, 8080, 8443])

/** IPv6 space that is handed out as global unicast but is not the public internet. */
const notGlobal = [
  '2001::/23', // IETF protocol assignments: Teredo, benchmarking, ORCHID
  '2001:db8::/32', // documentation
  '2002::/16', // 6to4: would lead through a relay to any IPv4 address
  '3fff::/20', // documentation
].map((range) => ipaddr.IPv6.parseCIDR(range))
const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3')
const nat64 = ipaddr.IPv6.parseCIDR('64:ff9b::/96')

/**
 * Whether an IP address, as the resolver or a URL gives it, is public unicast. IPv4 inside IPv6 is judged as the
 * IPv4 address where that is what gets connected to (mapped, NAT64); -compatible, 6to4, Teredo and anything with a
 * zone id are refused.
 */
export function isPublicAddress(text: string): boolean {
  if (text.includes('%') || !ipaddr.isValid(text)) return false
  const address = ipaddr.parse(hexForm(text))
  if (address instanceof ipaddr.IPv4) return isPublicIpv4(address)
  if (!(address instanceof ipaddr.IPv6)) return false
  if (address.isIPv4MappedAddress()) return isPublicIpv4(address.toIPv4Address())
  if (address.match(nat64)) return isPublicIpv4(new ipaddr.IPv4(address.toByteArray().slice(12)))
  return address.match(globalUnicast) && !notGlobal.some((range) => address.match(range))
}

/** ipaddr.js takes `::1.2.3.4` for a mapped address; in hexadecimal digits it sees the -compatible one. */
function hexForm(text: string): string {
  return text.includes(':') ? (URL.parse(`http://[${text}]/`)?.hostname.slice(1, -1) ?? text) : text
}

function isPublicIpv4(address: ipaddr.IPv4): boolean {
  return address.range() === 'unicast'
}

/** Where a checked URL leads: the host without brackets, the port as a number. */
export type Target = {
  readonly url: URL
  readonly host: string
  readonly port: number
  readonly allowed: boolean
}

/** The allow-list of FETCH_ALLOW (`host:port`, IPv6 in brackets) in the form URLs are compared in. */
export function parseAllowList(entries: readonly string[]): ReadonlySet<string> {
  const keys = new Set<string>()
  for (const entry of entries) {
    const port = /:(\d{1,5})$/.exec(entry.trim())?.[1]
    if (port === undefined) throw new Error(`FETCH_ALLOW holds "${entry}", which is not host:port`)
    const url = URL.parse(`http://${entry.trim()}`)
    if (url === null || url.pathname !== '/')
      throw new Error(`FETCH_ALLOW holds "${entry}", which is not host:port`)
    keys.add(`${url.hostname}:${Number(port)}`)
  }
  return keys
}

/**
 * A URL this fetcher may try, or null: http(s), no user-info, a usual port or an allowed host:port. The WHATWG
 * parser has by then turned octal, hexadecimal and decimal hosts into dotted ones.
 */
export function parseTarget(text: string, allow: ReadonlySet<string>, base?: URL): Target | null {
  const url = URL.parse(text, base?.href)
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) return null
  if (url.username !== '' || url.password !== '' || url.hostname === '') return null
  const port = url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port)
  const allowed = allow.has(`${url.hostname}:${port}`)
  if (!allowed && !openPorts.has(port)) return null
  url.hash = ''
  return { url, host: url.hostname.replace(/^\[|\]$/g, ''), port, allowed }
}
