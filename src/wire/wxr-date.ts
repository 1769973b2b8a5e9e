// Dates of WordPress exports: universal time where it is stated, else the site's wall clock and its zone.
import type { ItemStatus } from './item.ts'
import { field, type WxrNode } from './wxr-xml.ts'

/** The site's zone as far as the file shows it: posts that state both clocks give the difference for their month. */
export function siteZone() {
  const byMonth = new Map<number, number>()
  let latest: number | undefined
  return {
    /** Learns from one item's `post_date` and `post_date_gmt`. */
    learn(local: string | undefined, universal: string | undefined): void {
      const wall = parseStamp(local)
      const real = parseStamp(universal)
      if (wall === undefined || real === undefined) return
      const offset = wall.getTime() - real.getTime()
      // Beyond any zone: one of the two was edited by hand.
      if (Math.abs(offset) > 15 * 3_600_000) return
      byMonth.set(wall.getUTCMonth(), offset)
      latest = offset
    },
    /** The instant a wall-clock time stands for, and whether the zone was known at all. */
    toInstant(wall: Date): { readonly at: Date; readonly known: boolean } {
      const offset = byMonth.get(wall.getUTCMonth()) ?? latest
      return { at: new Date(wall.getTime() - (offset ?? 0)), known: offset !== undefined }
    },
  }
}
export type SiteZone = ReturnType<typeof siteZone>

/** `publishedAt` and `updatedAt` of an item. */
export function readWxrDates(
  node: WxrNode,
  status: ItemStatus,
  zone: SiteZone,
  notes: string[],
): { readonly publishedAt?: Date; readonly updatedAt?: Date } {
  const published =
    instantOf(node, 'wp:post_date', 'wp:post_date_gmt', zone, notes) ??
    (status === 'draft' ? undefined : parsePubDate(field(node, 'pubDate')))
  const updated = instantOf(node, 'wp:post_modified', 'wp:post_modified_gmt', zone, [])
  if (published === undefined && status !== 'draft') notes.push('It has no usable date.')
  return {
    ...(published === undefined ? {} : { publishedAt: published }),
    ...(updated === undefined ? {} : { updatedAt: updated }),
  }
}

function instantOf(
  node: WxrNode,
  local: string,
  universal: string,
  zone: SiteZone,
  notes: string[],
): Date | undefined {
  const real = parseStamp(field(node, universal))
  if (real !== undefined) return real
  const wall = parseStamp(field(node, local))
  if (wall === undefined) return undefined
  const { at, known } = zone.toInstant(wall)
  if (!known)
    notes.push(
      'Its time is the site’s own clock, whose zone the file does not tell; it was taken as universal time.',
    )
  return at
}

/** `2026-01-15 08:30:00`; undefined for `0000-00-00 00:00:00` and for days that do not exist. */
export function parseStamp(text: string | undefined): Date | undefined {
  const parts = /^(\d{4})-(\d\d)-(\d\d)[ T](\d\d):(\d\d)(?::(\d\d))?Z?$/.exec(text?.trim() ?? '')
  if (parts === null) return undefined
  const [year, month, day, hour, minute, second] = parts.slice(1).map((part) => Number(part ?? 0))
  const at = new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second))
  const same = at.getUTCMonth() + 1 === month && at.getUTCDate() === day && (year ?? 0) >= 1000
  return same ? at : undefined
}

/** RFC 822; WordPress writes `-0001` as the year of what has no date. */
function parsePubDate(text: string | undefined): Date | undefined {
  const at = new Date(text ?? Number.NaN)
  const year = at.getUTCFullYear()
  return Number.isNaN(at.getTime()) || year < 1000 || year > 9999 ? undefined : at
}
