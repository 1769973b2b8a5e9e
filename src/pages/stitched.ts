// A page joined with its boxes and compressed: what a hit sends. The stamp is the very core and box values it was made of.
import { createHash } from 'node:crypto'
import { isUnmodifiedSince, matchingTag } from './conditional.ts'
import type { Encoding } from './encoding.ts'
import { compressAtOnce, compressBest, compressFrom, compressLarge, compressQuick } from './encoding.ts'
import type { Flat } from './headers.ts'
import { fullHeaders, notModifiedHeaders } from './headers.ts'
import type { BoxValue, Core } from './page.ts'
import { join } from './page.ts'

/** An answer ready to send; `body` null is a 304. */
export type Reply = { readonly status: number; readonly headers: Flat; readonly body: Buffer | null }

/** What of a request decides which of a page's bytes are sent. */
export type Ask = {
  readonly url: string
  readonly encoding: Encoding
  readonly ifNoneMatch?: string | undefined
  readonly ifModifiedSince?: string | undefined
}

/** One encoding of a page. `isQuick`: the background may still make it smaller. */
export type Variant = {
  readonly full: Reply
  readonly notModified: Reply
  readonly etag: string | null
  /** The tag of the same text compressed the other way, which readers may hold as well. */
  readonly twin: string | null
  readonly isQuick: boolean
}

export class Stitched {
  readonly core: Core
  readonly boxes: readonly BoxValue[]
  readonly #tags: readonly string[] | null
  readonly #base: string
  readonly #bytes: number
  readonly #variants = new Map<Encoding, Variant>()
  readonly #waiting = new Map<Encoding, Promise<Variant>>()

  /** `tags` are the page's names in outside caches, null without any. */
  constructor(core: Core, boxes: readonly BoxValue[], tags: readonly string[] | null) {
    this.core = core
    this.boxes = boxes
    this.#tags = tags
    this.#bytes = boxes.reduce((sum, box) => sum + box.bytes.length, core.bytes)
    const hash = createHash('sha256').update(core.hash)
    for (const box of boxes) hash.update(`.${box.hash}`)
    this.#base = hash.digest('base64url').slice(0, 22)
  }

  isOf(core: Core, boxes: readonly BoxValue[]): boolean {
    return this.core === core && boxes.every((box, at) => this.boxes[at] === box)
  }

  /** The variant as it is kept, if it was made before. */
  kept(encoding: Encoding): Variant | undefined {
    return this.#variants.get(this.#encoded(encoding))
  }

  /** The variant, made now if it is small enough to be made while everybody waits; else null. */
  atOnce(encoding: Encoding): Variant | null {
    const variant = this.kept(encoding)
    if (variant) return variant
    const encoded = this.#encoded(encoding)
    if (encoded === 'identity')
      return this.#keep(encoded, this.#variant(encoded, join(this.core, this.boxes), false))
    if (this.#bytes > compressAtOnce) return null
    const body = compressQuick(join(this.core, this.boxes), encoded)
    return this.#keep(encoded, this.#variant(encoded, body, true))
  }

  /** The variant, made in zlib's threads if it is large; one compressing at a time for all who wait. */
  async soon(encoding: Encoding): Promise<Variant> {
    const variant = this.atOnce(encoding)
    if (variant) return variant
    if (encoding === 'identity') throw new Error('plain bytes are always made at once')
    const waiting = this.#waiting.get(encoding)
    if (waiting !== undefined) return waiting
    const compressing = this.#compress(encoding).finally(() => this.#waiting.delete(encoding))
    this.#waiting.set(encoding, compressing)
    return compressing
  }

  /** Compresses a quick variant as small as it gets; for the background. */
  async improve(encoding: Encoding, quality: number): Promise<void> {
    if (encoding === 'identity' || !this.#variants.get(encoding)?.isQuick) return
    const body = await compressBest(join(this.core, this.boxes), encoding, quality)
    this.#keep(encoding, this.#variant(encoding, body, false))
  }

  /** Bytes held beside the segments. */
  get size(): number {
    let size = 0
    for (const { full } of this.#variants.values()) {
      if (full.body !== this.core.segments[0]) size += full.body?.length ?? 0
    }
    return size
  }

  async #compress(encoding: 'br' | 'gzip'): Promise<Variant> {
    const body = await compressLarge(join(this.core, this.boxes), encoding)
    return this.#keep(encoding, this.#variant(encoding, body, true))
  }

  /** Small pages are sent as they are, whatever was asked for. */
  #encoded(encoding: Encoding): Encoding {
    return this.#bytes < compressFrom ? 'identity' : encoding
  }

  /** The plain bytes are in the segments already: kept only where the segment is the page, or the page is small. */
  #keep(encoding: Encoding, variant: Variant): Variant {
    const isDouble = encoding === 'identity' && this.core.slots.length > 0 && this.#bytes >= compressFrom
    if (!isDouble) this.#variants.set(encoding, variant)
    return variant
  }

  #variant(encoding: Encoding, body: Buffer, isQuick: boolean): Variant {
    const suffix = encoding === 'identity' ? '' : encoding === 'br' ? '-br' : '-gz'
    const [best, quick] = [`"${this.#base}${suffix}"`, `"${this.#base}${suffix}q"`]
    const isTagged = this.core.kept === 'store' && this.core.status === 200
    const etag = isTagged ? (isQuick ? quick : best) : null
    const headers = fullHeaders(this.core, { length: body.length, encoding, etag }, this.#tags)
    return {
      full: { status: this.core.status, headers, body },
      notModified: { status: 304, headers: notModifiedHeaders(headers, etag), body: null },
      etag,
      twin: isTagged && encoding !== 'identity' ? (isQuick ? best : quick) : null,
      isQuick,
    }
  }
}

/** The full answer or, where the asker holds it already, the 304. */
export function replyOf(stitched: Stitched, variant: Variant, ask: Ask): Reply {
  const { etag, twin } = variant
  if (etag === null) return variant.full
  if (ask.ifNoneMatch !== undefined) {
    if (ask.ifNoneMatch === etag) return variant.notModified
    const tag = matchingTag(ask.ifNoneMatch, twin === null ? [etag] : [etag, twin])
    if (tag === null) return variant.full
    return { ...variant.notModified, headers: notModifiedHeaders(variant.full.headers, tag) }
  }
  // A date can only speak for the core: with boxes the page changes without it.
  if (ask.ifModifiedSince === undefined || stitched.core.slots.length > 0) return variant.full
  const lastModified = stitched.core.headers.find(([name]) => name.toLowerCase() === 'last-modified')?.[1]
  return isUnmodifiedSince(ask.ifModifiedSince, lastModified) ? variant.notModified : variant.full
}
