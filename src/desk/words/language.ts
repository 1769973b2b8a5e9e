// Which language the desk speaks to this person: what they chose, else what their browser asks for.
import { isLanguage, type Language, type Words } from './words.ts'

const storageKey = 'standfirst-desk-language'

export function chosenLanguage(): Language {
  const kept = localStorage.getItem(storageKey)
  if (isLanguage(kept)) return kept
  return navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage) ?? 'en'
}

export function keepLanguage(language: Language): void {
  localStorage.setItem(storageKey, language)
}

/** One language is loaded, not three. */
export async function loadWords(language: Language): Promise<Words> {
  switch (language) {
    case 'en':
      return (await import('./en.ts')).en
    case 'ar':
      return (await import('./ar.ts')).ar
    case 'es':
      return (await import('./es.ts')).es
  }
}
