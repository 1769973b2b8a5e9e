// The ten authors, drawn from a handful of choices each: a sheet of 800 × 800.
import { area, chance, disc, ink, line, oval, rect, repeat, stroke } from './draw.ts'

type Hair = 'bob' | 'curls' | 'bun' | 'short' | 'bald' | 'long' | 'waves' | 'cap' | 'scarf' | 'crop'

type Face = {
  readonly skin: string
  readonly hair: string
  readonly style: Hair
  readonly coat: string
  readonly inner: string
  readonly ground: string
  readonly halo: string
  readonly beard?: 'full' | 'stubble' | 'moustache'
  readonly glasses?: 'round' | 'square'
  readonly earrings?: string
}

const faces = {
  'lena-marsh': {
    skin: '#f0c4a2',
    hair: '#8f3b2f',
    style: 'bob',
    coat: ink.deep,
    inner: ink.snow,
    ground: '#e8d2a8',
    halo: '#f3e4c6',
    glasses: 'round',
  },
  'karim-ostavi': {
    skin: '#b97c56',
    hair: '#22201f',
    style: 'short',
    coat: ink.moss,
    inner: ink.sand,
    ground: '#b4cdc6',
    halo: '#d3e2dc',
    beard: 'full',
  },
  'ines-cordal': {
    skin: '#dca27c',
    hair: '#3a2620',
    style: 'bun',
    coat: ink.brick,
    inner: ink.brick,
    ground: '#efc5ac',
    halo: '#f8ddcb',
    earrings: ink.ochre,
  },
  'yusuf-halden': {
    skin: '#8a563a',
    hair: '#2a2422',
    style: 'crop',
    coat: ink.ochre,
    inner: ink.night,
    ground: '#6fa5a0',
    halo: '#93bfb8',
    beard: 'stubble',
  },
  'mara-tellin': {
    skin: '#f2cfb0',
    hair: '#c9a25e',
    style: 'long',
    coat: ink.plum,
    inner: ink.rose,
    ground: '#c9d6cf',
    halo: '#e2eae3',
    glasses: 'square',
  },
  'dario-senn': {
    skin: '#e0ac86',
    hair: '#5a3a26',
    style: 'cap',
    coat: ink.sea,
    inner: ink.snow,
    ground: '#f0d9a0',
    halo: '#f9ebc6',
    beard: 'moustache',
  },
  'salma-wirth': {
    skin: '#c98d66',
    hair: '#1f1b1c',
    style: 'waves',
    coat: ink.night,
    inner: ink.ochre,
    ground: '#e3a58e',
    halo: '#f1c6b2',
    earrings: ink.snow,
  },
  'pau-ribelle': {
    skin: '#e7b68f',
    hair: '#9a948a',
    style: 'bald',
    coat: ink.slate,
    inner: ink.black,
    ground: '#d8c7e0',
    halo: '#e9def0',
    beard: 'full',
    glasses: 'round',
  },
  'noemi-strand': {
    skin: '#f0c9a8',
    hair: '#6b2f22',
    style: 'bob',
    coat: ink.brick,
    inner: ink.night,
    ground: '#9cc0c4',
    halo: '#bfd8d8',
  },
  'hadi-morel': {
    skin: '#6b4230',
    hair: '#2a2422',
    style: 'curls',
    coat: ink.plum,
    inner: ink.snow,
    ground: '#efb878',
    halo: '#f8d6a4',
    beard: 'stubble',
  },
} satisfies Record<string, Face>

export const portraitKeys = Object.keys(faces) as (keyof typeof faces)[]

/** The portrait of one of `portraitKeys`. */
export function portrait(key: keyof typeof faces): string {
  const face: Face = faces[key]
  const dark = 'opacity="0.14"'
  return [
    rect(0, 0, 800, 800, face.ground),
    disc(430, 360, 330, face.halo),
    hairBehind(face),
    area('M60 800 Q80 610 250 572 L340 540 H460 L550 572 Q720 610 740 800 Z', face.coat),
    area('M400 800 L550 572 Q720 610 740 800 Z', ink.black, dark),
    area('M322 470 H478 V560 Q478 640 400 650 Q322 640 322 560 Z', face.skin),
    area('M322 500 Q400 590 478 500 V548 Q400 610 322 548 Z', ink.black, 'opacity="0.18"'),
    area('M300 556 L322 540 Q330 640 400 668 Q470 640 478 540 L500 556 L420 800 H380 Z', face.inner),
    area('M250 572 L326 540 L400 740 L360 800 H330 Z', face.coat),
    area('M550 572 L474 540 L400 740 L440 800 H470 Z', face.coat),
    stroke('M326 542 L398 738 M474 542 L402 738', ink.black, 4, 'opacity="0.35"'),
    oval(262, 370, 26, 40, face.skin),
    oval(538, 370, 26, 40, face.skin),
    area('M268 300 Q268 170 400 170 Q532 170 532 300 V380 Q532 520 400 536 Q268 520 268 380 Z', face.skin),
    area(
      'M400 170 Q532 170 532 300 V380 Q532 520 400 536 Q440 500 436 420 L420 300 Z',
      ink.black,
      'opacity="0.1"',
    ),
    oval(312, 424, 30, 20, ink.brick, 'opacity="0.16"'),
    oval(488, 424, 30, 20, ink.brick, 'opacity="0.16"'),
    beard(face),
    stroke('M306 318 q34 -22 66 -4 M428 314 q34 -18 66 4', face.hair, 9),
    oval(340, 358, 11, 13, ink.black),
    oval(460, 358, 11, 13, ink.black),
    stroke('M404 350 Q420 410 410 424 Q400 432 386 428', ink.black, 6, 'opacity="0.45"'),
    stroke('M362 470 Q400 494 440 468', face.beard === 'full' ? ink.rose : ink.rust, 8),
    glasses(face),
    hairBefore(face),
    face.earrings === undefined ? '' : disc(256, 424, 14, face.earrings) + disc(544, 424, 14, face.earrings),
  ].join('')
}

function hairBehind({ style, hair }: Face): string {
  switch (style) {
    case 'bob':
      return area(
        'M226 300 Q210 120 400 112 Q590 120 574 300 L584 500 Q500 560 400 556 Q300 560 216 500 Z',
        hair,
      )
    case 'long':
      return area(
        'M226 300 Q210 116 400 110 Q590 116 574 300 Q580 500 620 680 Q520 720 400 700 Q280 720 180 680 Q220 500 226 300 Z',
        hair,
      )
    case 'waves':
      return area(
        'M216 300 Q196 110 400 104 Q604 110 584 300 Q640 360 596 430 Q650 500 590 570 Q600 640 520 620 H280 Q200 640 210 570 Q150 500 204 430 Q160 360 216 300 Z',
        hair,
      )
    case 'bun':
      return disc(400, 104, 76, hair) + area('M246 320 Q230 140 400 132 Q570 140 554 320 Z', hair)
    case 'curls':
      return repeat(17, (i) => {
        const a = Math.PI * (0.92 + (1.16 * i) / 16)
        return disc(400 + Math.cos(a) * 158, 290 + Math.sin(a) * 150, 58, hair)
      })
    default:
      return ''
  }
}

function hairBefore({ style, hair, coat }: Face): string {
  switch (style) {
    case 'bob':
      return area('M258 344 Q244 150 400 146 Q556 150 542 344 Q520 250 440 226 Q330 232 258 344 Z', hair)
    case 'long':
      return area('M254 360 Q240 148 400 144 Q560 148 546 360 Q530 250 400 206 Q280 240 254 360 Z', hair)
    case 'waves':
      return area(
        'M252 350 Q230 140 400 138 Q570 140 548 350 Q546 260 470 214 Q380 272 300 262 Q262 290 252 350 Z',
        hair,
      )
    case 'bun':
      return area('M256 320 Q246 146 400 142 Q554 146 544 320 Q520 226 400 214 Q280 226 256 320 Z', hair)
    case 'curls':
      return repeat(9, (i) => disc(276 + i * 31, 196 - Math.sin((i / 8) * Math.PI) * 34, 42, hair))
    case 'short':
      return area(
        'M254 330 Q236 150 380 134 Q560 130 550 330 Q530 300 528 250 Q470 232 420 238 Q340 220 290 246 Q272 280 272 326 Z',
        hair,
      )
    case 'crop':
      return area('M260 310 Q250 150 400 148 Q550 150 540 310 Q528 232 400 222 Q272 232 260 310 Z', hair)
    case 'bald':
      return (
        area('M256 380 Q248 300 272 262 Q280 310 276 372 Z', hair) +
        area('M544 380 Q552 300 528 262 Q520 310 524 372 Z', hair) +
        oval(360, 214, 40, 14, ink.snow, 'opacity="0.35"')
      )
    case 'cap':
      return (
        area('M258 340 Q256 280 280 250 Q290 300 282 344 Z', hair) +
        area('M542 340 Q544 280 520 250 Q510 300 518 344 Z', hair) +
        area('M248 272 Q244 118 400 112 Q556 118 552 272 Z', coat) +
        area('M400 112 Q556 118 552 272 H440 Z', ink.black, 'opacity="0.15"') +
        area('M236 276 Q400 214 640 268 Q650 292 600 296 Q420 256 244 296 Z', ink.night)
      )
    default:
      return ''
  }
}

function beard({ beard: kind, hair }: Face): string {
  const next = chance('stubble')
  switch (kind) {
    case 'full':
      return area(
        'M268 366 Q282 424 330 436 Q400 418 470 436 Q518 424 532 366 V400 Q530 556 400 572 Q270 556 268 400 Z',
        hair,
      )
    case 'stubble':
      return (
        area(
          'M268 380 Q282 440 330 446 Q400 430 470 446 Q518 440 532 380 V392 Q528 520 400 536 Q272 520 268 392 Z',
          hair,
          'opacity="0.22"',
        ) + repeat(90, () => disc(290 + next() * 220, 450 + next() * 70, 2, hair, 'opacity="0.3"'))
      )
    case 'moustache':
      return area('M336 462 Q366 428 400 442 Q434 428 464 462 Q430 470 400 458 Q370 470 336 462 Z', hair)
    default:
      return ''
  }
}

function glasses({ glasses: kind }: Face): string {
  if (kind === undefined) return ''
  const glass = (x: number) =>
    kind === 'round'
      ? disc(x, 358, 48, ink.snow, 'opacity="0.18"') +
        disc(x, 358, 48, 'none', `stroke="${ink.black}" stroke-width="8"`)
      : rect(x - 50, 322, 100, 72, ink.snow, 'rx="12" opacity="0.18"') +
        rect(x - 50, 322, 100, 72, 'none', `rx="12" stroke="${ink.black}" stroke-width="8"`)
  return (
    glass(340) +
    glass(460) +
    line(388, 352, 412, 352, ink.black, 8) +
    line(292, 350, 264, 342, ink.black, 7) +
    line(508, 350, 536, 342, ink.black, 7)
  )
}
