// A page as the reader site renders it, and the same page as the store keeps it: byte segments with slots between them.
import { createHash } from 'node:crypto'
import { validateHeaderName, validateHeaderValue } from 'node:http'
import type { Recorder } from './recorder.ts'

/** A place in a page where a box is put at serving. */
export type Slot = { readonly box: string }

/** What a render answers. */
export type Rendered = {
  readonly status: number
  /** content-type, link, location, security headers; the store adds ETag, Vary, Content-Length and Cache-Control. */
  readonly headers: Readonly<Record<string, string>>
  readonly parts: readonly (string | Slot)[]
  /** `never`: rendered for every request and not to be stored by anyone (search). */
  readonly kept: 'store' | 'never'
}

/** What a render is asked: the path in its one spelling (percent-encoded) and the route's own query keys. */
export type PageRequest = { readonly path: string; readonly query: Readonly<Record<string, string>> }

/** One kind of page: which query keys tell its pages apart (all others are ignored), and how it is rendered. */
export type Route = {
  readonly queryKeys: readonly string[]
  readonly render: (request: PageRequest, recorder: Recorder) => Promise<Rendered>
}

export type BoxRender = (recorder: Recorder) => Promise<string>

/** What the reader site gives the store. */
export type Site = {
  /** The route of a path; null where the path is none of the reader site's. Cheap: asked for every miss. */
  readonly route: (path: string) => Route | null
  /** How the box of that name is rendered; null where there is none (a bug: the page gets an empty slot, and it is reported). */
  readonly box: (name: string) => BoxRender | null
  /** The page for a malformed address (400), a failed render (500) or no database (503). It reads no database. */
  readonly error: (status: 400 | 500 | 503, path: string) => Rendered
}

/** A rendered page ready to be stitched: one segment more than slots. */
export type Core = {
  readonly status: number
  readonly headers: readonly (readonly [name: string, value: string])[]
  readonly segments: readonly Buffer[]
  readonly slots: readonly string[]
  readonly kept: 'store' | 'never'
  /** The same for the same status, headers and bytes, on every node. */
  readonly hash: string
  readonly bytes: number
}

/** A rendered box. */
export type BoxValue = { readonly bytes: Buffer; readonly hash: string }

export const noBox: BoxValue = { bytes: Buffer.alloc(0), hash: '' }

/** Throws on a header that could not be sent: better in the render than at the reader. */
export function coreOf(rendered: Rendered): Core {
  const segments: Buffer[] = []
  const slots: string[] = []
  let text = ''
  for (const part of rendered.parts) {
    if (typeof part === 'string') {
      text += part
      continue
    }
    segments.push(bytesOf(text))
    slots.push(part.box)
    text = ''
  }
  segments.push(bytesOf(text))
  const headers = Object.entries(rendered.headers)
  for (const [name, value] of headers) {
    validateHeaderName(name)
    validateHeaderValue(name, value)
  }
  const { status, kept } = rendered
  const hash = createHash('sha256').update(
    JSON.stringify([status, kept, headers, slots, segments.map((segment) => segment.length)]),
  )
  for (const segment of segments) hash.update(segment)
  const bytes = segments.reduce((sum, segment) => sum + segment.length, 0)
  return { status, headers, segments, slots, kept, hash: hash.digest('base64url'), bytes }
}

export function boxOf(html: string): BoxValue {
  const bytes = bytesOf(html)
  return { bytes, hash: createHash('sha256').update(bytes).digest('base64url') }
}

/** Memory of its own: a small Buffer.from(text) is a view that keeps a whole pool slab alive. */
function bytesOf(text: string): Buffer {
  const bytes = Buffer.allocUnsafeSlow(Buffer.byteLength(text))
  bytes.write(text)
  return bytes
}

/** The page's bytes with these boxes in its slots. */
export function join(core: Core, boxes: readonly BoxValue[]): Buffer {
  const [first] = core.segments
  if (first && core.slots.length === 0) return first
  return Buffer.concat(
    core.segments.flatMap((segment, at) => {
      const box = boxes[at]
      return box ? [segment, box.bytes] : [segment]
    }),
  )
}
