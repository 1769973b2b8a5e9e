// The words of translations in English.
import { plural } from './plural.ts'

export const translateEn = {
  title: 'Translations',
  short: 'Trans\u00ADlations',
  edition: 'Edition',
  behind: { title: 'Behind the original', none: 'Every translation is as its original.' },
  missing: { title: 'Not translated yet, of the last 90 days', none: 'Nothing is missing.' },
  behindBy: (count: number) =>
    plural('en', count, {
      one: 'The original went out again once',
      other: 'The original went out again # times',
    }),
  make: 'Translate',
  makeNamed: (title: string) => `Translate “${title}”`,
  lookAt: 'See what changed',
  languages: 'Other languages',
  into: (language: string) => `Translate into ${language}`,
  openIn: (language: string) => `Open the ${language} text`,
  original: (language: string) => `Open the original (${language})`,
  notLive: 'It is not live; this is the text as it stands.',
  nothingOpen: 'The translation is as the original.',
  open: (count: number) =>
    plural('en', count, {
      one: '# block to look at',
      other: '# blocks to look at',
    }),
  keys: { next: 'next change', done: 'done' },
  nextKey: 'In a translation: the next block that changed',
  doneKey: 'In a translation: done with this block',
  lines: 'Lines of the original that changed',
  block: (number: number, type: string) => `${number}. ${type}`,
  states: {
    changed: 'Changed',
    new: 'New in the original, not here yet',
    gone: 'Gone from the original, still here',
  },
  wasUnknown: 'What it said when it was translated is not known any more.',
  sameWords: 'The words are the same; a link, a form or a picture changed.',
  putIn: 'Put it in, to write over',
  takeOut: 'Take it out here',
  done: { changed: 'Done', new: 'The paragraph I am in says it', gone: 'Keep it here' },
  allDone: 'All done',
  allDoneHint: 'The translation then counts as made of the original as it is now.',
}
