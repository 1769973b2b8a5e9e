// Gives every component the words, and the page its language and direction.
import { useDirection } from '@mantine/core'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { keepLanguage, loadWords } from './language.ts'
import { directionOf, type Language, type Words } from './words.ts'

type Spoken = {
  readonly words: Words
  readonly language: Language
  /** Loads the words, then everything is said in that language; kept for the next time on this machine. */
  readonly speak: (language: Language) => Promise<void>
}

const WordsContext = createContext<Spoken | undefined>(undefined)

type Props = { readonly words: Words; readonly language: Language; readonly children: ReactNode }

export function WordsProvider({ words, language, children }: Props) {
  const [spoken, setSpoken] = useState({ words, language })
  const { setDirection } = useDirection()

  useEffect(() => {
    document.documentElement.lang = spoken.language
    setDirection(directionOf(spoken.language))
    document.title = spoken.words.app.title
  }, [spoken, setDirection])

  const value = useMemo(
    () => ({
      ...spoken,
      speak: async (next: Language) => {
        const loaded = await loadWords(next)
        keepLanguage(next)
        setSpoken({ words: loaded, language: next })
      },
    }),
    [spoken],
  )
  return <WordsContext value={value}>{children}</WordsContext>
}

export function useSpoken(): Spoken {
  const spoken = useContext(WordsContext)
  if (!spoken) throw new Error('There are no words outside of the WordsProvider.')
  return spoken
}

export const useWords = (): Words => useSpoken().words
