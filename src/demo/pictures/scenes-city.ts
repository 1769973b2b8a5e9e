// Scenes of streets, bridges and nights in the city.
import {
  area,
  at,
  between,
  chance,
  cloud,
  disc,
  glow,
  group,
  gull,
  ink,
  line,
  oval,
  pick,
  poly,
  rect,
  repeat,
  ridge,
  ripples,
  shade,
  stroke,
} from './draw.ts'
import { hairs, house, lamp, person, skins, terrace, tram, tree } from './things.ts'

const walls = ['#d98f6b', '#ecd2a6', '#b9654d', '#f0dfc0', '#c7a27c', '#8fb0a8'] as const
const roofs = [ink.rust, '#6d3a35', '#7d4a3c'] as const

/** Houses on a slope that falls from left to right. */
export function tramHill(): string {
  const next = chance('tram-hill')
  const slope = (x: number) => 420 + x * 0.3
  const row = (lift: number, low: number, high: number) =>
    repeat(13, (i) => {
      const x = i * 124 - 40
      return house(
        next,
        x,
        slope(x) - lift + 60,
        122,
        between(next, low, high),
        pick(next, walls),
        pick(next, roofs),
        0.1,
      )
    })
  return [
    shade(
      'sky',
      [0, 0, 1500, 700],
      [
        [0, '#8fb9bf'],
        [1, '#f4e3c2'],
      ],
    ),
    cloud(760, 110, 480, ink.snow, 0.85),
    cloud(1180, 240, 300, ink.snow, 0.7),
    area('M1000 500 H1500 V800 H1000 Z', ink.shoal),
    ridge(next, 490, 24, '#9fb6a6', 560),
    rect(0, 560, 1500, 440, '#a9826a'),
    group('opacity="0.55"', row(120, 130, 230)),
    row(20, 150, 260),
    poly(
      [
        [0, 470],
        [1500, 920],
        [1500, 1000],
        [0, 1000],
      ],
      '#8b8a84',
    ),
    poly(
      [
        [0, 470],
        [1500, 920],
        [1500, 940],
        [0, 490],
      ],
      '#b4afa2',
    ),
    poly(
      [
        [0, 640],
        [1200, 1000],
        [0, 1000],
      ],
      '#75767a',
    ),
    line(-10, 545, 1500, 998, ink.black, 7),
    line(-10, 600, 1330, 1002, ink.black, 7),
    repeat(22, (i) => line(i * 70 - 20, 532 + i * 21, i * 70 - 56, 590 + i * 19, '#5f6166', 8)),
    line(-10, 236, 1510, 700, ink.black, 3),
    repeat(
      4,
      (i) =>
        line(110 + i * 430, 500 + i * 130, 110 + i * 430, 220 + i * 133, ink.black, 8) +
        line(110 + i * 430, 240 + i * 133, 190 + i * 430, 262 + i * 133, ink.black, 5),
    ),
    group(
      'transform="translate(430 704) rotate(16.7) scale(1.55)"',
      rect(-6, -16, 440, 22, ink.black, 'opacity="0.35" rx="8"'),
      tram(ink.brick, ink.paper, ink.deep),
    ),
    person(250, 640, 128, ink.deep, skins[2], hairs[0]),
    person(310, 664, 118, ink.ochre, skins[3], hairs[2]),
    person(1250, 930, 132, ink.plum, skins[0], hairs[3]),
    gull(1120, 180, 24, ink.black),
    gull(1210, 150, 16, ink.black),
  ].join('')
}

export function ondraBridge(): string {
  const next = chance('ondra-bridge')
  const arch = (x: number) =>
    area(`M${x} 470 h290 v230 h-36 q0 -150 -109 -150 q-109 0 -109 150 h-36 z`, '#c2a884') +
    area(`M${x + 36} 700 q0 -150 109 -150 q109 0 109 150 h-16 q-6 -132 -93 -132 q-87 0 -93 132 z`, '#9b8263')
  return [
    shade(
      'sky',
      [0, 0, 1500, 640],
      [
        [0, '#a8c7c4'],
        [1, '#f6e2bd'],
      ],
    ),
    disc(300, 230, 90, ink.snow, 'opacity="0.9"'),
    cloud(900, 150, 440, ink.snow, 0.7),
    ridge(next, 520, 70, '#a4b8a2', 680),
    terrace(next, -20, 1540, 660, [270, 400], walls, roofs, 0.1),
    repeat(14, (i) => tree(next, i * 118 - 10, 680, between(next, 90, 130), ink.moss, ink.leaf)),
    rect(0, 676, 1500, 324, '#3c7b80'),
    shade(
      'water',
      [0, 676, 1500, 324],
      [
        [0, '#d8c79e', 0.6],
        [0.5, ink.sea, 0.1],
        [1, ink.night, 0.65],
      ],
    ),
    repeat(6, (i) => arch(i * 290 - 120)),
    rect(0, 440, 1500, 36, '#d9c19b'),
    rect(0, 470, 1500, 8, '#9b8263'),
    repeat(50, (i) => rect(i * 31, 408, 9, 34, '#cdb48e')),
    rect(0, 402, 1500, 9, '#e2cda8'),
    group(
      'opacity="0.28"',
      repeat(6, (i) =>
        area(`M${i * 290 - 120} 930 h290 v-230 h-36 q0 150 -109 150 q-109 0 -109 -150 h-36 z`, '#7b6b52'),
      ),
    ),
    at(760, 436, 1.25, tram(ink.sea, ink.amber, ink.night)),
    line(0, 214, 1500, 214, ink.black, 3),
    repeat(5, (i) => line(60 + i * 340, 440, 60 + i * 340, 196, ink.black, 7)),
    ripples(next, 700, 990, ink.paper, 110, 0.4),
    person(200, 440, 96, ink.brick, skins[1], hairs[1]),
    person(262, 440, 88, ink.plum, skins[3], hairs[0]),
    poly(
      [
        [420, 850],
        [640, 850],
        [600, 890],
        [450, 890],
      ],
      ink.rust,
    ),
    person(530, 862, 90, ink.paper, skins[2], hairs[0]),
    line(500, 812, 400, 900, '#5b4636', 6),
  ].join('')
}

export function libraryHall(): string {
  const next = chance('library-hall')
  const spines = [ink.brick, ink.deep, ink.ochre, ink.moss, ink.plum, ink.sand, ink.rust] as const
  const shelf = (x: number, y: number, w: number) => {
    let at = x
    let out = rect(x - 6, y + 84, w + 12, 12, '#4a2f22')
    while (at < x + w - 12) {
      const width = between(next, 9, 22)
      const h = between(next, 50, 82)
      out += rect(at, y + 84 - h, width - 1.5, h, pick(next, spines))
      at += width
    }
    return out
  }
  const window = (x: number) =>
    area(`M${x} 430 V190 A90 90 0 0 1 ${x + 180} 190 V430 Z`, '#1c3350') +
    area(`M${x} 430 V190 A90 90 0 0 1 ${x + 180} 190 V430 Z`, 'none', 'stroke="#e8d2a8" stroke-width="12"') +
    repeat(6, () => disc(x + between(next, 20, 160), between(next, 150, 410), 2, ink.snow)) +
    line(x + 90, 106, x + 90, 430, ink.sand, 7) +
    line(x, 290, x + 180, 290, ink.sand, 7)
  const table = (y: number, scale: number) =>
    at(
      750,
      y,
      scale,
      repeat(6, (i) =>
        person(
          -590 + i * 236,
          6,
          178,
          pick(next, [ink.brick, ink.plum, ink.ochre, ink.slate, ink.moss]),
          pick(next, skins),
          pick(next, hairs),
        ),
      ),
      rect(-780, -66, 1560, 26, '#8a5a3c'),
      rect(-780, -40, 1560, 60, '#6a422c'),
      repeat(6, (i) => {
        const x = -700 + i * 250
        return (
          poly(
            [
              [x - 130, -66],
              [x + 130, -66],
              [x + 38, -150],
              [x - 38, -150],
            ],
            ink.amber,
            'opacity="0.28"',
          ) +
          rect(x - 4, -150, 8, 84, '#b98b3e') +
          area(`M${x - 46} -146 q46 -54 92 0 z`, '#3f7d5c') +
          oval(x, -146, 44, 6, ink.amber)
        )
      }),
      repeat(5, (i) =>
        poly(
          [
            [-600 + i * 240, -72],
            [-540 + i * 240, -82],
            [-480 + i * 240, -72],
            [-540 + i * 240, -66],
          ],
          ink.snow,
        ),
      ),
    )
  return [
    rect(0, 0, 1500, 1000, '#5a3626'),
    shade(
      'wall',
      [0, 0, 1500, 560],
      [
        [0, '#3a2420'],
        [1, '#7a4c34'],
      ],
    ),
    repeat(4, (i) => window(140 + i * 352)),
    repeat(5, (i) => rect(i * 352 - 6, 60, 100, 540, '#4f2f22')),
    repeat(5, (i) => repeat(5, (j) => shelf(i * 352 + 2, 76 + j * 100, 84))),
    rect(0, 0, 1500, 46, '#2c1c19'),
    repeat(
      3,
      (i) =>
        line(300 + i * 450, 40, 300 + i * 450, 150, '#2c1c19', 4) +
        glow(`g${i}`, 300 + i * 450, 172, 190, ink.amber, 0.55) +
        disc(300 + i * 450, 172, 26, ink.snow),
    ),
    rect(0, 560, 1500, 440, '#3d2720'),
    table(660, 0.72),
    table(800, 0.95),
    table(990, 1.22),
  ].join('')
}

export function libraryFront(): string {
  const next = chance('library-front')
  return [
    shade(
      'sky',
      [0, 0, 1500, 720],
      [
        [0, '#2b4560'],
        [0.7, '#b98a86'],
        [1, '#eebf95'],
      ],
    ),
    disc(1210, 170, 46, ink.paper),
    rect(0, 700, 1500, 300, '#6b5560'),
    terrace(next, -30, 330, 700, [240, 380], ['#7d5a58', '#8f6a5c', '#6f4c50'], ['#4a3038'], 0.35),
    terrace(next, 1180, 1540, 700, [240, 380], ['#7d5a58', '#8f6a5c', '#6f4c50'], ['#4a3038'], 0.35),
    rect(330, 300, 850, 400, '#d9b48a'),
    poly(
      [
        [300, 300],
        [755, 140],
        [1210, 300],
      ],
      '#c49a72',
    ),
    poly(
      [
        [400, 286],
        [755, 166],
        [1110, 286],
      ],
      '#b08661',
    ),
    disc(755, 240, 34, ink.amber),
    rect(310, 296, 890, 26, '#e8cba0'),
    repeat(
      6,
      (i) => rect(372 + i * 140, 322, 46, 378, '#efd6ae') + rect(404 + i * 140, 322, 14, 378, '#b98f66'),
    ),
    repeat(5, (i) =>
      area(`M${434 + i * 140} 700 V450 a32 32 0 0 1 64 0 V700 Z`, i === 2 ? ink.amber : '#f0b860'),
    ),
    repeat(5, (i) => rect(462 + i * 140, 420, 6, 280, '#8f5f3c')),
    glow('door', 755, 600, 330, ink.amber, 0.5),
    repeat(
      7,
      (i) =>
        rect(300 - i * 50, 700 + i * 44, 910 + i * 100, 46, i % 2 === 0 ? '#a88a78' : '#927566') +
        rect(300 - i * 50, 700 + i * 44, 910 + i * 100, 8, '#cbb096'),
    ),
    tree(next, 150, 760, 330, '#2c4038', '#48654a'),
    tree(next, 1380, 760, 350, '#2c4038', '#48654a'),
    lamp(330, 580, 760),
    lamp(1180, 580, 760),
    glow('l1', 330, 564, 120, ink.amber, 0.6),
    glow('l2', 1180, 564, 120, ink.amber, 0.6),
    person(700, 800, 150, ink.brick, skins[0], hairs[1]),
    person(860, 886, 176, ink.deep, skins[2], hairs[0]),
    person(560, 930, 186, ink.ochre, skins[4], hairs[0]),
  ].join('')
}

export function benchSquare(): string {
  const next = chance('bench-square')
  return [
    rect(0, 0, 1500, 1000, '#e7c9a0'),
    shade(
      'wall',
      [0, 0, 1500, 640],
      [
        [0, '#e9b98e'],
        [1, '#f1dcb4'],
      ],
    ),
    repeat(16, (i) =>
      rect(i * 100 + (i % 2) * 26, 70 + ((i * 97) % 470), 62, 20, '#d8a77c', 'opacity="0.5"'),
    ),
    rect(980, 120, 220, 400, ink.deep),
    rect(980, 120, 220, 400, 'none', 'stroke="#f7eccf" stroke-width="22"'),
    line(1090, 120, 1090, 520, ink.paper, 10),
    line(980, 320, 1200, 320, ink.paper, 10),
    rect(950, 520, 280, 26, '#c78f63'),
    repeat(
      5,
      (i) =>
        disc(985 + i * 52, 506, 24, i % 2 === 0 ? ink.leaf : ink.moss) +
        disc(985 + i * 52, 490, 9, ink.brick),
    ),
    rect(0, 640, 1500, 360, '#b99b7c'),
    repeat(6, (i) => line(0, 690 + i * 56, 1500, 690 + i * 56, '#a58766', 3)),
    repeat(16, (i) => line(i * 110 - 40, 640, i * 150 - 340, 1000, '#a58766', 3)),
    group(
      'opacity="0.2"',
      oval(560, 840, 520, 90, ink.night),
      repeat(9, () =>
        oval(
          between(next, 100, 1040),
          between(next, 770, 910),
          between(next, 40, 110),
          between(next, 16, 34),
          ink.night,
        ),
      ),
    ),
    rect(330, 100, 54, 730, '#8a7a60'),
    rect(330, 100, 20, 730, '#b3a183'),
    repeat(9, () =>
      oval(between(next, 336, 378), between(next, 240, 800), 12, 20, '#d6c9a6', 'opacity="0.8"'),
    ),
    group(
      '',
      repeat(26, () =>
        disc(
          between(next, 40, 760),
          between(next, -60, 270),
          between(next, 50, 120),
          pick(next, [ink.moss, ink.leaf, '#86a160', '#557a4c']),
        ),
      ),
    ),
    repeat(14, () => disc(between(next, 60, 740), between(next, 0, 270), between(next, 6, 14), '#c9d690')),
    rect(520, 640, 460, 26, ink.brick, 'rx="6"'),
    rect(520, 674, 460, 26, ink.rust, 'rx="6"'),
    rect(500, 762, 500, 24, ink.brick, 'rx="6"'),
    rect(500, 790, 500, 16, ink.rust, 'rx="6"'),
    stroke('M548 640 V760 M952 640 V760', ink.black, 12),
    stroke('M530 800 V880 M970 800 V880 M512 884 H556 M944 884 H990', ink.black, 12),
    stroke('M506 762 q-6 -40 40 -42 M994 762 q6 -40 -40 -42', ink.black, 10),
    poly(
      [
        [760, 746],
        [880, 738],
        [892, 760],
        [766, 768],
      ],
      ink.snow,
    ),
    poly(
      [
        [766, 768],
        [892, 760],
        [892, 766],
        [768, 776],
      ],
      ink.stone,
    ),
    line(782, 752, 866, 746, ink.slate, 4),
    line(784, 759, 840, 755, ink.slate, 3),
    oval(1190, 880, 26, 12, ink.slate),
    disc(1212, 866, 10, ink.slate),
    poly(
      [
        [1220, 866],
        [1232, 869],
        [1220, 872],
      ],
      ink.ochre,
    ),
    line(1186, 890, 1184, 906, ink.brick, 4),
    line(1196, 890, 1198, 906, ink.brick, 4),
  ].join('')
}

export function lightsRiver(): string {
  const next = chance('lights-river')
  const lantern = (x: number, y: number, s: number, color: string, i: number) =>
    glow(`r${i}`, x, y, 120 * s, color, 0.6) +
    area(
      `M${x - 34 * s} ${y + 20 * s} L${x - 26 * s} ${y - 44 * s} L${x + 26 * s} ${y - 44 * s} L${x + 34 * s} ${y + 20 * s} Z`,
      color,
    ) +
    area(
      `M${x - 12 * s} ${y + 20 * s} L${x - 8 * s} ${y - 44 * s} L${x + 26 * s} ${y - 44 * s} L${x + 34 * s} ${y + 20 * s} Z`,
      ink.snow,
      'opacity="0.28"',
    ) +
    rect(x - 46 * s, y + 20 * s, 92 * s, 9 * s, ink.black) +
    rect(x - 20 * s, y + 40 * s, 40 * s, 90 * s, color, 'opacity="0.25"')
  const colors = [ink.amber, '#f08b5b', '#f6d9a0', '#e0657b', '#8fd0c8'] as const
  return [
    shade(
      'sky',
      [0, 0, 1500, 560],
      [
        [0, '#101c33'],
        [1, '#344a70'],
      ],
    ),
    repeat(70, () => disc(next() * 1500, next() * 300, between(next, 0.8, 2.4), ink.snow, 'opacity="0.8"')),
    ridge(next, 430, 70, '#1d2f4c', 560),
    terrace(
      next,
      -20,
      1540,
      545,
      [110, 260],
      ['#27344f', '#303c58', '#222c46', '#3a3f5a'],
      ['#171f33', '#1d2438'],
      0.45,
    ),
    rect(0, 540, 1500, 460, '#122238'),
    group(
      'opacity="0.35"',
      repeat(40, (i) =>
        rect(i * 38 + between(next, 0, 20), 548, 9, between(next, 60, 300), pick(next, colors)),
      ),
    ),
    ripples(next, 552, 990, '#7f9ab5', 140, 0.35),
    stroke('M-20 150 Q350 360 760 210 T1540 190', ink.black, 4),
    repeat(22, (i) => {
      const x = i * 72 - 10
      const y = 226 + Math.sin(i / 3.4) * 46 + 30
      return (
        line(x, y - 30, x, y, ink.black, 2) +
        glow(`s${i}`, x, y, 40, pick(next, colors), 0.8) +
        disc(x, y, 10, pick(next, colors))
      )
    }),
    lantern(230, 700, 1.1, ink.amber, 1),
    lantern(620, 640, 0.7, '#f08b5b', 2),
    lantern(860, 790, 1.35, '#e0657b', 3),
    lantern(1200, 680, 0.95, '#8fd0c8', 4),
    lantern(470, 860, 1.5, '#f6d9a0', 5),
    lantern(1350, 860, 1.45, ink.amber, 6),
    lantern(1010, 610, 0.55, '#f6d9a0', 7),
    lantern(80, 610, 0.55, '#e0657b', 8),
    area('M0 1000 V930 Q200 900 420 950 T900 960 T1500 930 V1000 Z', '#0a1320'),
    person(690, 985, 190, '#0a1320', '#0a1320', '#0a1320', '#0a1320'),
    person(764, 985, 150, '#0a1320', '#0a1320', '#0a1320', '#0a1320'),
  ].join('')
}

export function lightsHill(): string {
  const next = chance('lights-hill')
  const rows = [470, 600, 740] as const
  return [
    shade(
      'sky',
      [0, 0, 1500, 700],
      [
        [0, '#14213a'],
        [0.7, '#4b4569'],
        [1, '#9a6a76'],
      ],
    ),
    repeat(50, () => disc(next() * 1500, next() * 260, between(next, 0.8, 2), ink.snow, 'opacity="0.8"')),
    area('M0 620 Q400 260 760 240 Q1120 260 1500 640 V1000 H0 Z', '#2b2c48'),
    rect(716, 90, 76, 200, '#54466a'),
    poly(
      [
        [704, 96],
        [754, 40],
        [804, 96],
      ],
      '#2a2140',
    ),
    glow('tower', 754, 130, 200, ink.amber, 0.85),
    rect(734, 112, 40, 44, ink.snow),
    rows
      .map((y, i) =>
        terrace(
          next,
          430 - i * 230,
          1090 + i * 230,
          y,
          [110, 190],
          ['#5b4a66', '#6d5468', '#4a4263', '#7a5c66'],
          ['#2f2743', '#38294a'],
          0.5,
        ),
      )
      .join(''),
    rect(0, 740, 1500, 260, '#221f38'),
    poly(
      [
        [640, 740],
        [860, 740],
        [1130, 1000],
        [370, 1000],
      ],
      '#3a3450',
    ),
    repeat(9, (i) => rect(640 - i * 31, 744 + i * 29, 220 + i * 62, 6 + i, '#57496a')),
    rows
      .map((y, r) =>
        repeat(12 + r * 4, (i) => {
          const count = 11 + r * 4
          const x = 400 - r * 230 + (i * (720 + r * 460)) / count
          const drop = Math.sin((i / count) * Math.PI * 4) * 26
          const color = pick(next, [ink.amber, '#f08b5b', '#f6d9a0', '#8fd0c8'])
          return glow(`h${r}-${i}`, x, y - 196 + drop, 46, color, 0.7) + disc(x, y - 196 + drop, 8, ink.snow)
        }),
      )
      .join(''),
    at(
      1010,
      800,
      1,
      line(0, 0, -60, 196, '#14101f', 9),
      line(0, 0, 60, 196, '#14101f', 9),
      repeat(5, (i) => line(-12 * (i + 0.5), 38 * (i + 0.6), 12 * (i + 0.5), 38 * (i + 0.6), '#14101f', 7)),
    ),
    person(1010, 908, 170, ink.ochre, skins[1], hairs[0], '#14101f'),
    line(1040, 776, 1096, 716, '#14101f', 7),
    glow('held', 1098, 706, 150, ink.amber, 0.9),
    disc(1098, 706, 17, ink.snow),
    person(470, 980, 176, '#3e5f7a', skins[3], hairs[4], '#14101f'),
    person(396, 985, 130, ink.brick, skins[2], hairs[0], '#14101f'),
  ].join('')
}

export function shadeTrees(): string {
  const next = chance('shade-trees')
  const crown = (x: number, y: number, r: number) =>
    oval(x + r * 0.7, y + r * 0.9, r * 1.1, r * 0.95, ink.night, 'opacity="0.32"') +
    disc(x, y, r, ink.moss) +
    repeat(16, () => {
      const turn = next() * 6.28
      const reach = next() * r * 0.72
      return disc(
        x + Math.cos(turn) * reach,
        y + Math.sin(turn) * reach,
        r * between(next, 0.16, 0.34),
        pick(next, [ink.leaf, '#86a160', '#4d7450', '#9db56f']),
      )
    })
  return [
    rect(0, 0, 1500, 1000, '#efd9b0'),
    poly(
      [
        [0, 320],
        [1500, 250],
        [1500, 760],
        [0, 830],
      ],
      '#d9b98d',
    ),
    poly(
      [
        [0, 400],
        [1500, 330],
        [1500, 420],
        [0, 490],
      ],
      '#c9a577',
      'opacity="0.5"',
    ),
    repeat(30, (i) =>
      poly(
        [
          [i * 52, 560 - i * 2.4],
          [i * 52 + 28, 559 - i * 2.4],
          [i * 52 + 28, 566 - i * 2.4],
          [i * 52, 567 - i * 2.4],
        ],
        ink.paper,
        'opacity="0.8"',
      ),
    ),
    poly(
      [
        [0, 0],
        [1500, 0],
        [1500, 130],
        [0, 200],
      ],
      ink.brick,
    ),
    poly(
      [
        [0, 200],
        [1500, 130],
        [1500, 156],
        [0, 226],
      ],
      ink.rust,
    ),
    repeat(15, (i) => line(i * 106, 0, i * 106 - 10, 200 - i * 5, ink.rust, 4)),
    poly(
      [
        [0, 950],
        [1500, 880],
        [1500, 1000],
        [0, 1000],
      ],
      '#b9654d',
    ),
    repeat(15, (i) => line(i * 106, 946 - i * 5, i * 106 - 8, 1000, ink.rust, 4)),
    repeat(5, (i) => crown(150 + i * 305, 350 - i * 14, between(next, 108, 138))),
    repeat(5, (i) => crown(20 + i * 340, 790 - i * 16, between(next, 96, 128))),
    repeat(9, (i) => {
      const x = 110 + i * 160
      const y = 600 - i * 7 + (i % 3) * 34
      const coat = pick(next, [ink.brick, ink.deep, ink.ochre, ink.plum, ink.snow])
      return (
        oval(x + 26, y + 20, 34, 12, ink.night, 'opacity="0.3"') +
        oval(x, y, 25, 14, coat) +
        disc(x, y - 2, 10, pick(next, hairs))
      )
    }),
    oval(1290, 520, 62, 22, ink.night, 'opacity="0.3"'),
    rect(1216, 470, 120, 46, ink.sea, 'rx="22"'),
    rect(1240, 476, 66, 34, ink.mist, 'rx="10"'),
  ].join('')
}
