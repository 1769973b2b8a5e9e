// Scenes of the Vale of Ister, the cape and the river.
import {
  area,
  at,
  between,
  chance,
  cloud,
  disc,
  glow,
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
import { hairs, house, person, skins, tree } from './things.ts'

export function reservoir(): string {
  const next = chance('reservoir')
  const rings = ['#d9c6a0', '#cdb78d', '#dccba8', '#c3ab80', '#d3bf98'] as const
  return [
    shade(
      'sky',
      [0, 0, 1500, 520],
      [
        [0, '#8cb4bd'],
        [1, '#f2e2c0'],
      ],
    ),
    disc(330, 180, 62, ink.snow),
    ridge(next, 330, 120, '#93a59b', 620),
    ridge(next, 400, 70, '#7d946f', 640),
    repeat(40, () =>
      disc(
        next() * 1500,
        430 + next() * 50,
        between(next, 8, 18),
        pick(next, [ink.moss, '#5d7d4d', '#4d6a45']),
      ),
    ),
    area('M0 470 Q200 450 420 500 Q760 560 1100 500 Q1300 460 1500 480 V1000 H0 Z', '#a6925f'),
    rings
      .map((color, i) =>
        area(
          `M${-20} ${530 + i * 34} Q${330 + i * 20} ${520 + i * 34} ${560 + i * 10} ${560 + i * 26} Q800 ${590 + i * 22} ${1080 - i * 12} ${560 + i * 26} Q1300 ${520 + i * 32} 1520 ${540 + i * 32} V1000 H-20 Z`,
          color,
        ),
      )
      .join(''),
    area('M60 760 Q400 690 760 720 Q1150 690 1440 770 Q1200 900 800 930 Q330 920 60 760 Z', ink.sea),
    area(
      'M180 766 Q450 716 760 740 Q1100 716 1330 776 Q1100 830 760 846 Q400 840 180 766 Z',
      ink.shoal,
      'opacity="0.6"',
    ),
    ripples(next, 740, 880, ink.snow, 40, 0.4),
    poly(
      [
        [1180, 380],
        [1500, 330],
        [1500, 640],
        [1250, 600],
      ],
      '#d8d2c2',
    ),
    poly(
      [
        [1180, 380],
        [1500, 330],
        [1500, 362],
        [1184, 410],
      ],
      '#f0eadb',
    ),
    repeat(6, (i) => line(1210 + i * 54, 400 - i * 8, 1262 + i * 48, 598 + i * 6, '#b9b2a0', 4)),
    rect(1300, 300, 74, 70, ink.brick),
    poly(
      [
        [1292, 302],
        [1337, 262],
        [1382, 302],
      ],
      ink.rust,
    ),
    rect(520, 560, 44, 330, '#8b867a'),
    rect(520, 560, 14, 330, '#aaa595'),
    rect(504, 520, 76, 46, ink.paper),
    repeat(9, (i) => rect(548, 590 + i * 30, i % 2 === 0 ? 16 : 10, 8, ink.black)),
    line(580, 540, 760, 500, '#6e6a5f', 8),
    poly(
      [
        [860, 850],
        [1010, 842],
        [1000, 872],
        [880, 880],
      ],
      ink.rust,
      'transform="rotate(-6 930 860)"',
    ),
    repeat(12, () =>
      stroke(
        `M${between(next, 60, 1440)} ${between(next, 930, 990)} l${between(next, -30, 30)} ${between(next, 10, 30)} l${between(next, -30, 30)} ${between(next, 6, 20)}`,
        '#8f7d5b',
        4,
      ),
    ),
  ].join('')
}

export function orchard(): string {
  const next = chance('orchard')
  const row = (y: number, h: number, gap: number) =>
    repeat(Math.ceil(1600 / gap) + 1, (i) => {
      const x = i * gap - 60 + (y % 7) * 9
      return (
        oval(x + h * 0.24, y + 4, h * 0.44, h * 0.08, ink.night, 'opacity="0.25"') +
        tree(next, x, y, h, '#4f7448', '#8fae5c') +
        repeat(7, () =>
          disc(x + between(next, -0.34, 0.34) * h, y - between(next, 0.48, 0.86) * h, h * 0.032, '#f2a04a'),
        )
      )
    })
  return [
    shade(
      'sky',
      [0, 0, 1500, 480],
      [
        [0, '#9cc1c6'],
        [1, '#f8e5bb'],
      ],
    ),
    disc(1160, 190, 80, ink.snow),
    ridge(next, 330, 90, '#a1b5a6', 500),
    ridge(next, 400, 50, '#83a07c', 520),
    rect(0, 440, 1500, 560, '#c9a866'),
    repeat(9, (i) =>
      poly(
        [
          [700 + i * 12, 440],
          [720 + i * 12, 440],
          [-500 + i * 320, 1000],
          [-640 + i * 320, 1000],
        ],
        '#b3904f',
        'opacity="0.7"',
      ),
    ),
    row(500, 90, 96),
    row(570, 140, 160),
    row(690, 220, 250),
    at(
      890,
      860,
      1,
      line(-40, 0, 10, -270, '#8a6136', 9),
      line(60, 0, 20, -270, '#8a6136', 9),
      repeat(6, (i) => line(-30 + i * 8, -44 - i * 38, 50 - i * 6, -44 - i * 38, '#8a6136', 7)),
    ),
    row(900, 360, 640),
    person(560, 940, 250, ink.brick, skins[3], hairs[1]),
    oval(560, 712, 62, 12, '#e4c27c'),
    area('M524 712 q36 -46 72 0 z', '#efd596'),
    rect(640, 880, 150, 66, '#8a6136'),
    rect(640, 880, 150, 12, '#b98d55'),
    repeat(9, (i) => disc(660 + i * 14, 876 - (i % 2) * 12, 15, i % 3 === 0 ? '#f6b860' : '#e98b3a')),
  ].join('')
}

export function eels(): string {
  const next = chance('eels')
  const eel = (
    y: number,
    phase: number,
    length: number,
    x0: number,
    width: number,
    back: string,
    belly: string,
  ) => {
    const spot = (x: number) => y + Math.sin(x / 120 + phase) * 46
    const points = Array.from({ length: 30 }, (_, i) => [x0 + (i / 29) * length, 0] as const).map(
      ([x]) => [x, spot(x)] as const,
    )
    const head = points.at(-1) ?? ([0, 0] as const)
    const d = `M${points.map(([x, py]) => `${x.toFixed(0)} ${py.toFixed(0)}`).join('L')}`
    return (
      stroke(d, back, width) +
      stroke(d, belly, width * 0.34, `transform="translate(0 ${(width * 0.26).toFixed(0)})"`) +
      stroke(
        `M${points
          .slice(4, 27)
          .map(([x, py]) => `${x.toFixed(0)} ${(py - width * 0.52).toFixed(0)}`)
          .join('L')}`,
        back,
        width * 0.4,
        'opacity="0.8"',
      ) +
      disc(head[0] + 4, head[1] - width * 0.12, width * 0.17, ink.amber) +
      disc(head[0] + 5, head[1] - width * 0.12, width * 0.08, ink.black)
    )
  }
  return [
    shade(
      'water',
      [0, 0, 1500, 1000],
      [
        [0, '#9cc9bd'],
        [0.25, '#4f9490'],
        [1, '#12303f'],
      ],
    ),
    repeat(7, (i) =>
      poly(
        [
          [120 + i * 220, 0],
          [190 + i * 220, 0],
          [60 + i * 200, 860],
          [-120 + i * 200, 860],
        ],
        ink.snow,
        'opacity="0.08"',
      ),
    ),
    area('M0 90 Q180 60 360 92 T760 88 T1140 90 T1500 84 V0 H0 Z', '#e4efe2'),
    area(
      'M0 90 Q180 60 360 92 T760 88 T1140 90 T1500 84 V104 Q1320 108 1140 106 T760 104 T360 108 T0 106 Z',
      ink.snow,
      'opacity="0.8"',
    ),
    repeat(22, () =>
      disc(
        next() * 1500,
        between(next, 150, 900),
        between(next, 3, 12),
        'none',
        'stroke="#d7ece2" stroke-width="3" opacity="0.6"',
      ),
    ),
    eel(270, 0.4, 620, 160, 22, '#27505a', '#b9c9a0'),
    eel(400, 2.2, 760, 620, 34, '#1f3f47', '#d7c98f'),
    eel(560, 4.1, 880, 90, 46, '#1a343c', '#dcc98a'),
    eel(700, 1.1, 620, 800, 30, '#22464c', '#c9c492'),
    area('M0 870 Q200 820 420 866 T860 872 T1240 850 T1500 880 V1000 H0 Z', '#3f3a33'),
    repeat(46, () =>
      oval(
        next() * 1500,
        between(next, 884, 990),
        between(next, 18, 70),
        between(next, 10, 26),
        pick(next, ['#5c564b', '#6f6656', '#4a453d', '#7d7564']),
      ),
    ),
    repeat(26, () => {
      const x = next() * 1500
      const h = between(next, 70, 260)
      return stroke(
        `M${x} 920 q${between(next, -40, 40)} ${-h / 2} ${between(next, 10, 60)} ${-h}`,
        pick(next, ['#2f6a4f', '#4b8a5a', '#24523f']),
        between(next, 6, 13),
      )
    }),
  ].join('')
}

export function lighthouse(): string {
  const next = chance('lighthouse')
  return [
    shade(
      'sky',
      [0, 0, 1500, 700],
      [
        [0, '#22314d'],
        [0.6, '#8d6f7f'],
        [1, '#eeb28d'],
      ],
    ),
    repeat(36, () => disc(next() * 1500, next() * 260, between(next, 0.8, 2), ink.snow, 'opacity="0.7"')),
    poly(
      [
        [930, 226],
        [-40, 60],
        [-40, 330],
      ],
      '#f9e3ad',
      'opacity="0.32"',
    ),
    poly(
      [
        [930, 226],
        [1540, 160],
        [1540, 300],
      ],
      '#f9e3ad',
      'opacity="0.26"',
    ),
    rect(0, 690, 1500, 310, '#35536b'),
    shade(
      'water',
      [0, 690, 1500, 310],
      [
        [0, '#eeb28d', 0.7],
        [0.5, '#35536b', 0.1],
        [1, '#142536', 0.8],
      ],
    ),
    ripples(next, 700, 990, '#f2cda9', 110, 0.4),
    ridge(chance('far'), 680, 18, '#5d5a74', 700),
    area(
      'M560 1000 Q640 800 720 740 Q800 660 900 650 Q1120 630 1240 690 Q1400 730 1500 720 V1000 Z',
      '#2b2b3d',
    ),
    area(
      'M640 1000 Q700 840 790 760 Q860 690 960 690 Q1140 670 1260 740 Q1380 770 1500 768 V1000 Z',
      '#3c3a4a',
    ),
    poly(
      [
        [868, 664],
        [892, 270],
        [968, 270],
        [992, 664],
      ],
      ink.snow,
    ),
    poly(
      [
        [872, 590],
        [877, 510],
        [983, 510],
        [988, 590],
      ],
      ink.brick,
    ),
    poly(
      [
        [883, 430],
        [887, 350],
        [973, 350],
        [977, 430],
      ],
      ink.brick,
    ),
    poly(
      [
        [940, 270],
        [968, 270],
        [992, 664],
        [948, 664],
      ],
      ink.black,
      'opacity="0.2"',
    ),
    rect(874, 254, 112, 18, ink.black),
    rect(898, 196, 64, 60, ink.amber),
    line(930, 196, 930, 256, ink.black, 4),
    poly(
      [
        [888, 198],
        [930, 150],
        [972, 198],
      ],
      ink.brick,
    ),
    disc(930, 146, 8, ink.black),
    glow('beam', 930, 226, 190, ink.snow, 0.95),
    house(next, 1000, 668, 190, 78, ink.paper, ink.rust, 0.6),
    line(1230, 690, 1230, 640, ink.black, 5),
    person(820, 760, 92, ink.ochre, skins[0], hairs[3]),
    area('M500 930 Q560 890 640 920 Q600 960 480 960 Z', ink.snow, 'opacity="0.7"'),
    gull(380, 420, 24, ink.black),
    gull(460, 460, 16, ink.black),
  ].join('')
}

export function lighthouseLens(): string {
  const rings = [360, 318, 278, 240, 204, 170, 138, 108] as const
  const glass = [
    '#2d5d6a',
    '#4f8a90',
    '#3a7078',
    '#6fa7a5',
    '#4b868c',
    '#8cc0b6',
    '#64a09f',
    '#b8dccb',
  ] as const
  return [
    shade(
      'room',
      [0, 0, 1500, 1000],
      [
        [0, '#182838'],
        [1, '#2a4252'],
      ],
    ),
    repeat(24, (i) => {
      const a = (i / 24) * Math.PI * 2
      return poly(
        [
          [750, 480],
          [750 + Math.cos(a) * 1200, 480 + Math.sin(a) * 1200],
          [750 + Math.cos(a + 0.11) * 1200, 480 + Math.sin(a + 0.11) * 1200],
        ],
        ink.amber,
        'opacity="0.1"',
      )
    }),
    area('M330 480 Q330 90 750 70 Q1170 90 1170 480 Q1170 870 750 890 Q330 870 330 480 Z', '#b98b3e'),
    area('M352 480 Q352 112 750 92 Q1148 112 1148 480 Q1148 848 750 868 Q352 848 352 480 Z', '#1f3d4c'),
    rings
      .map(
        (r, i) =>
          disc(750, 480, r, glass[i] ?? glass[0]) +
          `<path d="M${750 - r} 480 A${r} ${r} 0 0 1 750 ${480 - r}" fill="none" stroke="#eaf6ea" stroke-width="5" opacity="0.7"/>` +
          disc(750, 480, r, 'none', 'stroke="#17303c" stroke-width="5"'),
      )
      .join(''),
    glow('bulb', 750, 480, 300, ink.snow, 0.9),
    disc(750, 480, 78, ink.snow),
    disc(750, 480, 50, ink.amber),
    line(750, 70, 750, 372, '#b98b3e', 10),
    line(750, 588, 750, 890, '#b98b3e', 10),
    line(332, 480, 642, 480, '#b98b3e', 10),
    line(858, 480, 1168, 480, '#b98b3e', 10),
    rect(560, 884, 380, 40, '#b98b3e'),
    rect(600, 924, 300, 76, '#8b6a30'),
    repeat(8, (i) => disc(590 + i * 46, 904, 7, '#6f5424')),
  ].join('')
}

export function solarRoofs(): string {
  const next = chance('solar-roofs')
  const block = (x: number, y: number, w: number, d: number, h: number, panels: boolean, wall: string) => {
    const roof: (readonly [number, number])[] = [
      [x, y],
      [x + w, y - w * 0.32],
      [x + w + d, y - w * 0.32 + d * 0.5],
      [x + d, y + d * 0.5],
    ]
    const cell = (u: number, v: number): readonly [number, number] => [
      x + u * w + v * d,
      y - u * w * 0.32 + v * d * 0.5,
    ]
    const panel = (u: number, v: number, du: number, dv: number) =>
      poly([cell(u, v), cell(u + du, v), cell(u + du, v + dv), cell(u, v + dv)], '#22406a') +
      poly(
        [cell(u, v), cell(u + du, v), cell(u + du * 0.5, v + dv * 0.5), cell(u, v + dv * 0.4)],
        '#4a74a3',
        'opacity="0.7"',
      )
    return (
      poly(
        [
          [x, y],
          [x + d, y + d * 0.5],
          [x + d, y + d * 0.5 + h],
          [x, y + h],
        ],
        wall,
      ) +
      poly(
        [
          [x + d, y + d * 0.5],
          [x + w + d, y - w * 0.32 + d * 0.5],
          [x + w + d, y - w * 0.32 + d * 0.5 + h],
          [x + d, y + d * 0.5 + h],
        ],
        wall,
      ) +
      poly(
        [
          [x + d, y + d * 0.5],
          [x + w + d, y - w * 0.32 + d * 0.5],
          [x + w + d, y - w * 0.32 + d * 0.5 + h],
          [x + d, y + d * 0.5 + h],
        ],
        ink.black,
        'opacity="0.2"',
      ) +
      poly(roof, '#e9dcc0') +
      (panels
        ? repeat(12, (i) => panel(0.07 + (i % 4) * 0.23, 0.1 + Math.floor(i / 4) * 0.29, 0.19, 0.22))
        : repeat(3, (i) =>
            poly(
              [
                cell(0.2 + i * 0.24, 0.3),
                cell(0.32 + i * 0.24, 0.3),
                cell(0.32 + i * 0.24, 0.6),
                cell(0.2 + i * 0.24, 0.6),
              ],
              ink.stone,
            ),
          )) +
      repeat(5, (i) =>
        rect(
          x + d + 24 + (i * (w - 40)) / 5,
          y + d * 0.5 - (24 + (i * (w - 40)) / 5) * 0.32 + 46,
          30,
          44,
          ink.night,
          'opacity="0.6"',
        ),
      )
    )
  }
  return [
    shade(
      'sky',
      [0, 0, 1500, 1000],
      [
        [0, '#9fc6c8'],
        [0.5, '#f4e5c1'],
        [1, '#e6c495'],
      ],
    ),
    disc(1210, 150, 90, ink.amber),
    disc(1210, 150, 70, '#f9dc95'),
    cloud(160, 120, 420, ink.snow, 0.8),
    ridge(next, 330, 50, '#9db4a5', 500),
    rect(0, 440, 1500, 560, '#c9a982'),
    block(60, 440, 260, 200, 200, false, '#d8a077'),
    block(520, 400, 300, 220, 220, true, ink.paper),
    block(1080, 420, 280, 220, 240, true, '#c97a5a'),
    block(-160, 640, 340, 280, 260, true, '#e3c195'),
    block(360, 690, 460, 330, 300, true, ink.brick),
    block(1010, 700, 400, 320, 300, false, ink.mist),
    repeat(5, (i) => tree(next, 250 + i * 300, 660 + (i % 2) * 30, 120, ink.moss, ink.leaf)),
    person(870, 742, 92, ink.ochre, skins[2], hairs[0]),
    disc(870, 652, 12, ink.amber),
  ].join('')
}
