// Scenes indoors: halls, studios, kitchens and the market.
import {
  area,
  at,
  between,
  chance,
  disc,
  glow,
  group,
  ink,
  line,
  oval,
  pick,
  poly,
  rect,
  repeat,
  ripples,
  shade,
  stroke,
} from './draw.ts'
import { boat, hairs, person, skins, terrace } from './things.ts'

export function councilHall(): string {
  const next = chance('council-hall')
  const arc = (r: number, color: string) =>
    area(`M${750 - r} 900 A${r} ${r * 0.62} 0 0 1 ${750 + r} 900 Z`, color)
  const coats = [ink.brick, ink.deep, ink.plum, ink.slate, ink.ochre, ink.moss, ink.snow] as const
  const seats = (r: number, count: number, size: number) =>
    repeat(count, (i) => {
      const a = Math.PI * (0.08 + (0.84 * i) / (count - 1))
      const x = 750 - Math.cos(a) * r
      const y = 900 - Math.sin(a) * r * 0.62
      return (
        oval(x, y - size * 1.1, size * 1.1, size * 0.95, pick(next, coats)) +
        disc(x, y - size * 2.3, size * 0.72, pick(next, skins)) +
        area(
          `M${x - size * 0.76} ${y - size * 2.3} a${size * 0.76} ${size * 0.76} 0 0 1 ${size * 1.52} 0 z`,
          pick(next, hairs),
        )
      )
    })
  return [
    rect(0, 0, 1500, 1000, '#6d4632'),
    shade(
      'wall',
      [0, 0, 1500, 430],
      [
        [0, '#3d2a28'],
        [1, '#7d5138'],
      ],
    ),
    repeat(
      7,
      (i) =>
        area(`M${70 + i * 204} 330 V150 a68 68 0 0 1 136 0 V330 Z`, '#26435c') +
        area(
          `M${70 + i * 204} 330 V150 a68 68 0 0 1 136 0 V330 Z`,
          'none',
          'stroke="#d8b47c" stroke-width="9"',
        ) +
        line(138 + i * 204, 84, 138 + i * 204, 330, '#d8b47c', 5),
    ),
    rect(0, 330, 1500, 26, '#d8b47c'),
    repeat(38, (i) => rect(i * 40, 356, 12, 52, '#a97c4c')),
    rect(0, 404, 1500, 14, '#d8b47c'),
    repeat(
      30,
      (i) =>
        disc(26 + i * 50, 340 - (i % 3) * 4, 15, pick(next, skins)) +
        area(`M${11 + i * 50} ${338 - (i % 3) * 4} a15 15 0 0 1 30 0 z`, pick(next, hairs)),
    ),
    arc(760, '#5b3929'),
    arc(690, '#7d5138'),
    seats(640, 17, 24),
    arc(585, '#8f5f3f'),
    arc(560, '#6d4632'),
    seats(500, 14, 24),
    arc(445, '#8f5f3f'),
    arc(420, '#6d4632'),
    seats(360, 12, 24),
    arc(300, '#8f5f3f'),
    arc(276, '#a87a55'),
    oval(750, 904, 276, 30, '#a87a55'),
    rect(0, 900, 1500, 100, '#4a2f25'),
    rect(560, 800, 380, 130, '#c48a55'),
    rect(560, 800, 380, 18, '#e2b47c'),
    rect(600, 836, 300, 74, '#a86f40'),
    disc(750, 872, 24, ink.amber),
    line(690, 800, 676, 752, ink.black, 4),
    disc(676, 750, 7, ink.black),
    rect(760, 786, 90, 14, ink.snow),
    disc(1040, 140, 0.1, ink.black),
    glow('chandelier', 750, 60, 420, ink.amber, 0.5),
    repeat(7, (i) => disc(600 + i * 50, 70 + Math.abs(3 - i) * -8 + 24, 12, ink.snow)),
    line(750, 0, 750, 90, ink.black, 5),
    stroke('M600 70 Q750 150 900 70', ink.black, 5),
  ].join('')
}

export function schoolMeal(): string {
  const next = chance('school-meal')
  const plate = (x: number, y: number, meal: number) =>
    oval(x + 14, y + 20, 132, 128, ink.night, 'opacity="0.2"') +
    disc(x, y, 130, ink.snow) +
    disc(x, y, 102, '#efe6d2') +
    (meal === 0
      ? area(
          `M${x - 80} ${y - 20} Q${x - 60} ${y - 90} ${x + 10} ${y - 80} Q${x + 20} ${y - 20} ${x - 20} ${y + 20} Q${x - 70} ${y + 30} ${x - 80} ${y - 20} Z`,
          '#f0cf7a',
        ) +
        repeat(14, () => disc(x - 34 + between(next, -40, 40), y - 30 + between(next, -36, 36), 6, '#fff1bf'))
      : area(
          `M${x - 76} ${y - 40} Q${x - 10} ${y - 100} ${x + 60} ${y - 60} Q${x + 30} ${y} ${x - 40} ${y} Z`,
          '#d98b62',
        ) + line(x - 40, y - 50, x + 36, y - 52, '#b86b48', 6)) +
    repeat(9, (i) =>
      disc(x + 30 + (i % 3) * 22, y - 10 + Math.floor(i / 3) * 22, 13, i % 2 === 0 ? ink.leaf : '#8fb062'),
    ) +
    repeat(6, (i) =>
      rect(
        x - 64 + i * 16,
        y + 44 - (i % 2) * 8,
        11,
        34,
        ink.ochre,
        `rx="5" transform="rotate(${i * 14 - 30} ${x - 60 + i * 16} ${y + 60})"`,
      ),
    )
  const cutlery = (x: number, y: number) =>
    rect(x, y - 90, 12, 180, ink.slate, 'rx="6"') + oval(x + 6, y - 92, 20, 30, ink.slate)
  const glass = (x: number, y: number) =>
    disc(x + 8, y + 10, 46, ink.night, 'opacity="0.2"') +
    disc(x, y, 46, ink.mist) +
    disc(x, y, 36, '#dcebe6') +
    oval(x - 10, y - 10, 12, 7, ink.snow)
  const child = (x: number, y: number, up: boolean, coat: string, skin: string, hair: string) => {
    const dir = up ? 1 : -1
    return (
      oval(x, y + 30 * dir, 130, 66, coat) +
      stroke(`M${x - 96} ${y + 50 * dir} L${x - 70} ${y + 150 * dir}`, coat, 46) +
      stroke(`M${x + 96} ${y + 50 * dir} L${x + 70} ${y + 150 * dir}`, coat, 46) +
      disc(x - 68, y + 164 * dir, 24, skin) +
      disc(x + 68, y + 164 * dir, 24, skin) +
      disc(x, y, 66, hair) +
      disc(x, y - 14 * dir, 40, ink.snow, 'opacity="0.08"')
    )
  }
  return [
    rect(0, 0, 1500, 1000, '#7fa39b'),
    repeat(8, (i) =>
      repeat(6, (j) => ((i + j) % 2 === 0 ? rect(i * 190, j * 170, 190, 170, '#8fb1a8') : '')),
    ),
    rect(-20, 190, 1540, 620, '#d9a468'),
    rect(-20, 190, 1540, 18, '#edc48c'),
    repeat(5, (i) => line(0, 300 + i * 106, 1500, 300 + i * 106, '#c99256', 4)),
    child(250, 90, true, ink.brick, skins[1], hairs[0]),
    child(750, 80, true, ink.ochre, skins[3], hairs[2]),
    child(1250, 92, true, ink.plum, skins[2], hairs[0]),
    child(250, 920, false, ink.deep, skins[0], hairs[4]),
    child(750, 925, false, ink.leaf, skins[4], hairs[0]),
    child(1250, 915, false, ink.snow, skins[0], hairs[1]),
    repeat(6, (i) => plate(250 + (i % 3) * 500, i < 3 ? 370 : 640, i % 2)),
    repeat(6, (i) => cutlery(412 + (i % 3) * 500, i < 3 ? 370 : 640)),
    repeat(6, (i) => glass(94 + (i % 3) * 500, i < 3 ? 330 : 690)),
    disc(500, 505, 0.1, ink.black),
    oval(1010, 510, 86, 84, '#c48a4c'),
    oval(1010, 510, 66, 64, '#8f5f35'),
    repeat(7, () =>
      oval(
        1010 + between(next, -34, 34),
        510 + between(next, -34, 34),
        30,
        18,
        '#e8bd7c',
        `transform="rotate(${between(next, -60, 60).toFixed(0)} 1010 510)"`,
      ),
    ),
  ].join('')
}

export function tap(): string {
  return [
    rect(0, 0, 1500, 1000, '#d6e2da'),
    repeat(8, (i) =>
      repeat(6, (j) =>
        rect(i * 190 + 6, j * 170 + 6, 178, 158, (i * 3 + j * 5) % 7 === 0 ? '#a9c6bf' : '#e6eee4', 'rx="6"'),
      ),
    ),
    shade(
      'light',
      [0, 0, 1500, 1000],
      [
        [0, ink.snow, 0.35],
        [1, ink.deep, 0.25],
      ],
      true,
    ),
    rect(980, 240, 520, 116, '#b98b3e'),
    rect(980, 240, 520, 36, '#e0b765'),
    rect(930, 214, 70, 168, '#9b7331'),
    rect(930, 214, 24, 168, '#d0a653'),
    area('M940 240 H620 Q470 240 470 390 V470 H580 V400 Q580 356 630 356 H940 Z', '#b98b3e'),
    area('M940 240 H620 Q470 240 470 390 V470 H508 V390 Q508 276 620 276 H940 Z', '#e0b765'),
    rect(452, 462, 146, 44, '#9b7331', 'rx="8"'),
    rect(452, 462, 52, 44, '#d0a653', 'rx="8"'),
    rect(690, 150, 44, 94, '#9b7331'),
    rect(560, 112, 304, 46, '#b98b3e', 'rx="23"'),
    rect(560, 112, 304, 18, '#e0b765', 'rx="9"'),
    area('M525 560 Q466 660 466 712 A59 59 0 0 0 584 712 Q584 660 525 560 Z', ink.sea),
    area('M525 560 Q466 660 466 712 A59 59 0 0 0 500 764 Q480 700 525 560 Z', ink.mist, 'opacity="0.7"'),
    oval(525, 930, 330, 40, ink.sea, 'opacity="0.35"'),
    oval(525, 930, 220, 26, ink.sea, 'opacity="0.5"'),
    oval(525, 930, 110, 12, ink.snow, 'opacity="0.8"'),
  ].join('')
}

export function studioPlumb(): string {
  return [
    rect(0, 0, 1500, 1000, '#20364a'),
    shade(
      'wall',
      [0, 0, 1500, 760],
      [
        [0, '#1a2d42'],
        [1, '#2f5668'],
      ],
    ),
    repeat(9, (i) => rect(90 + i * 150, 80, 4, 620, '#3b667a', 'opacity="0.6"')),
    repeat(5, (i) => rect(90, 100 + i * 140, 1204, 4, '#3b667a', 'opacity="0.6"')),
    rect(840, 170, 520, 400, ink.paper),
    rect(840, 170, 520, 400, 'none', 'stroke="#14202b" stroke-width="12"'),
    stroke('M890 500 Q960 300 1040 380 T1200 300 T1320 250', ink.brick, 12),
    stroke('M890 520 H1320 M890 520 V220', ink.slate, 6),
    area('M890 500 Q960 300 1040 380 T1200 300 T1320 250 V520 H890 Z', ink.brick, 'opacity="0.16"'),
    repeat(4, (i) => disc(960 + i * 100, 520, 8, ink.slate)),
    line(640, 0, 640, 470, ink.sand, 5),
    rect(622, 456, 36, 26, '#b98b3e'),
    poly(
      [
        [596, 482],
        [684, 482],
        [640, 640],
      ],
      ink.ochre,
    ),
    poly(
      [
        [650, 482],
        [684, 482],
        [640, 640],
      ],
      '#9b7331',
    ),
    rect(596, 474, 88, 14, '#e0b765'),
    glow('tip', 640, 660, 130, ink.amber, 0.5),
    rect(0, 760, 1500, 240, '#14202b'),
    oval(700, 800, 620, 40, '#22384a'),
    rect(260, 690, 760, 34, '#c98a55'),
    rect(260, 724, 760, 20, '#8f5f3c'),
    poly(
      [
        [320, 744],
        [380, 744],
        [360, 930],
        [330, 930],
      ],
      '#6d4632',
    ),
    poly(
      [
        [900, 744],
        [960, 744],
        [950, 930],
        [920, 930],
      ],
      '#6d4632',
    ),
    at(
      420,
      700,
      1,
      `<path d="M-100 0 L-84 -190 Q-70 -240 0 -240 Q70 -240 84 -190 L100 0 Z" fill="${ink.brick}"/>`,
      rect(-26, -280, 52, 60, skins[3]),
      disc(0, -320, 66, skins[3]),
      area(
        'M-72 -310 A72 74 0 0 1 72 -316 Q60 -350 10 -356 Q-30 -350 -40 -300 Q-44 -250 -66 -236 Q-80 -270 -72 -310 Z',
        hairs[4],
      ),
      area('M72 -316 Q76 -260 62 -236 Q50 -270 56 -320 Z', hairs[4]),
    ),
    stroke('M496 640 Q560 600 600 560', ink.brick, 44),
    disc(606, 552, 24, skins[3]),
    rect(740, 650, 120, 40, ink.sea, 'rx="6"'),
    rect(752, 660, 60, 6, ink.mist),
    rect(900, 634, 44, 56, ink.snow, 'rx="6"'),
    line(180, 0, 180, 90, ink.black, 8),
    poly(
      [
        [130, 90],
        [230, 90],
        [270, 170],
        [90, 170],
      ],
      ink.black,
    ),
    poly(
      [
        [90, 170],
        [270, 170],
        [620, 700],
        [220, 700],
      ],
      ink.amber,
      'opacity="0.12"',
    ),
    line(1200, 0, 1200, 60, ink.black, 8),
    poly(
      [
        [1160, 60],
        [1240, 60],
        [1270, 120],
        [1130, 120],
      ],
      ink.black,
    ),
    at(
      1310,
      960,
      1,
      line(0, 0, -70, 0, '#000', 1, 'opacity="0"'),
      line(0, -260, -90, 40, ink.black, 12),
      line(0, -260, 90, 40, ink.black, 12),
      rect(-90, -380, 190, 124, ink.slate, 'rx="10"'),
      disc(-104, -318, 42, ink.black),
      disc(-104, -318, 26, ink.sea),
      disc(70, -352, 9, ink.brick),
    ),
  ].join('')
}

export function studioHarbour(): string {
  const next = chance('studio-harbour')
  const guest = (x: number, turn: 1 | -1, coat: string, skin: string, hair: string) =>
    group(
      `transform="translate(${x} 860) scale(${turn} 1)"`,
      area('M-150 -30 V-300 Q-150 -340 -110 -340 H-60 V-90 H130 V-30 Z', '#8f3b2f'),
      area('M-150 -30 V-300 Q-150 -340 -110 -340 H-90 V-70 H130 V-30 Z', '#b04a38'),
      line(-120, -30, -130, 60, ink.black, 10),
      line(110, -30, 120, 60, ink.black, 10),
      area('M-70 -90 L-60 -270 Q-50 -320 6 -320 Q60 -316 66 -262 L76 -90 Z', coat),
      area('M20 -130 L150 -130 Q176 -130 172 -96 L160 40 L120 40 L118 -76 L0 -76 Z', ink.black),
      stroke('M40 -250 Q90 -190 130 -180', coat, 40),
      disc(140, -178, 20, skin),
      rect(-14, -352, 40, 50, skin),
      disc(8, -388, 54, skin),
      area('M-50 -392 A56 58 0 0 1 64 -404 Q30 -420 -8 -402 Q-20 -360 -42 -350 Z', hair),
    )
  return [
    rect(0, 0, 1500, 1000, '#2a1f26'),
    shade(
      'sky',
      [110, 70, 1280, 560],
      [
        [0, '#16263f'],
        [0.6, '#46507a'],
        [1, '#c98a7c'],
      ],
    ),
    repeat(40, () =>
      disc(
        between(next, 120, 1380),
        between(next, 80, 280),
        between(next, 0.8, 2.2),
        ink.snow,
        'opacity="0.8"',
      ),
    ),
    disc(1190, 180, 44, ink.paper),
    terrace(next, 110, 1390, 520, [60, 150], ['#2b3350', '#343c5c', '#252c46'], ['#1d2338'], 0.5),
    rect(110, 516, 1280, 124, '#1c2d47'),
    ripples(next, 520, 636, '#c98a7c', 50, 0.5),
    at(980, 590, 0.7, boat('#101a2b', ink.brick, '#3b4868')),
    rect(60, 0, 1380, 74, '#3a2a30'),
    rect(60, 0, 52, 660, '#3a2a30'),
    rect(1388, 0, 52, 660, '#3a2a30'),
    rect(522, 60, 22, 590, '#3a2a30'),
    rect(956, 60, 22, 590, '#3a2a30'),
    rect(0, 640, 1500, 360, '#5c3d36'),
    rect(0, 640, 1500, 16, '#7d564a'),
    oval(750, 900, 640, 84, '#8f5f4c', 'opacity="0.7"'),
    guest(380, 1, ink.deep, skins[1], hairs[0]),
    guest(1120, -1, ink.ochre, skins[3], hairs[3]),
    oval(750, 900, 120, 18, ink.black, 'opacity="0.4"'),
    rect(738, 740, 24, 160, ink.black),
    oval(750, 740, 170, 30, '#c98a55'),
    oval(750, 734, 170, 28, '#e0a66c'),
    rect(690, 690, 36, 44, ink.snow, 'rx="6"'),
    rect(790, 696, 36, 40, ink.snow, 'rx="6"'),
    line(752, 730, 752, 660, ink.black, 6),
    disc(752, 650, 15, ink.slate),
    line(250, 0, 250, 120, ink.black, 5),
    glow('lamp', 250, 150, 260, ink.amber, 0.5),
    area('M180 160 a70 70 0 0 1 140 0 z', ink.brick),
    line(1250, 0, 1250, 120, ink.black, 5),
    glow('lamp2', 1250, 150, 260, ink.amber, 0.5),
    area('M1180 160 a70 70 0 0 1 140 0 z', ink.brick),
  ].join('')
}

const fish = (x: number, y: number, s: number, turn: number, back: string, belly: string) =>
  group(
    `transform="translate(${x.toFixed(0)} ${y.toFixed(0)}) rotate(${turn.toFixed(0)}) scale(${s})"`,
    area('M-60 0 Q-20 -34 40 -20 Q66 -10 74 0 Q66 10 40 20 Q-20 34 -60 0 Z', back),
    area('M-60 0 Q-10 10 72 3 Q60 14 40 20 Q-20 34 -60 0 Z', belly),
    poly(
      [
        [-54, 0],
        [-92, -26],
        [-84, 0],
        [-92, 26],
      ],
      back,
    ),
    disc(52, -5, 5, ink.snow),
    disc(53, -5, 2.6, ink.black),
    stroke('M32 -14 q-8 14 0 28', belly, 3),
  )

export function fishCrates(): string {
  const next = chance('fish-crates')
  const kinds = [
    ['#55798a', '#c9dbdc'],
    ['#c9705a', '#f3c9b0'],
    ['#4f6a64', '#c7d2a8'],
    ['#7d8a94', '#e6ebe8'],
    ['#b98b4a', '#f0dcae'],
  ] as const
  const crate = (column: number, row: number) => {
    const [x, y] = [40 + column * 368, 50 + row * 320]
    const [back, belly] = kinds[(column * 2 + row) % kinds.length] ?? kinds[0]
    return (
      rect(x + 10, y + 14, 340, 290, ink.night, 'opacity="0.35" rx="10"') +
      rect(x, y, 340, 290, column % 2 === row % 2 ? ink.sea : ink.brick, 'rx="10"') +
      rect(x + 18, y + 18, 304, 254, '#dcebea') +
      repeat(40, () =>
        rect(
          x + between(next, 24, 300),
          y + between(next, 24, 250),
          16,
          12,
          ink.snow,
          `transform="rotate(${between(next, 0, 80).toFixed(0)} ${x + 170} ${y + 140})" opacity="0"`,
        ),
      ) +
      repeat(10, (i) =>
        fish(
          x + 92 + (i % 2) * 150 + between(next, -8, 8),
          y + 52 + Math.floor(i / 2) * 46,
          1.02,
          between(next, -12, 12) + (i % 3 === 0 ? 180 : 0),
          back,
          belly,
        ),
      ) +
      repeat(18, () =>
        disc(
          x + between(next, 26, 314),
          y + between(next, 26, 264),
          between(next, 3, 9),
          ink.snow,
          'opacity="0.75"',
        ),
      ) +
      rect(x + 130, y + 2, 80, 12, ink.black, 'rx="6" opacity="0.5"')
    )
  }
  return [
    rect(0, 0, 1500, 1000, '#31444e'),
    ripples(next, 0, 1000, '#5d7782', 60, 0.5),
    repeat(12, (i) => crate(i % 4, Math.floor(i / 4))),
  ].join('')
}

export function fishMarket(): string {
  const next = chance('fish-market')
  return [
    rect(0, 0, 1500, 1000, '#22313c'),
    shade(
      'hall',
      [0, 0, 1500, 620],
      [
        [0, '#15222d'],
        [1, '#3b5661'],
      ],
    ),
    repeat(
      6,
      (i) =>
        area(`M${i * 260 - 20} 620 V240 a120 120 0 0 1 240 0 V620 Z`, '#1d3447') +
        area(
          `M${i * 260 - 20} 620 V240 a120 120 0 0 1 240 0 V620 Z`,
          'none',
          'stroke="#6f8489" stroke-width="10"',
        ),
    ),
    repeat(3, (i) => at(230 + i * 520, 600, 0.6, boat(ink.rust, ink.paper, ink.mist))),
    rect(0, 600, 1500, 400, '#5d6f70'),
    repeat(8, (i) => line(0, 640 + i * 48, 1500, 640 + i * 48, '#4c5d5f', 3)),
    repeat(5, (i) => {
      const x = 150 + i * 300
      return (
        line(x, 0, x, 150, ink.black, 5) +
        poly(
          [
            [x - 56, 200],
            [x + 56, 200],
            [x + 24, 150],
            [x - 24, 150],
          ],
          ink.black,
        ) +
        poly(
          [
            [x - 56, 200],
            [x + 56, 200],
            [x + 210, 860],
            [x - 210, 860],
          ],
          ink.amber,
          'opacity="0.13"',
        ) +
        oval(x, 200, 52, 8, ink.snow)
      )
    }),
    repeat(9, (i) =>
      person(
        70 + i * 172 + between(next, -20, 20),
        690 + (i % 2) * 14,
        210,
        pick(next, [ink.deep, ink.brick, ink.moss, ink.slate, ink.plum]),
        pick(next, skins),
        pick(next, hairs),
      ),
    ),
    at(
      760,
      720,
      1,
      rect(-50, -30, 120, 60, '#6d4632'),
      person(0, -26, 260, ink.ochre, skins[2], hairs[0]),
      stroke('M22 -210 L120 -290', ink.ochre, 30),
      disc(128, -298, 17, skins[2]),
      rect(120, -330, 10, 30, '#8a6136'),
      rect(100, -346, 52, 24, '#8a6136', 'rx="4"'),
    ),
    repeat(7, (i) => {
      const x = -30 + i * 224
      const y = 780 + (i % 2) * 20
      return (
        rect(x, y, 208, 96, i % 2 === 0 ? ink.sea : ink.brick, 'rx="8"') +
        rect(x + 10, y + 4, 188, 40, '#dcebea') +
        repeat(5, (j) =>
          fish(x + 34 + j * 36, y + 20, 0.46, 80 + between(next, -14, 14), '#55798a', '#c9dbdc'),
        ) +
        rect(x, y + 42, 208, 54, ink.black, 'opacity="0.18" rx="8"')
      )
    }),
    repeat(6, (i) => {
      const x = 40 + i * 270
      return (
        rect(x, 888, 244, 112, i % 2 === 0 ? ink.brick : ink.sea, 'rx="8"') +
        rect(x + 12, 892, 220, 46, '#dcebea') +
        repeat(6, (j) =>
          fish(x + 36 + j * 36, 912, 0.52, 80 + between(next, -14, 14), '#c9705a', '#f3c9b0'),
        ) +
        rect(x, 936, 244, 64, ink.black, 'opacity="0.18" rx="8"')
      )
    }),
  ].join('')
}
