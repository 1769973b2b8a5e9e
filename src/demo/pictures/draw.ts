// The pen of the demo's illustrator: plain shapes as SVG text, one palette, one seeded chance. Scenes are composed of these.

/** Scenes are drawn on a sheet of 1500 × 1000. */
export const sheet = { width: 1500, height: 1000 } as const

export const ink = {
  black: '#14202b',
  night: '#1a2d42',
  deep: '#22485a',
  sea: '#2f6e77',
  shoal: '#6fa5a0',
  mist: '#b4cdc6',
  paper: '#f5ecd9',
  snow: '#fcf8ee',
  sand: '#e8d2a8',
  ochre: '#e2a548',
  amber: '#f3c56b',
  brick: '#c5523a',
  rust: '#8f3b2f',
  rose: '#e9ab94',
  plum: '#553a55',
  leaf: '#6f8f57',
  moss: '#2f4f43',
  stone: '#8d9a96',
  slate: '#4c5d68',
} as const

export type Chance = () => number

/** Numbers in [0, 1) that depend on the name alone (mulberry32 over an FNV hash). */
export function chance(name: string): Chance {
  let state = 2166136261
  for (const char of name) state = Math.imul(state ^ (char.codePointAt(0) ?? 0), 16777619)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

export const between = (next: Chance, low: number, high: number) => low + next() * (high - low)
export const pick = <T>(next: Chance, items: readonly [T, ...T[]]): T =>
  items[Math.floor(next() * items.length)] ?? items[0]

/** `count` shapes, one for each index. */
export const repeat = (count: number, shape: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => shape(index)).join('')

const n = (value: number) => String(Math.round(value * 10) / 10)

/** A group with attributes, e.g. `transform` or `opacity`. */
export const group = (attributes: string, ...shapes: string[]) => `<g ${attributes}>${shapes.join('')}</g>`
export const at = (x: number, y: number, scale: number, ...shapes: string[]) =>
  group(`transform="translate(${n(x)} ${n(y)}) scale(${scale})"`, ...shapes)

export const rect = (x: number, y: number, w: number, h: number, fill: string, more = '') =>
  `<rect x="${n(x)}" y="${n(y)}" width="${n(w)}" height="${n(h)}" fill="${fill}" ${more}/>`
export const disc = (x: number, y: number, r: number, fill: string, more = '') =>
  `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}" fill="${fill}" ${more}/>`
export const oval = (x: number, y: number, rx: number, ry: number, fill: string, more = '') =>
  `<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(rx)}" ry="${n(ry)}" fill="${fill}" ${more}/>`
export const area = (d: string, fill: string, more = '') => `<path d="${d}" fill="${fill}" ${more}/>`
export const poly = (points: readonly (readonly [number, number])[], fill: string, more = '') =>
  `<polygon points="${points.map(([x, y]) => `${n(x)},${n(y)}`).join(' ')}" fill="${fill}" ${more}/>`
export const stroke = (d: string, color: string, width: number, more = '') =>
  `<path d="${d}" fill="none" stroke="${color}" stroke-width="${n(width)}" stroke-linecap="round" stroke-linejoin="round" ${more}/>`
export const line = (
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  color: string,
  width: number,
  more = '',
) => stroke(`M${n(x1)} ${n(y1)}L${n(x2)} ${n(y2)}`, color, width, more)

/** A rectangle that shades from one colour into another; `id` is unique in the sheet. */
export function shade(
  id: string,
  box: readonly [x: number, y: number, w: number, h: number],
  stops: readonly (readonly [offset: number, color: string, opacity?: number])[],
  across = false,
): string {
  const inner = stops
    .map(
      ([offset, color, opacity = 1]) =>
        `<stop offset="${offset}" stop-color="${color}" stop-opacity="${opacity}"/>`,
    )
    .join('')
  const end = across ? 'x2="1" y2="0"' : 'x2="0" y2="1"'
  return `<linearGradient id="${id}" x1="0" y1="0" ${end}>${inner}</linearGradient>${rect(...box, `url(#${id})`)}`
}

/** A soft disc of light that fades to nothing. */
export const glow = (id: string, x: number, y: number, r: number, color: string, strength = 0.8) =>
  `<radialGradient id="${id}"><stop offset="0" stop-color="${color}" stop-opacity="${strength}"/><stop offset="1" stop-color="${color}" stop-opacity="0"/></radialGradient>${disc(x, y, r, `url(#${id})`)}`

/** A ridge of rolling ground from edge to edge, filled down to `floor`. */
export function ridge(
  next: Chance,
  y: number,
  swing: number,
  fill: string,
  floor: number = sheet.height,
): string {
  const [a, b, c] = [next() * 6, next() * 6, next() * 6]
  const points = Array.from({ length: 51 }, (_, index) => {
    const x = index * 30
    const rise = Math.sin(x / 310 + a) * 0.6 + Math.sin(x / 140 + b) * 0.28 + Math.sin(x / 63 + c) * 0.12
    return `${n(x)} ${n(y - rise * swing)}`
  })
  return area(`M0 ${floor}L${points.join('L')}L1500 ${floor}Z`, fill)
}

/** Short level strokes that make a surface of water; denser towards the eye. */
export function ripples(
  next: Chance,
  top: number,
  bottom: number,
  color: string,
  count: number,
  opacity = 0.5,
): string {
  return group(
    `opacity="${opacity}"`,
    repeat(count, () => {
      const depth = next() ** 0.8
      const y = top + depth * (bottom - top)
      const length = (20 + next() * 90) * (0.35 + depth)
      const x = next() * 1600 - 50
      return line(x, y, x + length, y, color, 1.5 + depth * 4)
    }),
  )
}

/** A bank of flat cloud: rounded bars over each other. */
export const cloud = (x: number, y: number, w: number, color: string, opacity = 1) =>
  group(
    `opacity="${opacity}"`,
    rect(x, y, w, w * 0.07, color, `rx="${n(w * 0.035)}"`),
    rect(x + w * 0.14, y - w * 0.055, w * 0.55, w * 0.07, color, `rx="${n(w * 0.035)}"`),
    rect(x + w * 0.3, y + w * 0.05, w * 0.62, w * 0.06, color, `rx="${n(w * 0.03)}"`),
  )

export const gull = (x: number, y: number, size: number, color: string) =>
  stroke(
    `M${n(x - size)} ${n(y - size * 0.3)}q${n(size * 0.55)} ${n(-size * 0.35)} ${n(size)} ${n(size * 0.3)}q${n(size * 0.45)} ${n(-size * 0.65)} ${n(size)} ${n(-size * 0.3)}`,
    color,
    size * 0.16,
  )
