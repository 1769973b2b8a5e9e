// Scenes of the harbour and the sea.
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
  poly,
  rect,
  repeat,
  ridge,
  ripples,
  shade,
  stroke,
} from './draw.ts'
import { boat, hairs, house, lamp, person, skins, terrace } from './things.ts'

export function harbourDawn(): string {
  const next = chance('harbour-dawn')
  return [
    shade(
      'sky',
      [0, 0, 1500, 600],
      [
        [0, '#7fa3a8'],
        [0.5, '#e9c3a0'],
        [1, '#f6dcae'],
      ],
    ),
    glow('sun', 1010, 500, 420, ink.snow, 0.85),
    disc(1010, 500, 82, ink.snow),
    cloud(180, 150, 420, ink.snow, 0.45),
    cloud(880, 220, 520, ink.rose, 0.55),
    ridge(next, 470, 60, '#b89c9a', 620),
    ridge(next, 530, 46, '#8a8189', 620),
    terrace(
      next,
      -20,
      540,
      600,
      [90, 190],
      ['#c98d6e', '#dcae86', '#a8705c', '#e6c79c'],
      [ink.rust, '#6d3a35'],
      0.25,
    ),
    rect(0, 592, 1500, 420, '#5f8f94'),
    shade(
      'water',
      [0, 592, 1500, 420],
      [
        [0, '#f1cfa4', 0.85],
        [0.45, '#6f9a9b', 0.3],
        [1, ink.deep, 0.9],
      ],
    ),
    poly(
      [
        [950, 592],
        [1070, 592],
        [1150, 1000],
        [860, 1000],
      ],
      ink.snow,
      'opacity="0.28"',
    ),
    ripples(next, 600, 900, ink.snow, 90, 0.4),
    at(640, 700, 1.15, boat(ink.deep, ink.brick, ink.paper)),
    group(
      'opacity="0.3" transform="translate(640 700) scale(1.15 -0.6)"',
      boat(ink.black, ink.black, ink.black),
    ),
    at(1250, 660, 0.72, boat(ink.rust, ink.paper, ink.mist)),
    rect(0, 868, 1500, 132, '#3b3f46'),
    rect(0, 868, 1500, 12, '#6b6a68'),
    repeat(12, (i) => line(i * 130 + 40, 880, i * 130 + 10, 1000, '#2f333a', 3)),
    repeat(
      5,
      (i) =>
        rect(150 + i * 310, 812, 44, 60, ink.black, 'rx="10"') +
        rect(140 + i * 310, 806, 64, 18, ink.black, 'rx="8"'),
    ),
    stroke('M172 820 Q380 900 520 706', ink.sand, 4),
    person(980, 880, 170, ink.brick, skins[1], hairs[0]),
    gull(420, 250, 26, ink.black),
    gull(500, 300, 18, ink.black),
    gull(1240, 330, 20, ink.black),
  ].join('')
}

export function dredger(): string {
  const next = chance('dredger')
  return [
    shade(
      'sky',
      [0, 0, 1500, 640],
      [
        [0, '#0f1c2b'],
        [0.7, '#25415a'],
        [1, '#3e6272'],
      ],
    ),
    repeat(60, () => disc(next() * 1500, next() * 380, between(next, 0.8, 2.2), ink.snow, 'opacity="0.7"')),
    disc(250, 170, 58, ink.paper),
    disc(274, 158, 52, '#152638'),
    terrace(next, -10, 1520, 640, [50, 150], ['#1c3044', '#22384c', '#182a3b'], ['#14222f', '#101b27'], 0.3),
    rect(0, 632, 1500, 368, '#12222f'),
    ripples(next, 650, 990, '#3f6675', 120, 0.55),
    poly(
      [
        [760, 190],
        [300, 650],
        [740, 650],
      ],
      ink.amber,
      'opacity="0.22"',
    ),
    poly(
      [
        [800, 190],
        [960, 650],
        [1330, 650],
      ],
      ink.amber,
      'opacity="0.16"',
    ),
    poly(
      [
        [300, 650],
        [740, 650],
        [820, 1000],
        [120, 1000],
      ],
      ink.amber,
      'opacity="0.12"',
    ),
    repeat(
      3,
      (i) => rect(600 + i * 230, 260, 26, 400, ink.slate) + rect(600 + i * 230, 260, 9, 400, ink.stone),
    ),
    poly(
      [
        [520, 600],
        [1190, 600],
        [1150, 690],
        [560, 690],
      ],
      ink.brick,
    ),
    poly(
      [
        [520, 600],
        [1190, 600],
        [1184, 614],
        [526, 614],
      ],
      ink.paper,
    ),
    rect(560, 646, 594, 44, ink.rust),
    rect(880, 470, 190, 132, ink.paper),
    rect(1030, 470, 40, 132, ink.sand),
    repeat(4, (i) => rect(896 + i * 40, 492, 28, 36, ink.amber)),
    rect(870, 458, 212, 16, ink.black),
    rect(930, 400, 60, 60, ink.slate),
    rect(700, 520, 120, 82, ink.ochre),
    rect(720, 536, 50, 40, ink.night),
    stroke('M760 540 L470 210 L404 300', ink.ochre, 24),
    stroke('M760 540 L470 210', ink.amber, 6),
    line(404, 300, 404, 452, ink.black, 5),
    area('M352 452 h104 l18 70 q-70 66 -140 0 z', ink.slate),
    area('M352 452 h104 l6 24 h-116 z', ink.stone),
    stroke('M392 530 v46 M416 530 v70 M372 528 v30', '#7b6a52', 6),
    line(780, 200, 780, 540, ink.black, 8),
    glow('lampglow', 780, 196, 130, ink.amber, 0.9),
    disc(780, 196, 16, ink.snow),
    poly(
      [
        [150, 668],
        [500, 668],
        [470, 736],
        [190, 736],
      ],
      '#0c151d',
    ),
    area('M170 668 q80 -58 160 -30 q90 -34 150 30 z', '#6b5b48'),
    line(262, 622, 300, 560, ink.rust, 6),
    line(300, 560, 330, 640, ink.rust, 6),
    line(276, 600, 320, 608, ink.rust, 6),
    oval(1330, 760, 34, 12, ink.ochre),
    rect(1318, 700, 24, 58, ink.ochre),
    disc(1330, 692, 9, ink.amber),
    glow('buoy', 1330, 692, 60, ink.amber, 0.7),
  ].join('')
}

export function mudCores(): string {
  const next = chance('mud-cores')
  const earths = ['#b08a5e', '#8c6d4c', '#a37f58', '#6d5844', '#c29b6c', '#7d6350'] as const
  const tube = (x: number, w: number) => {
    let y = 130
    let layers = ''
    while (y < 880) {
      const h = between(next, 16, 84)
      layers += rect(x, y, w, h + 1, earths[Math.floor(next() * earths.length)] ?? earths[0])
      y += h
    }
    const dark = between(next, 330, 470)
    return (
      group(
        `clip-path="inset(0)"`,
        layers,
        rect(x, dark, w, between(next, 90, 150), '#1d1c1d'),
        rect(x, dark + 160, w, 8, '#e7d8b8'),
        rect(x, dark - 40, w, 5, '#5f7d6b'),
      ) +
      repeat(26, () =>
        disc(x + next() * w, 140 + next() * 720, between(next, 1.5, 5), '#3a2f26', 'opacity="0.5"'),
      ) +
      rect(x, 130, w * 0.22, 752, ink.snow, 'opacity="0.28"') +
      rect(x + w * 0.8, 130, w * 0.2, 752, ink.black, 'opacity="0.2"') +
      rect(x - 8, 104, w + 16, 40, ink.sea, 'rx="8"') +
      rect(x - 8, 872, w + 16, 40, ink.sea, 'rx="8"')
    )
  }
  return [
    rect(0, 0, 1500, 1000, '#cfdcd2'),
    shade(
      'wall',
      [0, 0, 1500, 1000],
      [
        [0, ink.snow, 0.5],
        [1, ink.shoal, 0.5],
      ],
    ),
    repeat(7, (i) =>
      rect(
        96 + i * 200 + 26,
        116,
        118,
        790,
        ink.black,
        'opacity="0.1" transform="skewX(-4) translate(40 0)"',
      ),
    ),
    repeat(7, (i) => tube(100 + i * 200, 112)),
    rect(0, 912, 1500, 88, '#6d5a46'),
    rect(0, 912, 1500, 14, '#94795b'),
  ].join('')
}

export function ferry(): string {
  const next = chance('ferry')
  return [
    shade(
      'sky',
      [0, 0, 1500, 560],
      [
        [0, '#9cc3c4'],
        [1, '#f2e6cb'],
      ],
    ),
    cloud(120, 170, 460, ink.snow, 0.8),
    cloud(980, 110, 380, ink.snow, 0.7),
    area('M780 552 Q900 430 1010 470 Q1080 380 1180 452 Q1290 430 1400 552 Z', '#7f9f8d'),
    area('M1010 552 Q1100 470 1180 490 Q1300 480 1400 552 Z', '#5d8373'),
    repeat(9, (i) => rect(1060 + i * 30, 528 - (i % 3) * 8, 20, 26, i % 2 === 0 ? ink.paper : ink.rose)),
    rect(0, 548, 1500, 452, ink.sea),
    shade(
      'water',
      [0, 548, 1500, 452],
      [
        [0, ink.mist, 0.7],
        [0.3, ink.sea, 0],
        [1, ink.night, 0.6],
      ],
    ),
    ripples(next, 560, 990, ink.mist, 130, 0.45),
    area('M1180 770 Q1380 744 1500 790 L1500 846 Q1350 790 1180 800 Z', ink.snow, 'opacity="0.75"'),
    poly(
      [
        [180, 610],
        [1210, 610],
        [1180, 770],
        [300, 770],
      ],
      ink.deep,
    ),
    poly(
      [
        [180, 610],
        [1210, 610],
        [1206, 634],
        [192, 634],
      ],
      ink.brick,
    ),
    rect(270, 742, 914, 28, ink.black, 'opacity="0.35"'),
    rect(400, 500, 760, 112, ink.snow),
    rect(1020, 500, 140, 112, ink.mist),
    repeat(14, (i) => rect(424 + i * 52, 532, 34, 34, ink.deep, 'rx="6"')),
    rect(470, 410, 560, 92, ink.paper),
    repeat(10, (i) => rect(492 + i * 54, 436, 36, 30, ink.deep, 'rx="6"')),
    rect(500, 336, 210, 76, ink.snow),
    rect(514, 354, 182, 26, ink.night),
    poly(
      [
        [820, 280],
        [920, 280],
        [940, 412],
        [800, 412],
      ],
      ink.brick,
    ),
    rect(815, 306, 110, 24, ink.paper),
    line(600, 336, 600, 210, ink.black, 6),
    poly(
      [
        [600, 214],
        [680, 236],
        [600, 258],
      ],
      ink.ochre,
    ),
    repeat(9, (i) =>
      person(
        440 + i * 64 + (i % 3) * 12,
        502,
        62,
        [ink.brick, ink.ochre, ink.plum, ink.leaf][i % 4] ?? ink.brick,
        skins[i % 5] ?? skins[0],
        hairs[i % 4] ?? hairs[0],
      ),
    ),
    line(400, 474, 470, 474, ink.black, 3),
    line(1030, 474, 1160, 474, ink.black, 3),
    area('M170 770 Q230 720 300 772 Q250 800 120 806 Z', ink.snow, 'opacity="0.9"'),
    oval(720, 792, 520, 20, ink.night, 'opacity="0.4"'),
    gull(300, 330, 34, ink.black),
    gull(1240, 300, 26, ink.black),
    gull(1100, 230, 18, ink.black),
    gull(210, 420, 20, ink.snow),
  ].join('')
}

export function stormWave(): string {
  const next = chance('storm-wave')
  return [
    shade(
      'sky',
      [0, 0, 1500, 700],
      [
        [0, '#2c3640'],
        [0.6, '#55656b'],
        [1, '#93a39d'],
      ],
    ),
    repeat(7, (i) =>
      cloud(
        between(next, -200, 1100),
        60 + i * 48,
        between(next, 500, 900),
        i % 2 === 0 ? '#222c36' : '#46545c',
        0.65,
      ),
    ),
    group(
      'opacity="0.25"',
      repeat(90, () => {
        const [x, y] = [next() * 1600, next() * 900]
        return line(x, y, x - 34, y + 92, ink.snow, 2)
      }),
    ),
    area('M0 640 Q200 560 420 620 T900 600 T1500 620 V1000 H0 Z', '#3b5d66'),
    poly(
      [
        [700, 700],
        [1500, 640],
        [1500, 760],
        [690, 760],
      ],
      '#3a3c42',
    ),
    poly(
      [
        [700, 700],
        [1500, 640],
        [1500, 660],
        [700, 718],
      ],
      '#61646a',
    ),
    rect(742, 470, 70, 236, ink.paper),
    rect(742, 530, 70, 50, ink.leaf),
    rect(742, 630, 70, 50, ink.leaf),
    rect(792, 470, 20, 236, ink.black, 'opacity="0.2"'),
    rect(732, 456, 90, 16, ink.black),
    rect(752, 412, 50, 46, '#b9e0a8'),
    poly(
      [
        [744, 414],
        [777, 380],
        [810, 414],
      ],
      ink.black,
    ),
    glow('green', 777, 434, 200, '#b9e0a8', 0.75),
    area(
      'M-20 900 Q60 520 330 300 Q520 170 690 250 Q780 300 770 372 Q720 300 620 318 Q500 345 480 470 Q470 590 600 690 Q740 770 900 760 Q700 850 500 900 Z',
      '#235260',
    ),
    area(
      'M40 900 Q120 560 350 350 Q500 250 620 318 Q500 345 480 470 Q470 590 600 690 Q420 700 330 800 Q240 860 40 900 Z',
      '#2f6e77',
    ),
    repeat(7, (i) =>
      stroke(
        `M${120 + i * 46} ${880 - i * 8} Q${190 + i * 40} ${590 + i * 6} ${380 + i * 22} ${420 + i * 22}`,
        ink.mist,
        4,
        'opacity="0.4"',
      ),
    ),
    area(
      'M330 300 Q520 170 690 250 Q780 300 770 372 Q750 330 700 322 Q660 270 560 276 Q440 280 330 360 Q310 330 330 300 Z',
      ink.snow,
    ),
    repeat(70, () => {
      const reach = next()
      return disc(
        520 + reach * 380 + between(next, -60, 60),
        300 - Math.sin(reach * 3.1) * 190 + between(next, -70, 90),
        between(next, 2, 13),
        ink.snow,
        'opacity="0.85"',
      )
    }),
    area('M0 850 Q180 770 380 840 T800 830 T1180 820 T1500 850 V1000 H0 Z', '#1d4250'),
    area('M0 920 Q220 850 460 910 T960 900 T1500 920 V1000 H0 Z', '#142f3d'),
    ripples(next, 850, 990, ink.mist, 40, 0.5),
    area(
      'M560 770 Q640 700 720 742 Q800 690 900 748 Q960 730 1010 760 Q820 800 560 770 Z',
      ink.snow,
      'opacity="0.9"',
    ),
  ].join('')
}

export function rainGlass(): string {
  const next = chance('rain-glass')
  const lights = [ink.amber, ink.brick, ink.shoal, ink.ochre, ink.rose] as const
  return [
    shade(
      'dusk',
      [0, 0, 1500, 1000],
      [
        [0, '#1c2c3d'],
        [0.6, '#2d4a59'],
        [1, '#1b2b36'],
      ],
    ),
    repeat(34, (i) =>
      disc(
        next() * 1500,
        430 + next() * 420,
        between(next, 18, 66),
        lights[i % 5] ?? ink.amber,
        `opacity="${between(next, 0.16, 0.5).toFixed(2)}"`,
      ),
    ),
    group(
      'opacity="0.5"',
      repeat(12, (i) => rect(i * 130 - 20, between(next, 380, 640), between(next, 80, 130), 640, '#14212d')),
    ),
    repeat(240, () => {
      const r = between(next, 1.5, 8)
      return disc(next() * 1500, next() * 1000, r, ink.mist, 'opacity="0.55"')
    }),
    repeat(26, () => {
      const [x, y, l] = [next() * 1500, next() * 700, between(next, 60, 300)]
      return (
        stroke(
          `M${x} ${y} q${between(next, -8, 8)} ${l / 2} ${between(next, -6, 6)} ${l}`,
          ink.mist,
          4,
          'opacity="0.45"',
        ) + oval(x, y + l + 4, 9, 14, ink.snow, 'opacity="0.8"')
      )
    }),
    rect(0, 0, 1500, 46, '#2a1f1b'),
    rect(0, 0, 54, 1000, '#2a1f1b'),
    rect(1446, 0, 54, 1000, '#2a1f1b'),
    rect(728, 0, 44, 1000, '#33261f'),
    rect(0, 470, 1500, 34, '#33261f'),
    rect(0, 900, 1500, 100, '#5c4030'),
    rect(0, 900, 1500, 14, '#7f5a41'),
    rect(1010, 800, 120, 100, ink.brick, 'rx="12"'),
    stroke('M1130 824 q52 24 0 60', ink.brick, 14),
    stroke('M1046 770 q-14 -30 6 -56 M1090 770 q-14 -30 6 -56', ink.paper, 5, 'opacity="0.55"'),
    oval(1070, 804, 58, 10, '#3a2018'),
  ].join('')
}

export function tideGauge(): string {
  const next = chance('tide-gauge')
  return [
    shade(
      'sky',
      [0, 0, 1500, 620],
      [
        [0, '#b9d3cf'],
        [1, '#f3e7cd'],
      ],
    ),
    disc(1180, 210, 74, ink.ochre),
    cloud(140, 180, 430, ink.snow, 0.8),
    ridge(next, 520, 40, '#8fab9f', 640),
    rect(0, 610, 1500, 390, '#3d7a80'),
    shade(
      'water',
      [0, 610, 1500, 390],
      [
        [0, ink.mist, 0.6],
        [0.5, ink.sea, 0],
        [1, ink.night, 0.55],
      ],
    ),
    ripples(next, 620, 990, ink.mist, 110, 0.5),
    poly(
      [
        [0, 560],
        [920, 560],
        [880, 660],
        [0, 660],
      ],
      '#7b7468',
    ),
    rect(0, 556, 924, 18, '#a39a89'),
    repeat(6, (i) => rect(40 + i * 160, 650, 40, 350, '#5a5148')),
    house(next, 430, 558, 250, 210, ink.brick, ink.night, 0),
    rect(520, 430, 76, 128, ink.deep),
    disc(584, 500, 6, ink.amber),
    line(555, 285, 555, 190, ink.black, 6),
    poly(
      [
        [555, 190],
        [640, 206],
        [555, 226],
      ],
      ink.ochre,
    ),
    rect(716, 500, 34, 480, ink.slate),
    rect(720, 500, 10, 480, ink.stone),
    rect(980, 420, 74, 580, ink.snow),
    repeat(19, (i) =>
      rect(980, 440 + i * 30, i % 5 === 0 ? 74 : 36, 14, i % 2 === 0 ? ink.brick : ink.black),
    ),
    area('M960 800 Q1020 782 1080 800 V1000 H960 Z', ink.sea, 'opacity="0.72"'),
    oval(1017, 802, 66, 10, ink.snow, 'opacity="0.6"'),
    lamp(180, 400, 558),
    gull(1260, 420, 24, ink.black),
    gull(900, 300, 18, ink.black),
  ].join('')
}
