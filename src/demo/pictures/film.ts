// The demo's one film: a boat comes in before dawn and lamps go out; twelve seconds, no sound.
import { chance, disc, glow, group, gull, ink, line, poly, rect, repeat, ridge, shade } from './draw.ts'
import { rasterize } from './render.ts'
import { boat, hairs, lamp, person, skins, terrace } from './things.ts'
import { toWebm } from './webm.ts'

export const film = { seconds: 12, fps: 8, width: 960, height: 540 } as const

/** The film as WebM (VP8, no sound); a few seconds of work on two cores. */
export async function renderFilm(): Promise<Buffer> {
  const count = film.seconds * film.fps
  const frames = await Promise.all(
    Array.from({ length: count }, (_, index) =>
      rasterize(filmFrame(index / (count - 1)), [1500, 844], [film.width, film.height])
        .webp({ quality: 62, effort: 1 })
        .toBuffer(),
    ),
  )
  return toWebm(frames, film.width, film.height, film.fps)
}

/** The sheet (1500 × 844) at `t` from 0 to 1: night turns to morning, the boat draws alongside. */
export function filmFrame(t: number): string {
  const next = chance('film')
  const ease = t * t * (3 - 2 * t)
  const boatX = 1660 - ease * 900
  const bob = Math.sin(t * 40) * 4
  return [
    shade(
      'night',
      [0, 0, 1500, 480],
      [
        [0, '#16263a'],
        [1, '#35556a'],
      ],
    ),
    group(
      `opacity="${ease.toFixed(3)}"`,
      shade(
        'morning',
        [0, 0, 1500, 480],
        [
          [0, '#7fa3a8'],
          [0.6, '#e9c3a0'],
          [1, '#f6dcae'],
        ],
      ),
    ),
    group(
      `opacity="${(1 - ease).toFixed(3)}"`,
      repeat(40, () => disc(next() * 1500, next() * 260, 1 + next() * 1.4, ink.snow)),
    ),
    glow('sun', 1040, 500 - ease * 60, 340, ink.snow, 0.15 + ease * 0.7),
    disc(1040, 520 - ease * 90, 62, ink.snow, `opacity="${Math.max(0, ease * 1.4 - 0.4).toFixed(3)}"`),
    ridge(chance('film-far'), 430, 46, mix('#2a3f55', '#a68f94', ease), 500),
    terrace(
      chance('film-town'),
      -20,
      560,
      478,
      [90, 190],
      ['#8a6a66', '#9c7a6c', '#75575a'],
      ['#4a3038', '#553a38'],
      0.5 * (1 - ease) + 0.05,
    ),
    rect(0, 474, 1500, 370, mix('#1c3446', '#5f8f94', ease)),
    ...[...Array(46)].map((_, i) => {
      const drift = Math.sin(t * 12 + i) * 16
      const y = 490 + ((i * 53) % 260)
      return line(
        ((i * 197) % 1560) + drift,
        y,
        ((i * 197) % 1560) + drift + 30 + ((i * 31) % 60),
        y,
        mix('#4d7385', '#f1dfc4', ease),
        2 + (y - 480) / 110,
        'opacity="0.5"',
      )
    }),
    group(
      `transform="translate(${boatX.toFixed(1)} ${(628 + bob).toFixed(1)}) scale(-1.25 1.25)"`,
      boat(ink.deep, ink.brick, ink.paper),
    ),
    disc(boatX - 76, 398 + bob, 8, ink.amber),
    glow('mast', boatX - 76, 398 + bob, 70, ink.amber, 0.7),
    line(boatX + 190, 640 + bob, boatX + 330, 652, ink.snow, 5, 'opacity="0.5"'),
    poly(
      [
        [0, 690],
        [1500, 690],
        [1500, 844],
        [0, 844],
      ],
      '#3b3f46',
    ),
    rect(0, 690, 1500, 10, '#6b6a68'),
    repeat(5, (i) => rect(120 + i * 320, 646, 40, 48, ink.black, 'rx="9"')),
    lamp(300, 470, 690),
    glow('lamp', 300, 452, 150, ink.amber, 0.75 * (1 - ease)),
    person(700 + Math.sin(t * 9) * 6, 704, 170, ink.ochre, skins[1], hairs[0]),
    person(790, 704, 160, ink.brick, skins[3], hairs[3]),
    ...[0, 1, 2].map((i) =>
      gull(
        ((t * 900 + i * 170) % 1700) - 100,
        150 + i * 46 + Math.sin(t * 22 + i) * 12,
        20 - i * 3,
        ink.black,
      ),
    ),
  ].join('')
}

/** A colour between two #rrggbb. */
function mix(from: string, to: string, share: number): string {
  const part = (color: string, at: number) => Number.parseInt(color.slice(at, at + 2), 16)
  return `#${[1, 3, 5]
    .map((at) =>
      Math.round(part(from, at) * (1 - share) + part(to, at) * share)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
}
