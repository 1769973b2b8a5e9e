// What recurs in Maravel's pictures: houses, people, trees, trams, boats and lamps, each drawn in one way.
import { at, between, type Chance, disc, group, ink, line, pick, poly, rect, repeat, stroke } from './draw.ts'

/** A house front with its roof; `lit` is the share of windows with light in them. */
export function house(
  next: Chance,
  x: number,
  base: number,
  w: number,
  h: number,
  wall: string,
  roof: string,
  lit = 0,
  light: string = ink.amber,
): string {
  const pitch = w * between(next, 0.16, 0.34)
  const columns = Math.max(2, Math.round(w / 46))
  const rows = Math.max(2, Math.round(h / 70))
  const cell = w / columns
  const windows = repeat(columns * rows, (index) => {
    const cx = x + (index % columns) * cell + cell * 0.3
    const cy = base - h + 26 + Math.floor(index / columns) * ((h - 30) / rows)
    const glass = next() < lit ? light : ink.night
    return rect(
      cx,
      cy,
      cell * 0.4,
      Math.min(40, (h / rows) * 0.5),
      glass,
      `opacity="${glass === light ? 1 : 0.55}"`,
    )
  })
  return (
    rect(x, base - h, w, h, wall) +
    poly(
      [
        [x - 6, base - h],
        [x + w / 2, base - h - pitch],
        [x + w + 6, base - h],
      ],
      roof,
    ) +
    rect(x + w * 0.72, base - h, w * 0.28, h, ink.black, 'opacity="0.12"') +
    windows
  )
}

/** A row of houses of changing width and height between two points. */
export function terrace(
  next: Chance,
  from: number,
  to: number,
  base: number,
  height: readonly [low: number, high: number],
  walls: readonly [string, ...string[]],
  roofs: readonly [string, ...string[]],
  lit = 0,
): string {
  let x = from
  let out = ''
  while (x < to) {
    const w = between(next, 74, 128)
    out += house(next, x, base, w, between(next, ...height), pick(next, walls), pick(next, roofs), lit)
    x += w
  }
  return out
}

/** A standing person without a face; `h` is the height. */
export function person(
  x: number,
  base: number,
  h: number,
  coat: string,
  skin: string,
  hair: string,
  legs: string = ink.black,
): string {
  const u = h / 10
  return at(
    x,
    base,
    u,
    rect(-0.95, -4.4, 0.8, 4.4, legs, 'rx="0.3"'),
    rect(0.15, -4.4, 0.8, 4.4, legs, 'rx="0.3"'),
    `<path d="M-1.6 -3.6 L-1.25 -7.2 Q-1.1 -8.1 0 -8.1 Q1.1 -8.1 1.25 -7.2 L1.6 -3.6 Z" fill="${coat}"/>`,
    `<path d="M0.3 -8.1 Q1.1 -8.1 1.25 -7.2 L1.6 -3.6 L0.5 -3.6 Z" fill="${ink.black}" opacity="0.16"/>`,
    disc(0, -9.05, 0.88, skin),
    `<path d="M-0.95 -9 A0.95 0.95 0 0 1 0.95 -9 L0.55 -9.3 L-0.5 -9.25 Z" fill="${hair}"/>`,
  )
}

export const skins = ['#e3b08d', '#b97c56', '#8a563a', '#f0c9a8', '#6b4230'] as const
export const hairs = ['#22201f', '#4a2f22', '#8a6136', '#b9b3a8', '#6b2f22'] as const

/** A round tree of stacked discs. */
export function tree(next: Chance, x: number, base: number, h: number, dark: string, pale: string): string {
  const r = h * 0.3
  return (
    rect(x - h * 0.025, base - h * 0.5, h * 0.05, h * 0.5, ink.rust) +
    disc(x, base - h * 0.64, r, dark) +
    disc(x - r * 0.5, base - h * 0.54, r * 0.62, dark) +
    disc(x + r * 0.55, base - h * 0.52, r * 0.58, dark) +
    group(
      'opacity="0.75"',
      disc(x - r * 0.24, base - h * 0.73, r * 0.62, pale),
      repeat(9, () =>
        disc(
          x - r * 0.3 + between(next, -0.55, 0.6) * r,
          base - h * 0.66 + between(next, -0.6, 0.6) * r,
          r * 0.07,
          pale,
        ),
      ),
    )
  )
}

/** A tram of two cars, drawn with its wheels on y = 0, 420 long. */
export function tram(body: string, stripe: string, glass: string): string {
  const car = (x: number) =>
    rect(x, -112, 204, 94, body, 'rx="14"') +
    rect(x, -48, 204, 12, stripe) +
    repeat(4, (index) => rect(x + 14 + index * 47, -98, 36, 40, glass, 'rx="4"')) +
    rect(x + 18, -20, 168, 12, ink.black, 'rx="4"') +
    disc(x + 44, -8, 9, ink.black) +
    disc(x + 160, -8, 9, ink.black)
  return (
    car(0) +
    car(214) +
    rect(202, -100, 14, 76, ink.slate) +
    stroke('M300 -112 L276 -140 L306 -166', ink.black, 4) +
    line(282, -166, 330, -166, ink.black, 5) +
    disc(408, -36, 6, ink.amber)
  )
}

/** A fishing boat, waterline at y = 0, about 260 long. */
export function boat(hull: string, band: string, cabin: string): string {
  return (
    poly(
      [
        [-130, -46],
        [-108, 0],
        [96, 0],
        [140, -62],
      ],
      hull,
    ) +
    poly(
      [
        [-130, -46],
        [-126, -36],
        [131, -50],
        [140, -62],
      ],
      band,
    ) +
    rect(-62, -104, 74, 58, cabin) +
    rect(-70, -112, 90, 10, ink.black) +
    rect(-52, -94, 22, 22, ink.amber) +
    rect(-20, -94, 22, 22, ink.amber) +
    line(60, -54, 60, -190, ink.black, 5) +
    line(60, -186, 132, -62, ink.black, 2.5) +
    line(60, -186, -26, -112, ink.black, 2.5)
  )
}

/** A street lamp with its head at the given point. */
export const lamp = (x: number, top: number, base: number, color: string = ink.black) =>
  line(x, top, x, base, color, 6) +
  poly(
    [
      [x - 16, top - 34],
      [x + 16, top - 34],
      [x + 10, top],
      [x - 10, top],
    ],
    ink.amber,
  ) +
  rect(x - 20, top - 42, 40, 8, color)
