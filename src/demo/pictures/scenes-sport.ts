// Scenes of sport and of work at the container quay.
import {
  area,
  at,
  chance,
  cloud,
  disc,
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
import { hairs, person, skins } from './things.ts'

export function rowing(): string {
  const next = chance('rowing')
  const eight = (x: number, y: number, s: number, shirt: string, blade: string) =>
    group(
      `transform="translate(${x} ${y}) rotate(-14) scale(${s})"`,
      area(
        'M-560 14 Q-300 30 0 30 Q360 30 640 14 Q360 2 0 0 Q-300 0 -560 14 Z',
        ink.night,
        'opacity="0.3" transform="translate(14 34)"',
      ),
      area('M-560 0 Q-300 -26 0 -26 Q360 -26 660 0 Q360 26 0 26 Q-300 26 -560 0 Z', ink.paper),
      area('M-560 0 Q-300 26 0 26 Q360 26 660 0 Q360 10 0 10 Q-300 10 -560 0 Z', ink.sand),
      repeat(8, (i) => {
        const px = -330 + i * 96
        const side = i % 2 === 0 ? -1 : 1
        return (
          line(px + 14, side * 16, px - 60, side * 190, '#5a4030', 7) +
          poly(
            [
              [px - 56, side * 178],
              [px - 84, side * 184],
              [px - 110, side * 262],
              [px - 78, side * 256],
            ],
            blade,
          ) +
          oval(px - 100, side * 268, 34, 9, ink.snow, 'opacity="0.8"') +
          oval(px, 0, 27, 36, shirt) +
          stroke(`M${px} ${side * 22} L${px + 16} ${side * 40}`, skins[i % 5] ?? skins[0], 13) +
          stroke(`M${px} ${side * -18} L${px + 18} ${side * 24}`, skins[i % 5] ?? skins[0], 12) +
          disc(px - 6, 0, 17, hairs[(i * 3) % 5] ?? hairs[0])
        )
      }),
      oval(470, 0, 20, 26, ink.ochre),
      disc(470, 0, 15, ink.black),
      repeat(4, (i) =>
        stroke(
          `M${-600 - i * 70} ${-10 - i * 12} q-40 ${10 + i * 10} 0 ${24 + i * 24}`,
          ink.snow,
          5,
          `opacity="${0.7 - i * 0.15}"`,
        ),
      ),
    )
  return [
    rect(0, 0, 1500, 1000, '#2f7280'),
    shade(
      'water',
      [0, 0, 1500, 1000],
      [
        [0, '#4f9499'],
        [1, '#1d5064'],
      ],
    ),
    group('transform="rotate(-14 750 500)"', ripples(next, -150, 1150, ink.mist, 190, 0.4)),
    repeat(7, (i) => disc(120 + i * 210, 830 - i * 52 + 130, 12, i % 2 === 0 ? ink.brick : ink.snow)),
    repeat(7, (i) => disc(60 + i * 210, 470 - i * 52, 12, i % 2 === 0 ? ink.brick : ink.snow)),
    eight(800, 330, 0.92, ink.plum, ink.ochre),
    eight(680, 690, 1.12, ink.snow, ink.brick),
  ].join('')
}

export function stadium(): string {
  const next = chance('stadium')
  const crowd = [ink.brick, ink.paper, ink.ochre, ink.deep, ink.rose, ink.snow, ink.slate] as const
  const player = (x: number, y: number, h: number, shirt: string, shorts: string) =>
    oval(x + h * 0.3, y, h * 0.4, h * 0.07, ink.night, 'opacity="0.35"') +
    person(x, y, h, shirt, pick(next, skins), pick(next, hairs), shorts)
  return [
    shade(
      'sky',
      [0, 0, 1500, 400],
      [
        [0, '#1c2b44'],
        [1, '#6d6f8c'],
      ],
    ),
    rect(0, 250, 1500, 90, '#2f4c66'),
    ripples(next, 256, 330, '#8fa3b5', 30, 0.5),
    poly(
      [
        [0, 130],
        [1500, 130],
        [1500, 110],
        [0, 90],
      ],
      '#22313c',
    ),
    repeat(7, (i) => line(i * 250, 120, i * 250, 330, '#22313c', 12)),
    poly(
      [
        [0, 300],
        [1500, 300],
        [1500, 520],
        [0, 520],
      ],
      '#3c4a5a',
    ),
    repeat(8, (r) =>
      repeat(76, (i) =>
        disc(
          i * 20 + (r % 2) * 10,
          316 + r * 25,
          8.4,
          pick(next, crowd),
          `opacity="${(0.6 + next() * 0.4).toFixed(2)}"`,
        ),
      ),
    ),
    rect(0, 506, 1500, 34, ink.brick),
    repeat(8, (i) => rect(i * 190 + 16, 512, 150, 22, i % 2 === 0 ? ink.paper : ink.amber)),
    rect(0, 540, 1500, 460, '#4f8a4f'),
    repeat(7, (i) =>
      poly(
        [
          [i * 230 - 60, 540],
          [i * 230 + 55, 540],
          [i * 330 - 330, 1000],
          [i * 330 - 500, 1000],
        ],
        '#5d9a58',
      ),
    ),
    line(0, 572, 1500, 572, ink.snow, 5),
    oval(760, 780, 330, 120, 'none', 'stroke="#fcf8ee" stroke-width="6"'),
    line(820, 572, 700, 1000, ink.snow, 6),
    stroke('M1500 650 H1240 L1170 900 H1500', ink.snow, 6),
    stroke('M1420 640 V540 H1500 M1420 640 L1390 760', ink.snow, 9),
    repeat(5, (i) => line(1430 + i * 18, 546, 1430 + i * 18, 640, ink.snow, 1.5, 'opacity="0.7"')),
    player(300, 700, 130, ink.brick, ink.snow),
    player(540, 660, 110, ink.deep, ink.black),
    player(960, 690, 124, ink.brick, ink.snow),
    player(1100, 790, 150, ink.deep, ink.black),
    player(460, 880, 190, ink.deep, ink.black),
    player(700, 910, 200, ink.brick, ink.snow),
    disc(600, 902, 20, ink.snow),
    disc(595, 898, 7, ink.black),
    oval(616, 922, 26, 5, ink.night, 'opacity="0.4"'),
    repeat(
      4,
      (i) =>
        disc(90 + i * 440, 70, 16, ink.snow) +
        poly(
          [
            [90 + i * 440, 70],
            [-160 + i * 440, 560],
            [340 + i * 440, 560],
          ],
          ink.snow,
          'opacity="0.06"',
        ),
    ),
    gull(1180, 210, 18, ink.snow),
  ].join('')
}

export function pool(): string {
  const next = chance('pool')
  const swimmer = (x: number, y: number, cap: string, skin: string) =>
    group(
      `transform="translate(${x} ${y})"`,
      stroke('M-210 0 q-40 -12 -70 0 t-70 0', ink.snow, 8, 'opacity="0.7"'),
      oval(-50, 0, 96, 30, skin),
      oval(-110, 0, 46, 28, ink.night),
      stroke('M-150 -8 L-220 -14 M-150 8 L-220 16', skin, 18),
      stroke('M10 -20 Q60 -70 130 -60', skin, 22),
      stroke('M0 20 Q-40 66 -90 60', skin, 22),
      disc(70, 0, 32, cap),
      oval(150, -56, 26, 8, ink.snow, 'opacity="0.8"'),
    )
  return [
    rect(0, 0, 1500, 1000, '#5fb2b8'),
    shade(
      'water',
      [0, 0, 1500, 1000],
      [
        [0, '#8fd0cc'],
        [1, '#3f97a5'],
      ],
      true,
    ),
    repeat(70, () => {
      const [x, y] = [next() * 1500, next() * 1000]
      return stroke(`M${x} ${y} q20 -16 40 0 t40 0 t40 0`, ink.snow, 4, 'opacity="0.32"')
    }),
    repeat(
      4,
      (i) =>
        rect(120, 166 + i * 212, 1220, 18, '#256478', 'opacity="0.55"') +
        rect(112, 136 + i * 212, 18, 78, '#256478', 'opacity="0.55"'),
    ),
    repeat(5, (i) =>
      repeat(42, (j) =>
        rect(
          j * 36,
          60 + i * 212,
          28,
          15,
          (Math.floor(j / 4) + i) % 2 === 0 ? ink.brick : ink.snow,
          'rx="7"',
        ),
      ),
    ),
    swimmer(560, 174, ink.amber, skins[0]),
    swimmer(980, 386, ink.brick, skins[2]),
    swimmer(420, 598, ink.snow, skins[1]),
    swimmer(820, 810, ink.plum, skins[3]),
    rect(1390, 0, 110, 1000, ink.paper),
    repeat(12, (i) => line(1390, i * 90, 1500, i * 90, ink.sand, 4)),
    rect(1382, 0, 16, 1000, ink.deep),
    repeat(
      4,
      (i) =>
        rect(1400, 136 + i * 212, 84, 74, ink.sea, 'rx="8"') +
        rect(1400, 136 + i * 212, 84, 14, ink.shoal, 'rx="7"'),
    ),
  ].join('')
}

export function containerPort(): string {
  const next = chance('container-port')
  const colors = [ink.brick, ink.deep, ink.ochre, ink.sea, ink.rust, ink.stone, ink.plum, ink.moss] as const
  const box = (x: number, y: number, w: number, h: number) => {
    const color = pick(next, colors)
    return (
      rect(x, y, w - 3, h - 3, color) +
      repeat(Math.floor(w / 14), (i) => rect(x + 6 + i * 14, y + 5, 5, h - 13, ink.black, 'opacity="0.16"'))
    )
  }
  const crane = (x: number, s: number) =>
    at(
      x,
      760,
      s,
      line(-80, 0, -60, -430, '#27435a', 18),
      line(80, 0, 60, -430, '#27435a', 18),
      line(-74, -150, 74, -150, '#27435a', 12),
      line(-66, -300, 66, -300, '#27435a', 10),
      rect(-100, -460, 420, 30, ink.brick),
      rect(-190, -460, 100, 30, ink.brick),
      line(0, -460, 20, -580, '#27435a', 12),
      line(20, -580, 300, -460, '#27435a', 6),
      line(20, -580, -170, -460, '#27435a', 6),
      rect(170, -434, 56, 26, ink.paper),
      line(180, -410, 180, -250, ink.black, 3),
      line(216, -410, 216, -250, ink.black, 3),
      rect(120, -250, 156, 56, ink.ochre),
    )
  return [
    shade(
      'sky',
      [0, 0, 1500, 700],
      [
        [0, '#8db3bd'],
        [0.7, '#f0dcb8'],
        [1, '#f3c99a'],
      ],
    ),
    disc(250, 430, 70, ink.snow),
    cloud(820, 130, 430, ink.snow, 0.7),
    ridge(next, 560, 34, '#a3aba4', 640),
    rect(0, 630, 1500, 370, '#4a7f88'),
    ripples(next, 640, 980, ink.paper, 110, 0.4),
    crane(330, 1.05),
    crane(820, 1.05),
    poly(
      [
        [120, 640],
        [1440, 640],
        [1380, 830],
        [230, 830],
      ],
      ink.night,
    ),
    poly(
      [
        [120, 640],
        [1440, 640],
        [1430, 668],
        [136, 668],
      ],
      ink.brick,
    ),
    repeat(4, (r) => repeat(9 - (r % 2), (i) => box(250 + i * 108, 582 - r * 56, 108, 56))),
    rect(1240, 420, 130, 220, ink.snow),
    rect(1250, 440, 110, 24, ink.night),
    repeat(4, (i) => rect(1256, 490 + i * 34, 98, 14, ink.mist)),
    poly(
      [
        [1270, 360],
        [1330, 360],
        [1338, 420],
        [1262, 420],
      ],
      ink.brick,
    ),
    oval(780, 846, 640, 22, ink.night, 'opacity="0.35"'),
    rect(0, 890, 1500, 110, '#6a6660'),
    rect(0, 890, 1500, 12, '#918b80'),
    repeat(6, (i) => box(40 + i * 128, 826, 128, 66)),
    repeat(3, (i) => box(40 + i * 128, 760, 128, 66)),
    person(1040, 960, 120, ink.amber, skins[2], hairs[0]),
    person(1110, 964, 116, ink.amber, skins[0], hairs[1]),
    gull(560, 240, 20, ink.black),
    gull(640, 210, 14, ink.black),
  ].join('')
}
