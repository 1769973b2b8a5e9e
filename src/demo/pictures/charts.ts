// Drawn figures without a word in them, so that one picture serves every edition; the tables beside them name things.
import {
  area,
  at,
  chance,
  disc,
  ink,
  line,
  oval,
  poly,
  rect,
  repeat,
  ridge,
  ripples,
  shade,
  stroke,
} from './draw.ts'
import { tram } from './things.ts'

/** Line 4 from Mirador (top left) to the Saltworks (bottom right), 18 stops, six of them large. */
export function tramMap(): string {
  const next = chance('tram-map')
  const stops: readonly (readonly [number, number])[] = [
    [210, 170],
    [272, 236],
    [330, 300],
    [392, 362],
    [470, 420],
    [556, 452],
    [640, 440],
    [716, 396],
    [790, 352],
    [880, 322],
    [968, 330],
    [1044, 366],
    [1100, 428],
    [1140, 500],
    [1172, 578],
    [1204, 656],
    [1240, 734],
    [1290, 806],
  ]
  const large = new Set([0, 2, 5, 8, 10, 17])
  const route = `M${stops.map(([x, y]) => `${x} ${y}`).join('L')}`
  const blocks = repeat(90, () => {
    const x = next() * 1460
    const y = next() * 960
    return rect(
      x,
      y,
      26 + next() * 70,
      22 + next() * 54,
      next() < 0.5 ? '#e6d5b4' : '#eaddc2',
      'transform="rotate(-8 750 500)" rx="3"',
    )
  })
  return [
    rect(0, 0, 1500, 1000, '#f2e8d2'),
    blocks,
    repeat(11, (i) => stroke(`M${-60 + i * 160} -20 L${i * 190 - 260} 1020`, '#fbf5e6', 9)),
    repeat(8, (i) => stroke(`M-20 ${60 + i * 150} L1520 ${i * 150 - 60}`, '#fbf5e6', 9)),
    area('M0 560 Q180 540 330 640 Q480 760 640 770 Q830 780 930 880 Q980 940 980 1000 H0 Z', '#8fbcbb'),
    area('M0 590 Q170 570 310 668 Q470 790 640 800 Q810 810 900 900 Q940 950 944 1000 H0 Z', '#7aadb0'),
    stroke('M690 800 Q690 620 730 500 Q780 340 720 180 Q690 90 730 -20', '#8fbcbb', 66),
    stroke('M690 800 Q690 620 730 500 Q780 340 720 180 Q690 90 730 -20', '#7aadb0', 34),
    ripples(next, 700, 990, ink.snow, 26, 0.5),
    repeat(12, () =>
      disc(80 + next() * 420, 60 + next() * 380, 20 + next() * 22, '#a9bd86', 'opacity="0.75"'),
    ),
    repeat(9, () =>
      disc(1010 + next() * 420, 120 + next() * 260, 18 + next() * 22, '#a9bd86', 'opacity="0.75"'),
    ),
    repeat(12, (i) =>
      rect(
        1030 + (i % 4) * 84 - Math.floor(i / 4) * 10,
        850 + Math.floor(i / 4) * 50,
        74,
        40,
        '#dbe7e0',
        'stroke="#b59c7d" stroke-width="4" transform="skewX(-6) translate(110 0)"',
      ),
    ),
    stroke(route, ink.night, 26, 'opacity="0.16" transform="translate(8 12)"'),
    stroke(route, ink.brick, 20),
    stops
      .map(([x, y], i) =>
        large.has(i)
          ? disc(x, y, 23, ink.black) + disc(x, y, 16, ink.snow) + disc(x, y, 6, ink.brick)
          : disc(x, y, 11, ink.snow) + disc(x, y, 11, 'none', `stroke="${ink.black}" stroke-width="4"`),
      )
      .join(''),
    at(880, 262, 0.5, tram(ink.brick, ink.paper, ink.deep)),
    line(866, 264, 1104, 264, ink.black, 4),
  ].join('')
}

/** Three stacks of coins, high in proportion to 236, 120 and 56. */
export function tramChart(): string {
  const stack = (x: number, millions: number, face: string, edge: string) =>
    oval(x + 40, 846, 190, 34, ink.night, 'opacity="0.25"') +
    repeat(Math.round(millions / 8), (i) => {
      const y = 830 - i * 22
      return (
        area(`M${x - 150} ${y - 22} V${y} A150 38 0 0 0 ${x + 150} ${y} V${y - 22} Z`, edge) +
        repeat(9, (j) =>
          line(
            x - 130 + j * 32,
            y - 4 + Math.sin((j / 8) * Math.PI) * 30,
            x - 130 + j * 32,
            y + 8 + Math.sin((j / 8) * Math.PI) * 30 - 8,
            ink.black,
            2,
            'opacity="0.25"',
          ),
        ) +
        oval(x, y - 22, 150, 38, face)
      )
    }) +
    oval(x, 830 - Math.round(millions / 8) * 22, 104, 25, edge, 'opacity="0.6"')
  return [
    rect(0, 0, 1500, 1000, '#efe3c8'),
    shade(
      'wall',
      [0, 0, 1500, 840],
      [
        [0, '#f5ecd9'],
        [1, '#ead8b2'],
      ],
    ),
    repeat(6, (i) => line(90, 170 + i * 133, 1410, 170 + i * 133, '#d5c29a', 3)),
    rect(0, 836, 1500, 164, '#c9ae7c'),
    rect(0, 836, 1500, 8, '#a98d5c'),
    stack(370, 236, '#e06a4e', ink.brick),
    stack(770, 120, '#4d8f97', ink.sea),
    stack(1140, 56, '#f0bd6a', ink.ochre),
  ].join('')
}

/** The level of the Ister reservoir through a year: the usual curve behind, this year's before it. */
export function waterChart(): string {
  const next = chance('water-chart')
  const usual = [78, 84, 90, 94, 95, 92, 86, 79, 71, 66, 63, 63]
  const now = [71, 74, 78, 80, 79, 74, 67, 59, 52, 46, 42, 41]
  const x = (i: number) => 120 + (i * 1260) / 11
  const y = (percent: number) => 900 - percent * 7.6
  const curve = (levels: readonly number[]) =>
    `M${levels.map((level, i) => `${x(i).toFixed(0)} ${y(level).toFixed(0)}`).join('L')}`
  return [
    rect(0, 0, 1500, 1000, '#f5ecd9'),
    repeat(5, (i) => line(120, y(i * 25), 1380, y(i * 25), '#d9c8a4', 3)),
    area(`${curve(usual)}L1380 900L120 900Z`, ink.mist),
    stroke(curve(usual), ink.shoal, 8, 'stroke-dasharray="4 20"'),
    area(`${curve(now)}L1380 900L120 900Z`, ink.sea),
    ripples(next, 640, 890, ink.shoal, 60, 0.6),
    rect(0, 600, 118, 400, '#f5ecd9'),
    rect(1382, 300, 118, 700, '#f5ecd9'),
    stroke(curve(now), ink.night, 12),
    disc(x(11), y(41), 22, ink.brick),
    disc(x(11), y(63), 15, ink.shoal),
    line(x(11), y(61), x(11), y(44), ink.brick, 5, 'stroke-dasharray="3 14"'),
    line(110, 900, 1390, 900, ink.black, 7),
    repeat(12, (i) => line(x(i), 900, x(i), 920, ink.black, 5)),
  ].join('')
}

/** The budget's six parts as bars: 342, 261, 198, 147, 121, 111 of 1,180 million. */
export function budgetChart(): string {
  const parts = [342, 261, 198, 147, 121, 111]
  const colors = [ink.brick, ink.sea, ink.ochre, ink.plum, ink.leaf, ink.slate] as const
  const next = chance('budget-chart')
  return [
    rect(0, 0, 1500, 1000, '#f5ecd9'),
    repeat(4, (i) => line(100, 870 - (i + 1) * 220, 1420, 870 - (i + 1) * 220, '#dccba6', 3)),
    parts
      .map((million, i) => {
        const h = million * 2.2
        const left = 130 + i * 216
        return (
          rect(left + 16, 870 - h + 16, 160, h - 16, ink.night, 'opacity="0.16"') +
          rect(left, 870 - h, 160, h, colors[i] ?? ink.slate) +
          rect(left, 870 - h, 42, h, ink.snow, 'opacity="0.14"') +
          poly(
            [
              [left - 10, 870 - h],
              [left + 80, 870 - h - 56],
              [left + 170, 870 - h],
            ],
            colors[i] ?? ink.slate,
          ) +
          poly(
            [
              [left - 10, 870 - h],
              [left + 80, 870 - h - 56],
              [left + 170, 870 - h],
            ],
            ink.black,
            'opacity="0.25"',
          ) +
          repeat(Math.floor(h / 70), (r) =>
            repeat(3, (c) =>
              rect(
                left + 22 + c * 46,
                870 - h + 26 + r * 70,
                26,
                36,
                next() < 0.4 ? ink.amber : ink.night,
                'opacity="0.75"',
              ),
            ),
          )
        )
      })
      .join(''),
    line(90, 870, 1430, 870, ink.black, 8),
    ridge(next, 985, 8, '#e3d3ae'),
  ].join('')
}
