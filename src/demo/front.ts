// What the editors of the demo did to the home of each edition: sets by key; an edition shows those it has.
import type { PerEdition } from './demo-words.ts'

/** First cards of the video rail; the query fills it up. */
export const videoRail = [
  'fish-market-before-dawn',
  'plumb-line-tide-table',
  'plumb-line-street-water',
  'harbour-hour-shade-and-stone',
  'harbour-hour-night-shift',
] as const

/** A row filled by hand. */
export const chosenRow: {
  readonly title: PerEdition<string>
  readonly sets: readonly string[]
  readonly most: number
} = {
  title: { en: 'Worth your time', ar: 'تستحق القراءة', es: 'Para leer con calma' },
  sets: [
    'school-kitchens',
    'ister-apricots',
    'notebook-tide-gauge',
    'solar-school-roofs',
    'library-night-hours',
    'notebook-harbour-coffee',
    'eels-of-the-ondra',
  ],
  most: 4,
}

/** Stands beside the newest dossier's row, further down. */
export const secondDossier = 'harbour-clean-up'
