// Cuts a WordPress export into the elements of its channel while it streams by, so that one broken or huge item costs
// that item alone and memory stays at one item. It only finds boundaries; `wxr-xml.ts` parses what lies between them.
import { nameAt, tagEnd } from './wxr-scan.ts'

export type Segment = {
  /** `item`, `wp:author`, `title` … as written; `rss` for the root's own start tag. */
  readonly name: string
  readonly xml: string
  /** Set when the element did not end properly: the file ended, the next item began inside it, or it is too large. */
  readonly broken?: 'cut' | 'unclosed' | 'too-large'
}
export type SegmentEnd = {
  /** Whether `</channel>` or `</rss>` was seen after the last element. */
  readonly closed: boolean
  /** Whether the text began like an export at all (an `rss` root). */
  readonly rooted: boolean
}

/** One item of an export may be this long (characters). */
export const maxItemLength = 10 * 1024 * 1024

/** Elements that hold the channel. */
const roots = new Set(['rss', 'rdf:rdf'])

/** Feed text with `push`, take segments; `end` hands out what is left. One splitter a file. */
export function segmentSplitter(maxLength: number = maxItemLength) {
  let text = ''
  /** Everything before it has been looked at, from the view of what is open. */
  let at = 0
  let open: { name: string; start: number; depth: number } | undefined
  let skipping = false
  let rooted = false
  /** The channel by whatever name: the first element of the root that is no item. */
  let channel: string | undefined
  let closed = false

  /** The end of the markup that begins with `<` at `from`, or -1 when more text is needed. */
  function markupEnd(from: number): number {
    if (text.startsWith('<![CDATA[', from)) return after(']]>', from + 9)
    if (text.startsWith('<!--', from)) return after('-->', from + 4)
    if (text.startsWith('<?', from)) return after('?>', from + 2)
    if (text.startsWith('<!DOCTYPE', from)) return doctypeEnd(from)
    if (text.length - from < 9 && '<![CDATA['.startsWith(text.slice(from))) return -1
    return tagEnd(text, from)
  }

  function after(mark: string, from: number): number {
    const found = text.indexOf(mark, from)
    return found < 0 ? -1 : found + mark.length
  }

  function doctypeEnd(from: number): number {
    const inner = text.indexOf('[', from)
    const plain = text.indexOf('>', from)
    if (plain < 0) return -1
    if (inner < 0 || plain < inner) return plain + 1
    const close = /\]\s*>/g
    close.lastIndex = inner
    const found = close.exec(text)
    return found === null ? -1 : found.index + found[0].length
  }

  function* take(): Generator<Segment> {
    for (;;) {
      const start = text.indexOf('<', at)
      if (start < 0) {
        at = text.length
        break
      }
      const end = markupEnd(start)
      if (end < 0) {
        at = start
        break
      }
      at = end
      const second = text.charCodeAt(start + 1)
      if (second === 33 || second === 63) continue
      yield* onTag(start, end, second === 47)
    }
    yield* bound()
  }

  function* onTag(start: number, end: number, closing: boolean): Generator<Segment> {
    const name = nameAt(text, closing ? start + 2 : start + 1)
    if (name === '') return
    if (open === undefined) {
      yield* outside(name, start, end, closing)
      return
    }
    if (name === 'item' && !closing) {
      // What was open has lost its end tag: it must not swallow the items after it.
      yield segmentOf(open, start, 'unclosed')
      begin(name, start, end)
    } else if (name === open.name) {
      if (!closing) {
        if (text.charCodeAt(end - 2) !== 47) open.depth += 1
      } else if (open.depth > 0) open.depth -= 1
      else {
        yield segmentOf(open, end)
        forget(end)
      }
    } else if (closing && (name === channel || name === 'rss')) {
      yield segmentOf(open, start, 'unclosed')
      forget(end)
      closed = true
    }
  }

  function* outside(name: string, start: number, end: number, closing: boolean): Generator<Segment> {
    if (rooted && channel === undefined && name !== 'item') channel = name
    if (name === channel || roots.has(name.toLowerCase())) {
      if (closing) closed = true
      else if (name !== channel) {
        rooted = true
        yield { name: 'rss', xml: text.slice(start, end) }
      }
      return
    }
    if (closing || !/^[a-z_]/i.test(name)) return
    closed = false
    if (text.charCodeAt(end - 2) === 47) yield { name, xml: text.slice(start, end) }
    else begin(name, start, end)
  }

  function begin(name: string, start: number, end: number): void {
    open = { name, start, depth: 0 }
    skipping = false
    at = end
  }

  function forget(end: number): void {
    open = undefined
    skipping = false
    at = end
  }

  function segmentOf(of: { name: string; start: number }, end: number, broken?: Segment['broken']): Segment {
    if (skipping) return { name: of.name, xml: '', broken: 'too-large' }
    const xml = text.slice(of.start, end)
    if (xml.length > maxLength) return { name: of.name, xml: xml.slice(0, 10_000), broken: 'too-large' }
    return broken === undefined ? { name: of.name, xml } : { name: of.name, xml, broken }
  }

  /** Drops text that is done with, and the inside of an element that has grown past its limit. */
  function* bound(): Generator<Segment> {
    const keep = open?.start ?? at
    if (open !== undefined && text.length - keep > maxLength && !skipping) {
      yield { name: open.name, xml: text.slice(keep, keep + 10_000), broken: 'too-large' }
      // Told once; its rest, up to its end tag, goes by unread.
      skipping = true
    }
    const cut = skipping || open === undefined ? at : open.start
    if (cut > 0) {
      text = text.slice(cut)
      at -= cut
      if (open !== undefined) open.start = Math.max(0, open.start - cut)
    }
    // One comment, CDATA section or stray text longer than any item is not going to end well.
    if (text.length - at > maxLength) {
      text = ''
      at = 0
      if (open !== undefined) open.start = 0
    }
  }

  return {
    push: (more: string): Iterable<Segment> => {
      text += more
      return untold(take())
    },
    end: (): { readonly last: Segment | undefined; readonly end: SegmentEnd } => {
      const last = open === undefined || skipping ? undefined : segmentOf(open, text.length, 'cut')
      return { last, end: { closed: closed && open === undefined, rooted } }
    },
  }
}

/** An element that was too large has been told when it outgrew its limit; its end tag tells nothing new. */
function* untold(segments: Iterable<Segment>): Generator<Segment> {
  for (const segment of segments) if (segment.broken !== 'too-large' || segment.xml !== '') yield segment
}
