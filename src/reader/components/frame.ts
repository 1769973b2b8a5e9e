// What every component may ask for without being handed it: the edition and how it writes dates, numbers and words.
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { type Format, formatOf } from '../format.ts'
import type { EditionView } from '../views.ts'

export type Frame = {
  readonly edition: EditionView
  readonly format: Format
  readonly words: Format['words']
}

export function frameOf(edition: EditionView): Frame {
  const format = formatOf(edition)
  return { edition, format, words: format.words }
}

const none: Frame = frameOf({ code: 'en', lang: 'en', dir: 'ltr', zone: 'UTC' })

export const FrameContext = createContext<Frame>(none)

export const useFrame = (): Frame => useContext(FrameContext)
