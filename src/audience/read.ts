// Which reports of a read count: pure rules. Who asks not to be counted is not counted, machines are not readers.

/** What a browser says of itself that matters here; header names in lower case. */
export type Signals = ReadonlyMap<string, string>

const machines =
  /(?<!cu)bot|crawl|spider|slurp|fetch|scan|monitor|preview|headless|lighthouse|python|curl|wget|httpclient|http-client|okhttp|axios|java\/|go-http|libwww|phantom|selenium|playwright|facebookexternalhit|embedly|feed|archiver/i
const longestAgent = 400

/** Whether a report with these headers may count at all. */
export function mayCount(signals: Signals): boolean {
  if (signals.get('dnt') === '1' || signals.get('sec-gpc') === '1') return false
  // A page of another site cannot speak for readers; browsers that say nothing are believed.
  const site = signals.get('sec-fetch-site')
  if (site !== undefined && site !== 'same-origin') return false
  if ((signals.get('sec-purpose') ?? signals.get('purpose'))?.includes('prefetch')) return false
  return !isMachine(signals.get('user-agent'))
}

/** Whether a program asks that says so; one that says nothing of itself is one too. */
export function isMachine(agent: string | undefined): boolean {
  const said = agent?.slice(0, longestAgent) ?? ''
  return said === '' || machines.test(said)
}

/** The part of an address that stands for one household: IPv4 whole, IPv6 its /64, where hosts change the rest at will. */
export function household(address: string): string {
  if (!address.includes(':')) return address
  const [head = '', tail] = address.split('::')
  const left = head.split(':')
  if (tail === undefined) return left.slice(0, 4).join(':')
  const right = tail === '' ? [] : tail.split(':')
  const zeros = Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0')
  return [...left.map((part) => part || '0'), ...zeros, ...right].slice(0, 4).join(':')
}

/** The UTC hour an instant lies in: what reads are counted by. */
export function hourOf(at: Date): Date {
  const hour = new Date(at)
  hour.setUTCMinutes(0, 0, 0)
  return hour
}
