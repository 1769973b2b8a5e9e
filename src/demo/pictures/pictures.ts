// Every picture of the demo by key: what draws it, how large it is, its words and its credit.

import { authors } from '../authors.ts'
import { toSlug } from '../demo-words.ts'
import { budgetChart, tramChart, tramMap, waterChart } from './charts.ts'
import { sheet } from './draw.ts'
import { film, filmFrame, renderFilm } from './film.ts'
import { portrait, portraitKeys } from './portraits.ts'
import { renderJpeg } from './render.ts'
import * as city from './scenes-city.ts'
import * as harbour from './scenes-harbour.ts'
import * as inside from './scenes-inside.ts'
import * as land from './scenes-land.ts'
import * as salt from './scenes-salt.ts'
import * as sport from './scenes-sport.ts'
import { filmWords, type PictureWords, pictureWords } from './words.ts'

export type DemoAsset = {
  readonly key: string
  readonly kind: 'image' | 'video'
  readonly fileName: string
  readonly mediaType: 'image/jpeg' | 'video/webm'
  readonly width: number
  readonly height: number
  readonly credit: string
  readonly words: PictureWords
  /** Seconds; films only. */
  readonly duration?: number
  /** The bytes; the same every time. A picture takes some tenths of a second, the film some seconds. */
  readonly draw: () => Promise<Buffer>
}

const credit = 'Illustration: Standfirst demo'
const landscape = [2000, 1333] as const
const portraitSize = [800, 800] as const

const scenes: Readonly<Record<keyof typeof pictureWords, () => string>> = {
  'harbour-dawn': harbour.harbourDawn,
  dredger: harbour.dredger,
  'mud-cores': harbour.mudCores,
  ferry: harbour.ferry,
  'storm-wave': harbour.stormWave,
  'rain-glass': harbour.rainGlass,
  'tide-gauge': harbour.tideGauge,
  'tram-hill': city.tramHill,
  'ondra-bridge': city.ondraBridge,
  'library-hall': city.libraryHall,
  'library-front': city.libraryFront,
  'bench-square': city.benchSquare,
  'lights-river': city.lightsRiver,
  'lights-hill': city.lightsHill,
  'shade-trees': city.shadeTrees,
  'salt-mirror': salt.saltMirror,
  'salt-rake': salt.saltRake,
  'salt-heaps': salt.saltHeaps,
  'salt-birds': salt.saltBirds,
  'salt-mill': salt.saltMill,
  'salt-dusk': salt.saltDusk,
  reservoir: land.reservoir,
  orchard: land.orchard,
  eels: land.eels,
  lighthouse: land.lighthouse,
  'lighthouse-lens': land.lighthouseLens,
  'solar-roofs': land.solarRoofs,
  'council-hall': inside.councilHall,
  'school-meal': inside.schoolMeal,
  tap: inside.tap,
  'studio-plumb': inside.studioPlumb,
  'studio-harbour': inside.studioHarbour,
  'fish-market': inside.fishMarket,
  'fish-crates': inside.fishCrates,
  rowing: sport.rowing,
  stadium: sport.stadium,
  pool: sport.pool,
  'container-port': sport.containerPort,
  'tram-map': tramMap,
  'tram-chart': tramChart,
  'water-chart': waterChart,
  'budget-chart': budgetChart,
}

function scene(key: keyof typeof pictureWords): DemoAsset {
  return {
    key,
    kind: 'image',
    fileName: `${key}.jpg`,
    mediaType: 'image/jpeg',
    width: landscape[0],
    height: landscape[1],
    credit,
    words: pictureWords[key],
    draw: () => renderJpeg(scenes[key](), [sheet.width, sheet.height], landscape),
  }
}

function face(key: (typeof portraitKeys)[number]): DemoAsset {
  const rows = authors.find((author) => author.key === key)?.rows
  if (rows === undefined) throw new Error(`no author ${key}`)
  const named = (name: string, alt: string) => ({ alt: alt.replace('*', name), caption: name })
  return {
    key: `portrait-${key}`,
    kind: 'image',
    fileName: `portrait-${toSlug(rows.en.name)}.jpg`,
    mediaType: 'image/jpeg',
    width: portraitSize[0],
    height: portraitSize[1],
    credit,
    words: {
      en: named(rows.en.name, 'Drawn portrait of *'),
      ar: named(rows.ar.name, 'صورة مرسومة: *'),
      es: named(rows.es.name, 'Retrato dibujado de *'),
    },
    draw: () => renderJpeg(portrait(key), portraitSize, portraitSize),
  }
}

/** All stills: 42 scenes and charts, then 10 portraits, and the poster of the film. */
export const demoPictures: readonly DemoAsset[] = [
  ...(Object.keys(scenes) as (keyof typeof pictureWords)[]).map(scene),
  ...portraitKeys.map(face),
  {
    key: 'film-poster',
    kind: 'image',
    fileName: 'film-poster.jpg',
    mediaType: 'image/jpeg',
    width: 1920,
    height: 1080,
    credit,
    words: filmWords,
    draw: () => renderJpeg(filmFrame(0.72), [1500, 844], [1920, 1080]),
  },
]

/** The one film, key `fish-market` among videos; its poster is the picture `film-poster`. */
export const demoFilm: DemoAsset & { readonly poster: string } = {
  key: 'fish-market',
  kind: 'video',
  fileName: 'boat-before-dawn.webm',
  mediaType: 'video/webm',
  width: film.width,
  height: film.height,
  duration: film.seconds,
  credit,
  words: filmWords,
  poster: 'film-poster',
  draw: renderFilm,
}
