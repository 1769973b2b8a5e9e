// The desk's words in English. Short, concrete; buttons are verbs; errors say what happened, what was kept, what to do.
// Every part of the desk has its own group here, and the same one in ar.ts and es.ts.
import { commentsEn } from './comments-en.ts'
import { deskEn } from './desk-en.ts'
import { keysEn } from './keys-en.ts'
import { lettersEn } from './letters-en.ts'
import { outgoingEn } from './outgoing-en.ts'
import { previewEn } from './preview-en.ts'
import { reachedEn } from './reached-en.ts'
import { settingsEn } from './settings-en.ts'
import { storyEn } from './story-en.ts'
import { styleEn } from './style-en.ts'
import { translateEn } from './translate-en.ts'
import { videoEn } from './video-en.ts'

export const en = {
  app: {
    title: 'Desk',
    skip: 'Skip to the content',
    places: 'Places',
    wall: 'Wall',
    loading: 'Loading',
    notThere: 'There is nothing at this address.',
    toTheWall: 'Go to the wall',
    language: 'Language of the desk',
    languageNames: { en: 'English', ar: 'العربية', es: 'Español' },
    colours: 'Light or dark',
    colourNames: { auto: 'As the system', light: 'Light', dark: 'Dark' },
    signOut: 'Sign out',
    close: 'Close',
    cancel: 'Cancel',
    save: 'Save',
    tryAgain: 'Try again',
    offline: 'Offline. What you see may be old; what you write is kept.',
    broken: 'This screen could not be shown. What you wrote is kept.',
    reload: 'Load the desk again',
  },
  problems: {
    unknown: 'Something went wrong on the server. Nothing you wrote is lost; try again in a moment.',
    refused: (reason: string) => reason,
    field: (field: string, reason: string) => `${field}: ${reason}`,
    byCode: {
      offline: 'The server does not answer. What you wrote stays here; try again in a moment.',
      forbidden: 'You may not do this. An editor or admin can.',
      'not-found': 'It is not there, or not for you to see.',
      unauthenticated: 'You are signed out. Sign in again to go on.',
      'too-many': 'Too many attempts. Wait a little, then try again.',
      unavailable: 'The server is busy or starting. Try again in a moment.',
    },
  },
  ...deskEn,
  keys: keysEn,
  letters: lettersEn,
  outgoing: outgoingEn,
  preview: previewEn,
  reached: reachedEn,
  story: storyEn,
  comments: commentsEn,
  style: styleEn,
  settings: settingsEn,
  translate: translateEn,
  video: videoEn,
}
