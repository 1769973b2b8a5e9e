// Where a request comes from, as far as signing in cares: its address, its network and a rough word for the program.
import ipaddr from 'ipaddr.js'

export type Client = {
  /** As `server/client-address.ts` gives it: a header counts only from a configured proxy. */
  readonly address: string
  /** The User-Agent header, not believed, only shown. */
  readonly agent: string
  /** No proxy spoke for somebody else: without this even 127.0.0.1 may be the whole world. */
  readonly direct: boolean
}

/** What one household or office can hardly vary: an IPv4 address, or the first 64 bits of an IPv6 one. */
export function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return 'unknown'
  const parsed = ipaddr.process(address)
  if (parsed.kind() === 'ipv4') return parsed.toString()
  return `${parsed.toByteArray().slice(0, 8).join('.')}/64`
}

export function isLoopback({ address, direct }: Client): boolean {
  return direct && ipaddr.isValid(address) && ipaddr.process(address).range() === 'loopback'
}

export function isLoopbackUrl(url: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(new URL(url).hostname)
}

const browsers = [
  ['Firefox', /Firefox\//],
  ['Edge', /Edg(?:e|A|iOS)?\//],
  ['Opera', /OPR\//],
  ['Chrome', /(?:Chrome|CriOS)\//],
  ['Safari', /Safari\//],
] as const
const systems = [
  ['Android', /Android/],
  ['iOS', /iPhone|iPad/],
  ['Windows', /Windows/],
  ['macOS', /Mac OS X/],
  ['Linux', /Linux/],
] as const

/** "Firefox, Windows": enough to know one's own machine, and nothing that could name somebody. */
export function roughly(agent: string): string {
  const capped = agent.slice(0, 500)
  const found = [browsers, systems].flatMap(
    (list) => list.find(([, pattern]) => pattern.test(capped))?.[0] ?? [],
  )
  return found.length === 0 ? 'another program' : found.join(', ')
}
