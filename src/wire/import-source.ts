// Opens what is to be imported (a file, an address, standard input), finds out what it is, and hands it to the reader of
// that format. Driven by import-service.ts.
import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { type Fetcher, FetchFaultError } from '../net/net.ts'
import { fail, ok, type Result } from '../result.ts'
import { decodeText } from './decode.ts'
import { detectFormat, type WireFormat } from './feed-format.ts'
import { feedsNamedIn } from './feed-links.ts'
import { readFeedApart } from './feed-thread.ts'
import type { WireEvent } from './item.ts'
import { readPage } from './page-intake.ts'
import { readWxr } from './wxr.ts'
import { readWxrApart } from './wxr-thread.ts'

export type Opened = {
  /** How many items there are, where that is known before reading them. */
  readonly total?: number
  /** Where it was fetched from, after redirects. */
  readonly url?: string
  readonly events: AsyncIterable<WireEvent> | Iterable<WireEvent>
}

/** What a person may write behind `--format`. */
const named: Readonly<Record<string, WireFormat>> = {
  rss: 'rss',
  rdf: 'rdf',
  atom: 'atom',
  cdf: 'cdf',
  feed: 'rss',
  json: 'json-feed',
  'json-feed': 'json-feed',
  wxr: 'wxr',
  wordpress: 'wxr',
  html: 'html',
  page: 'html',
}
export const formatNames = ['rss', 'atom', 'rdf', 'cdf', 'json-feed', 'wxr', 'html'] as const

export function parseFormat(name: string | undefined): Result<WireFormat | undefined> {
  if (name === undefined) return ok(undefined)
  const format = named[name.toLowerCase()]
  if (format !== undefined) return ok(format)
  return fail('invalid', `There is no format "${name}"; there are ${formatNames.join(', ')}.`)
}

/** Feeds and pages, in memory; archives have no limit. */
const maxBytes = 10 * 1024 * 1024
const headBytes = 64 * 1024

type Options = {
  readonly fetcher: Fetcher
  readonly format: WireFormat | undefined
  readonly signal?: AbortSignal
  readonly stdin?: AsyncIterable<Uint8Array>
}

/** Fails with one plain sentence when there is nothing to read; faults of the content are events. */
export function openSource(source: string, options: Options): Promise<Result<Opened>> {
  if (source === '-') return openStream(options.stdin ?? process.stdin, { file: 'standard input' }, options)
  return /^https?:\/\//i.test(source) ? openAddress(source, options) : openFile(source, options)
}

async function openAddress(address: string, options: Options): Promise<Result<Opened>> {
  const { signal } = options
  const fetched = await options.fetcher.stream(address, {
    accept:
      'application/rss+xml, application/atom+xml, application/feed+json, application/xml, text/html;q=0.9, */*;q=0.5',
    ...(signal === undefined ? {} : { signal }),
  })
  if (!fetched.ok) return fail('unavailable', fetched.problem.detail)
  const { body, url, contentType } = fetched.value
  return openStream(
    body,
    { file: address, url, ...(contentType === undefined ? {} : { contentType }) },
    options,
  )
}

async function openFile(path: string, options: Options): Promise<Result<Opened>> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => error)
  if (found instanceof Error) return fail('not-found', fileFault(found))
  if (found.isDirectory()) return fail('invalid', 'This is a folder; name a file in it.')
  if (!found.isFile()) return openStream(createReadStream(path), { file: path }, options)
  let head: Uint8Array
  try {
    head = await readHead(path)
  } catch (error) {
    return fail('not-found', fileFault(error as NodeJS.ErrnoException))
  }
  const packed = packedFault(head)
  if (packed !== undefined) return fail('invalid', packed)
  const format = options.format ?? detectFormat(head)
  if (format !== 'wxr') return openStream(createReadStream(path), { file: path }, { ...options, format })
  return ok({ total: await countItems(path), events: readWxrApart(path) })
}

/** By their first bytes; what was packed is not unpacked here, whatever it is called. */
const packers = [
  { name: 'gzip', begins: [0x1f, 0x8b], unpack: 'gunzip FILE, or: gunzip -c FILE | standfirst import - …' },
  { name: 'zip', begins: [0x50, 0x4b, 0x03, 0x04], unpack: 'unzip FILE' },
  { name: 'bzip2', begins: [0x42, 0x5a, 0x68], unpack: 'bunzip2 FILE' },
  { name: 'xz', begins: [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00], unpack: 'unxz FILE' },
] as const

function packedFault(head: Uint8Array): string | undefined {
  const packer = packers.find(({ begins }) => begins.every((byte, at) => head[at] === byte))
  return packer && `It is packed with ${packer.name}: unpack it first (${packer.unpack}).`
}

function fileFault({ code }: NodeJS.ErrnoException): string {
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'There is no such file.'
  return code === 'EACCES' || code === 'EPERM'
    ? 'The file may not be read by this user.'
    : `The file cannot be read (${code ?? 'unknown'}).`
}

async function readHead(path: string): Promise<Uint8Array> {
  const file = await open(path)
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/** For the progress bar alone: how often `<item>` stands in the file. */
async function countItems(path: string): Promise<number> {
  const mark = Buffer.from('<item>')
  let count = 0
  let tail = Buffer.alloc(0)
  for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 }) as AsyncIterable<Buffer>) {
    const bytes = Buffer.concat([tail, chunk])
    for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + 1)) count += 1
    tail = bytes.subarray(Math.max(0, bytes.length - mark.length + 1))
  }
  return count
}

type Place = { readonly file: string; readonly url?: string; readonly contentType?: string }

async function openStream(
  stream: AsyncIterable<Uint8Array>,
  place: Place,
  options: Options,
): Promise<Result<Opened>> {
  const chunks = stream[Symbol.asyncIterator]()
  const url = place.url === undefined ? {} : { url: place.url }
  try {
    const { parts, isAll } = await gather(chunks, headBytes)
    const head = Buffer.concat(parts)
    const packed = packedFault(head)
    if (packed !== undefined) return fail('invalid', packed)
    const { contentType } = place
    const format = options.format ?? detectFormat(head, contentType === undefined ? {} : { contentType })
    if (format === 'wxr') return ok({ ...url, events: readWxr(rest(parts, isAll, chunks), readWxrApart) })
    const more = isAll ? { parts: [] } : await gather(chunks, maxBytes + 1 - head.length)
    await chunks.return?.()
    const bytes = Buffer.concat([...parts, ...more.parts])
    const events = await readBytes(bytes, format, place, options.format !== undefined)
    return ok({ ...url, total: events.filter(isOfAnItem).length, events })
  } catch (error) {
    if (error instanceof FetchFaultError) return fail('unavailable', error.fault.detail)
    const { code } = error as NodeJS.ErrnoException
    if (typeof code === 'string') return fail('not-found', fileFault(error as NodeJS.ErrnoException))
    throw error
  }
}

async function gather(chunks: AsyncIterator<Uint8Array>, upTo: number) {
  const parts: Uint8Array[] = []
  for (let length = 0; length < upTo; ) {
    const { done, value } = await chunks.next()
    if (done === true) return { parts, isAll: true }
    parts.push(value)
    length += value.length
  }
  return { parts, isAll: false }
}

async function* rest(
  parts: readonly Uint8Array[],
  isAll: boolean,
  chunks: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield* parts
  if (isAll) return
  for (;;) {
    const { done, value } = await chunks.next()
    if (done === true) return
    yield value
  }
}

function isOfAnItem({ kind }: WireEvent): boolean {
  return kind === 'item' || kind === 'rejected' || kind === 'media'
}

async function readBytes(
  bytes: Uint8Array,
  format: WireFormat,
  { file, url, contentType }: Place,
  isForced: boolean,
): Promise<readonly WireEvent[]> {
  const options = {
    ...(url === undefined ? {} : { url }),
    ...(contentType === undefined ? {} : { contentType }),
  }
  if (format !== 'html') return readFeedApart(bytes, options)
  const events = await readPage(bytes, { ...options, url: url ?? pathToFileURL(file).href })
  const refused = events.find((event) => event.kind === 'rejected')
  if (isForced || refused?.kind !== 'rejected') return events
  return [{ kind: 'fault', reason: `${refused.rejected.reason} ${feedsIn(bytes, url)}` }]
}

/** For the person who gave a page's address and meant its feed. */
function feedsIn(bytes: Uint8Array, url: string | undefined): string {
  const feeds = feedsNamedIn(decodeText(bytes).text, url)
  if (feeds.length === 0) return 'It is a web page, not a feed, and names no feed.'
  return `It is a web page, not a feed; it names ${feeds.length === 1 ? 'this feed' : 'these feeds'}: ${feeds.join(', ')}`
}
