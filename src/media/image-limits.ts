// How large a picture may be (SECURITY-BASICS 14), checked on its header before anything is decoded.

export const imageLimits = {
  bytes: 25 * 1024 * 1024,
  /** All frames together: a moving picture is decoded frame by frame. */
  pixels: 100_000_000,
  frames: 500,
  side: 20_000,
} as const

/** One sentence why a picture of that size is refused; undefined when it is not. */
export function tooBig(size: {
  readonly width: number
  readonly height: number
  readonly frames: number
}): string | undefined {
  const { width, height, frames } = size
  if (width > imageLimits.side || height > imageLimits.side) {
    return `The picture is ${width} × ${height}; no side may be longer than ${imageLimits.side} pixels.`
  }
  if (frames > imageLimits.frames)
    return `The picture has ${frames} frames; ${imageLimits.frames} is the most.`
  if (width * height * frames > imageLimits.pixels) {
    const has = Math.ceil((width * height * frames) / 1_000_000)
    return `The picture has ${has} megapixels; ${imageLimits.pixels / 1_000_000} is the most.`
  }
  return undefined
}
