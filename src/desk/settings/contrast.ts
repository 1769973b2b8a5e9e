// Whether the signal colour can be read where the site uses it (WCAG 2 contrast). Pure.

export const leastContrast = 4.5

/** Paper and tint of the reader site, in its two looks. */
export const grounds = { light: ['#ffffff', '#f4f3ef'], dark: ['#121313', '#1d1f1f'] } as const

export const isColour = (text: string): boolean => /^#[0-9a-f]{6}$/i.test(text)

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** Of a `#rrggbb` on the ground of that look where it is worst, 1 to 21; undefined when it is no colour. */
export function worstContrast(colour: string, look: keyof typeof grounds): number | undefined {
  if (!isColour(colour)) return undefined
  const own = luminance(colour)
  const each = grounds[look].map((ground) => {
    const other = luminance(ground)
    return (Math.max(own, other) + 0.05) / (Math.min(own, other) + 0.05)
  })
  return Math.min(...each)
}
