// WordPress exports (WXR 1.0 to 1.2), read as a stream in two passes: one learns authors, terms and attachments, the
// other yields the items in the order of the file. Driven by the importer.
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { crc32 } from 'node:zlib'
import type { WireEvent } from './item.ts'
import { channelReader, readTerm } from './wxr-channel.ts'
import { siteZone } from './wxr-date.ts'
import { decodeChunks } from './wxr-decode.ts'
import { externalId, readPost, type WxrContext } from './wxr-item.ts'
import { mediaLibrary, readAttachment } from './wxr-library.ts'
import { type Segment, type SegmentEnd, segmentSplitter } from './wxr-segments.ts'
import { ownCopy, plainText, withoutControls } from './wxr-text.ts'
import { field, type Prefixes, parseSegment, readPrefixes, usualPrefixes, type WxrNode } from './wxr-xml.ts'

/** Reusable blocks are kept in memory up to this many characters in all. */
const maxBlockText = 5 * 1024 * 1024

/** Whether the beginning of a file is that of a WordPress export (and not of any other feed). */
export function looksLikeWxr(head: string): boolean {
  return /<rss[\s>]/.test(head) && /wordpress\.org\/export\/|<wp:wxr_version|<wp:post_type/.test(head)
}

/**
 * Reads an export that comes as a stream, by way of a temporary file, since attachments may come after the posts
 * that show them. Every `<item>` ends as an item, a `media` or a `rejected`; a file that is cut or is no export ends
 * in a `fault`. Rejects only when the stream itself or the disk fails. `read` is how the temporary file is read.
 */
export async function* readWxr(
  stream: AsyncIterable<Uint8Array>,
  read: (path: string) => AsyncIterable<WireEvent> = readWxrFile,
): AsyncGenerator<WireEvent, void, undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'standfirst-wxr-'))
  try {
    const file = join(folder, 'export.xml')
    await pipeline(stream, createWriteStream(file, { mode: 0o600 }))
    yield* read(file)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Reads an export that is a file already; events as `readWxr`. */
export async function* readWxrFile(path: string): AsyncGenerator<WireEvent, void, undefined> {
  const learnt = await learn(path)
  if (learnt.refusal !== undefined) {
    yield { kind: 'fault', reason: learnt.refusal }
    return
  }
  yield { kind: 'source', source: learnt.context.channel.site().source }
  let end: SegmentEnd | undefined
  const seen: Seen = new Map()
  let prefixes = usualPrefixes
  for await (const part of segmentsOf(path)) {
    if (part.kind === 'end') end = part.end
    else if (part.segment.name === 'rss') prefixes = readPrefixes(part.segment.xml)
    else if (part.segment.name === 'item') yield readItem(part.segment, prefixes, learnt.context, seen)
    else {
      const { node } = parseSegment(part.segment.xml, prefixes)
      const term = node === undefined ? undefined : readTerm(node)
      if (term !== undefined) yield { kind: 'term', term }
    }
  }
  if (learnt.damaged)
    yield { kind: 'fault', reason: 'Some bytes of the file stand for no character in its encoding.' }
  if (end?.closed === false) yield { kind: 'fault', reason: 'The file is cut: its end is missing.' }
}

type Learnt = {
  readonly context: WxrContext
  readonly refusal: string | undefined
  readonly damaged: boolean
}

/** The first pass: only what later items refer to is parsed. */
async function learn(path: string): Promise<Learnt> {
  const channel = channelReader()
  const library = mediaLibrary()
  const zone = siteZone()
  const blocks = new Map<string, string>()
  let blockText = 0
  let prefixes = usualPrefixes
  let rooted = false
  let damaged = false
  let items = 0
  for await (const part of segmentsOf(path)) {
    if (part.kind === 'end') {
      rooted = part.end.rooted
      damaged = part.damaged
      continue
    }
    const { segment } = part
    if (segment.name === 'rss') prefixes = readPrefixes(segment.xml)
    else if (segment.name === 'item') {
      items += 1
      zone.learn(stampIn(segment.xml, 'post_date'), stampIn(segment.xml, 'post_date_gmt'))
      const type = /:post_type[^>]*>\s*(?:<!\[CDATA\[)?\s*(attachment|wp_block)\b/.exec(segment.xml)?.[1]
      const node =
        type === undefined || segment.broken !== undefined ? undefined : parse(segment, prefixes).node
      if (node === undefined) continue
      if (type === 'attachment') {
        const attachment = readAttachment(node, channel.site().url)
        if (attachment !== undefined) library.add(attachment)
      } else {
        const content = ownCopy(field(node, 'content:encoded') ?? '')
        blockText += content.length
        if (blockText <= maxBlockText) blocks.set(ownCopy(field(node, 'wp:post_id') ?? ''), content)
      }
    } else if (segment.broken === undefined) {
      const { node } = parse(segment, prefixes)
      if (node !== undefined) channel.read(node)
    }
  }
  const { url: base, source } = channel.site()
  const isExport = rooted && (channel.isWordPress() || items > 0)
  const refusal = isExport ? undefined : 'The file is not a WordPress export.'
  return { context: { base, siteName: source.title ?? '', channel, library, blocks, zone }, refusal, damaged }
}

function stampIn(xml: string, name: string): string | undefined {
  return new RegExp(`:${name}>\\s*(?:<!\\[CDATA\\[)?\\s*(\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d)`).exec(
    xml,
  )?.[1]
}

/** Ids met so far and a hash of what they name: numbers, since exports hold millions. */
type Seen = Map<number | string, number>

function readItem(segment: Segment, prefixes: Prefixes, context: WxrContext, seen: Seen): WireEvent {
  const name = nameOf(segment.xml)
  const refuse = (reason: string, kind: 'skipped' | 'failed'): WireEvent => ({
    kind: 'rejected',
    rejected: { item: name, reason, kind },
  })
  if (segment.broken === 'cut') return refuse('The file ends inside this item.', 'failed')
  if (segment.broken === 'too-large') return refuse('The item is larger than 10 MB.', 'failed')
  const { node, notes } = parse(segment, prefixes)
  if (node === undefined) return refuse(notes.join(' ') || 'Its XML cannot be read.', 'failed')
  const id = externalId(node, context.base, context.siteName)
  const key = Number(field(node, 'wp:post_id') ?? Number.NaN)
  const known = Number.isSafeInteger(key) ? key : ownCopy(id)
  const twin = crc32(`${field(node, 'title') ?? ''}\0${field(node, 'link') ?? ''}`)
  const earlier = seen.get(known)
  if (earlier === twin) return refuse('The same item comes earlier in this file.', 'skipped')
  if (earlier === undefined) seen.set(known, twin)
  const isShared = earlier !== undefined
  const mended = isShared ? ['Another item of this file has the same id.', ...notes] : notes
  return readByType(node, isShared ? `${id}#${twin.toString(16)}` : id, context, mended, refuse)
}

function readByType(
  node: WxrNode,
  id: string,
  context: WxrContext,
  mended: readonly string[],
  refuse: (reason: string, kind: 'skipped' | 'failed') => WireEvent,
): WireEvent {
  const type = field(node, 'wp:post_type') ?? 'post'
  if (type === 'attachment') {
    const attachment = readAttachment(node, context.base)
    if (attachment === undefined) return refuse('The attachment names no file.', 'failed')
    const { id: _id, parent: _parent, ...media } = attachment
    return { kind: 'media', externalId: id, media }
  }
  if (type === 'wp_block') return refuse('A reusable block: its text is in the posts that use it.', 'skipped')
  if (type !== 'post' && type !== 'page') {
    return refuse(`Items of the type "${type.slice(0, 40)}" are not imported.`, 'skipped')
  }
  const item = { ...readPost(node, type, context, mended), externalId: id }
  if (item.title === undefined && item.contentHtml === undefined && item.media.length === 0) {
    return refuse('It has neither a title nor a text.', 'skipped')
  }
  return { kind: 'item', item }
}

function parse(segment: Segment, prefixes: Prefixes) {
  const clean = withoutControls(segment.xml)
  const { node, notes } = parseSegment(clean, prefixes)
  return { node, notes: clean === segment.xml ? notes : ['Control characters were taken out.', ...notes] }
}

/** What to call an item that may be unreadable: its title, else its id, else nothing. */
function nameOf(xml: string): string {
  const title = /<title>\s*(?:<!\[CDATA\[)?([^<\]]{1,200})/.exec(xml.slice(0, 20_000))?.[1]
  const id = /post_id>\s*(?:<!\[CDATA\[)?(\d{1,15})/.exec(xml.slice(0, 100_000))?.[1]
  return plainText(title ?? '') || (id === undefined ? 'an item without a title' : `item ${id}`)
}

type Part =
  | { readonly kind: 'segment'; readonly segment: Segment }
  | { readonly kind: 'end'; readonly end: SegmentEnd; readonly damaged: boolean }

async function* segmentsOf(path: string): AsyncGenerator<Part> {
  const splitter = segmentSplitter()
  const decoded = decodeChunks(createReadStream(path, { highWaterMark: 256 * 1024 }))
  for await (const text of decoded.texts) {
    for (const segment of splitter.push(text)) yield { kind: 'segment', segment }
  }
  const { last, end } = splitter.end()
  if (last !== undefined) yield { kind: 'segment', segment: last }
  yield { kind: 'end', end, damaged: decoded.isDamaged() }
}
