// Which sizes are made of a picture; pure.

export type PlannedRendition = {
  readonly format: 'webp' | 'jpeg'
  readonly width: number
  readonly height: number
}

const widths = [320, 640, 960, 1280, 1920]
const widest = 1920
/** Feed readers and share cards of other sites read JPEG everywhere, WebP not. */
const shareWidth = 1200
/** WebP ends at 16,383 pixels a side. */
const tallest = 16_000

/** Fixed widths, none larger than the original; where the largest of them is well below it, its own width as well. */
export function planRenditions(original: { width: number; height: number }): readonly PlannedRendition[] {
  const heightOf = (width: number) =>
    Math.min(tallest, Math.max(1, Math.round((width * original.height) / original.width)))
  const most = Math.min(original.width, Math.max(1, Math.floor((tallest * original.width) / original.height)))
  const fixed = widths.filter((width) => width <= most)
  const own = most < widest && most > (fixed.at(-1) ?? 0) * 1.15 ? [most] : []
  const share = Math.min(shareWidth, most)
  return [
    ...[...fixed, ...own].map((width) => ({ format: 'webp' as const, width, height: heightOf(width) })),
    { format: 'jpeg', width: share, height: heightOf(share) },
  ]
}
