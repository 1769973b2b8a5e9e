// The salt harvest: six sheets in one pale key, for the gallery.
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
  poly,
  rect,
  repeat,
  ridge,
  ripples,
  shade,
  stroke,
} from './draw.ts'
import { hairs, house, person, skins } from './things.ts'

const crust = '#f3ede2'
const dyke = '#8c7660'

export function saltMirror(): string {
  const next = chance('salt-mirror')
  const far = ridge(next, 420, 60, '#9d93a8', 500)
  const near = ridge(next, 462, 34, '#6f6c88', 500)
  return [
    shade(
      'sky',
      [0, 0, 1500, 500],
      [
        [0, '#8aa8b5'],
        [0.6, '#efc9b1'],
        [1, '#fbe6c4'],
      ],
    ),
    glow('sun', 520, 440, 360, ink.snow, 0.9),
    disc(520, 440, 52, ink.snow),
    far,
    near,
    shade(
      'pan',
      [0, 500, 1500, 500],
      [
        [0, '#fbe6c4'],
        [0.4, '#efc9b1'],
        [1, '#7c9dab'],
      ],
    ),
    group('transform="translate(0 1000) scale(1 -1)" opacity="0.7"', disc(520, 440, 52, ink.snow), far, near),
    rect(0, 494, 1500, 10, '#5f5568'),
    poly(
      [
        [690, 504],
        [720, 504],
        [330, 1000],
        [190, 1000],
      ],
      dyke,
    ),
    poly(
      [
        [702, 504],
        [708, 504],
        [290, 1000],
        [240, 1000],
      ],
      '#b59c7d',
    ),
    poly(
      [
        [0, 610],
        [1500, 590],
        [1500, 612],
        [0, 640],
      ],
      dyke,
    ),
    poly(
      [
        [0, 610],
        [1500, 590],
        [1500, 598],
        [0, 620],
      ],
      '#b59c7d',
    ),
    poly(
      [
        [1010, 598],
        [1034, 598],
        [1480, 1000],
        [1370, 1000],
      ],
      dyke,
    ),
    ripples(next, 650, 990, ink.snow, 34, 0.5),
    house(next, 1180, 498, 92, 60, '#5b4a5c', '#3f3248', 0.3),
    person(760, 560, 92, '#4b4056', '#4b4056', '#3f3248', '#3f3248'),
    group(
      'transform="translate(0 1124) scale(1 -1)" opacity="0.35"',
      person(760, 560, 92, '#4b4056', '#4b4056', '#3f3248', '#3f3248'),
    ),
  ].join('')
}

export function saltRake(): string {
  const next = chance('salt-rake')
  return [
    shade(
      'sky',
      [0, 0, 1500, 400],
      [
        [0, '#a9c9cc'],
        [1, '#eee6d2'],
      ],
    ),
    ridge(next, 370, 26, '#a3b3a5', 420),
    rect(0, 400, 1500, 600, '#dfe3dc'),
    shade(
      'pan',
      [0, 400, 1500, 600],
      [
        [0, '#c7d8d4'],
        [0.5, crust],
        [1, '#fffaf0'],
      ],
    ),
    poly(
      [
        [0, 470],
        [1500, 440],
        [1500, 462],
        [0, 498],
      ],
      dyke,
    ),
    repeat(12, (i) =>
      stroke(
        `M${560 - i * 40} ${560 + i * 36} Q${900 - i * 30} ${540 + i * 34} ${1300 + i * 20} ${590 + i * 36}`,
        '#cfc8ba',
        7,
        'opacity="0.8"',
      ),
    ),
    area('M700 872 Q980 806 1340 880 Q1400 918 1320 930 Q980 886 690 930 Q660 900 700 872 Z', ink.snow),
    area('M700 900 Q980 846 1330 912 Q1000 880 690 930 Z', '#d6cdbd'),
    group(
      'opacity="0.2"',
      poly(
        [
          [480, 906],
          [1000, 980],
          [1040, 960],
          [520, 896],
        ],
        ink.night,
      ),
    ),
    at(430, 910, 1, person(0, 0, 560, ink.sea, skins[1], hairs[3], '#3c4c58')),
    oval(430, 382, 96, 20, '#d8b36a'),
    area('M372 380 q58 -78 116 0 z', '#e9c981'),
    stroke('M486 560 Q560 560 610 640', ink.sea, 52),
    stroke('M380 570 Q440 660 520 640', '#27606a', 48),
    disc(612, 650, 25, skins[1]),
    disc(524, 640, 25, skins[1]),
    line(420, 590, 1120, 850, '#8a6136', 15),
    line(420, 582, 1120, 842, '#b98d55', 5),
    group(
      'transform="translate(1120 850) rotate(20)"',
      rect(-16, -96, 32, 200, '#8a6136', 'rx="6"'),
      rect(-16, -96, 12, 200, '#b98d55', 'rx="6"'),
    ),
    repeat(40, () => disc(between(next, 640, 1400), between(next, 830, 980), between(next, 2, 6), ink.snow)),
  ].join('')
}

export function saltHeaps(): string {
  const next = chance('salt-heaps')
  const heap = (x: number, y: number, s: number) =>
    oval(x + 70 * s, y + 4 * s, 190 * s, 22 * s, '#6f8f95', 'opacity="0.5"') +
    area(
      `M${x - 120 * s} ${y} Q${x - 30 * s} ${y - 160 * s} ${x} ${y - 168 * s} Q${x + 34 * s} ${y - 160 * s} ${x + 120 * s} ${y} Q${x} ${y + 26 * s} ${x - 120 * s} ${y} Z`,
      ink.snow,
    ) +
    area(
      `M${x + 4 * s} ${y - 168 * s} Q${x + 34 * s} ${y - 160 * s} ${x + 120 * s} ${y} Q${x + 70 * s} ${y + 14 * s} ${x + 20 * s} ${y + 15 * s} Q${x + 50 * s} ${y - 80 * s} ${x + 4 * s} ${y - 168 * s} Z`,
      '#bcc7c8',
    ) +
    repeat(8, () =>
      disc(x + between(next, -80, 20) * s, y - between(next, 10, 90) * s, between(next, 2, 5) * s, '#dcd8cf'),
    )
  return [
    shade(
      'sky',
      [0, 0, 1500, 420],
      [
        [0, '#7fb0bb'],
        [1, '#dfe9de'],
      ],
    ),
    ridge(next, 380, 40, '#8ca79e', 440),
    rect(0, 420, 1500, 580, '#a5c4c4'),
    shade(
      'pan',
      [0, 420, 1500, 580],
      [
        [0, '#cfe0da'],
        [1, '#7fa9ae'],
      ],
    ),
    repeat(6, (i) =>
      poly(
        [
          [0, 470 + i * 92],
          [1500, 462 + i * 92],
          [1500, 466 + i * 92 + i * 3],
          [0, 474 + i * 92 + i * 3],
        ],
        dyke,
        'opacity="0.8"',
      ),
    ),
    repeat(9, (i) => heap(80 + i * 172, 500, 0.34)),
    repeat(7, (i) => heap(60 + i * 240, 610, 0.56)),
    repeat(5, (i) => heap(160 + i * 330, 760, 0.9)),
    repeat(4, (i) => heap(20 + i * 480, 960, 1.4)),
  ].join('')
}

export function saltBirds(): string {
  const next = chance('salt-birds')
  const avocet = (x: number, y: number, s: number, turn: 1 | -1) =>
    group(
      `transform="translate(${x} ${y}) scale(${s * turn} ${s})"`,
      line(-12, 40, -16, 160, '#7d98a6', 5),
      line(18, 40, 24, 160, '#7d98a6', 5),
      area('M-100 -6 Q-40 -70 50 -36 Q110 -20 76 22 Q30 66 -30 44 Q-80 30 -100 -6 Z', ink.snow),
      area('M-104 -8 Q-50 -50 20 -34 Q-20 -12 -96 2 Z', ink.black),
      area('M-40 34 Q10 22 60 26 Q30 62 -30 44 Z', ink.black, 'opacity="0.85"'),
      stroke('M66 0 Q120 -40 108 -104', ink.snow, 26),
      disc(106, -112, 24, ink.snow),
      area('M82 -112 A24 24 0 0 1 130 -116 Q112 -104 104 -84 Q96 -60 92 -58 Z', ink.black),
      stroke('M126 -110 Q176 -100 206 -128', ink.black, 6),
      disc(112, -114, 3.5, ink.snow),
    )
  const mirrored = (x: number, y: number, s: number, turn: 1 | -1) =>
    group(`transform="translate(0 ${2 * (y + 160 * s)}) scale(1 -1)" opacity="0.22"`, avocet(x, y, s, turn))
  const flock: readonly (readonly [number, number, number, 1 | -1])[] = [
    [600, 255, 0.5, -1],
    [150, 280, 0.55, -1],
    [1330, 300, 0.7, 1],
    [250, 430, 1.15, 1],
    [920, 500, 1.6, -1],
    [1300, 600, 1.05, 1],
  ]
  return [
    shade(
      'water',
      [0, 0, 1500, 1000],
      [
        [0, '#f2d7b8'],
        [0.3, '#d9c3b4'],
        [1, '#6f9aa3'],
      ],
    ),
    rect(0, 150, 1500, 16, dyke, 'opacity="0.7"'),
    group(
      'opacity="0.6"',
      repeat(60, (i) =>
        line(i * 26, 152, i * 26 + between(next, -12, 12), between(next, 90, 140), '#8a8a5c', 3),
      ),
    ),
    ripples(next, 220, 990, ink.snow, 90, 0.5),
    ...flock.map(([x, y, s, turn]) => mirrored(x, y, s, turn)),
    ...flock.map(
      ([x, y, s, turn]) =>
        avocet(x, y, s, turn) + oval(x, y + 160 * s, 60 * s, 6 * s, ink.snow, 'opacity="0.6"'),
    ),
  ].join('')
}

export function saltMill(): string {
  const next = chance('salt-mill')
  const sail = (angle: number) =>
    group(
      `transform="translate(760 330) rotate(${angle})"`,
      line(0, 0, 0, -300, '#5a4030', 9),
      poly(
        [
          [8, -290],
          [96, -262],
          [62, -70],
          [8, -58],
        ],
        ink.snow,
      ),
      poly(
        [
          [8, -290],
          [50, -276],
          [34, -66],
          [8, -58],
        ],
        '#e2d6bd',
      ),
      line(8, -200, 80, -190, '#b9a98a', 3),
      line(8, -130, 70, -126, '#b9a98a', 3),
    )
  return [
    shade(
      'sky',
      [0, 0, 1500, 720],
      [
        [0, '#79aab6'],
        [1, '#f3e6c8'],
      ],
    ),
    disc(1220, 200, 84, ink.amber),
    ridge(next, 640, 34, '#93a98f', 720),
    rect(0, 700, 1500, 300, '#8fb8ba'),
    shade(
      'pan',
      [0, 700, 1500, 300],
      [
        [0, '#e3ddc8'],
        [0.4, '#9fc0bd'],
        [1, '#4f868c'],
      ],
    ),
    area('M300 720 Q760 640 1240 720 Q1260 760 1200 770 H340 Q280 760 300 720 Z', dyke),
    area('M300 720 Q760 640 1240 720 Q1000 690 760 692 Q500 690 300 720 Z', '#a9bb74'),
    poly(
      [
        [640, 700],
        [690, 330],
        [830, 330],
        [880, 700],
      ],
      ink.paper,
    ),
    poly(
      [
        [780, 330],
        [830, 330],
        [880, 700],
        [800, 700],
      ],
      '#cfbc97',
    ),
    poly(
      [
        [676, 336],
        [760, 250],
        [844, 336],
      ],
      ink.brick,
    ),
    rect(728, 590, 64, 110, ink.deep),
    rect(742, 440, 36, 50, ink.night),
    repeat(4, (i) => sail(18 + i * 90)),
    disc(760, 330, 18, '#5a4030'),
    rect(880, 690, 250, 24, '#5a4030'),
    area('M1120 690 h40 q30 90 6 150 h-40 q20 -70 -6 -150 z', ink.mist, 'opacity="0.9"'),
    ripples(next, 780, 990, ink.snow, 70, 0.5),
    group(
      'opacity="0.2" transform="translate(0 1420) scale(1 -1)"',
      poly(
        [
          [640, 640],
          [690, 330],
          [830, 330],
          [880, 640],
        ],
        ink.black,
      ),
    ),
  ].join('')
}

export function saltDusk(): string {
  const next = chance('salt-dusk')
  return [
    shade(
      'sky',
      [0, 0, 1500, 560],
      [
        [0, '#34405f'],
        [0.55, '#b06b72'],
        [1, '#f0a976'],
      ],
    ),
    disc(1040, 520, 96, '#f9d59c'),
    ridge(next, 500, 40, '#5d4a63', 580),
    ridge(next, 540, 22, '#463b57', 580),
    shade(
      'pan',
      [0, 560, 1500, 440],
      [
        [0, '#f0a976'],
        [0.4, '#a9656e'],
        [1, '#2f3753'],
      ],
    ),
    poly(
      [
        [970, 560],
        [1110, 560],
        [1180, 1000],
        [880, 1000],
      ],
      '#f9d59c',
      'opacity="0.3"',
    ),
    ripples(next, 570, 860, '#f9d59c', 60, 0.5),
    poly(
      [
        [0, 800],
        [1500, 730],
        [1500, 800],
        [0, 900],
      ],
      '#2a2438',
    ),
    poly(
      [
        [0, 900],
        [1500, 800],
        [1500, 1000],
        [0, 1000],
      ],
      '#1f1b2d',
    ),
    at(
      560,
      836,
      1.2,
      person(-190, 10, 250, '#241f33', '#241f33', '#241f33', '#241f33'),
      line(-160, -124, 40, -66, '#241f33', 14),
      poly(
        [
          [-20, -110],
          [200, -110],
          [160, -24],
          [20, -24],
        ],
        '#241f33',
      ),
      area('M-10 -110 Q90 -190 190 -110 Z', '#e7cfc2'),
      line(40, -60, 230, -20, '#241f33', 12),
      disc(216, 0, 42, '#241f33'),
      disc(216, 0, 26, '#5a4a5e'),
      line(60, -24, 40, 26, '#241f33', 10),
    ),
    repeat(3, (i) => area(`M${1080 + i * 130} 790 q34 -66 68 0 z`, '#d9b7b2')),
  ].join('')
}
