// Which story and edition the screen is about, for the parts deep inside it.
import { createContext, useContext } from 'react'
import type { DeskStory, Edition } from './story-query.ts'

export type StoryPlace = { readonly story: DeskStory; readonly edition: Edition }

export const StoryPlaceContext = createContext<StoryPlace | undefined>(undefined)

export function useStoryPlace(): StoryPlace {
  const place = useContext(StoryPlaceContext)
  if (!place) throw new Error('There is no story outside of the story screen.')
  return place
}

/** What a text needs to know of its edition. */
export type TextPlace = Pick<Edition, 'code' | 'language' | 'dir'>

/** For a text that is no story's: a static page. */
export const TextPlaceContext = createContext<TextPlace | undefined>(undefined)

/** The edition of the text around: the story's, or what `TextPlaceContext` says. */
export function useTextPlace(): TextPlace {
  const own = useContext(TextPlaceContext)
  const story = useContext(StoryPlaceContext)
  const place = own ?? story?.edition
  if (!place) throw new Error('There is no text outside of a story or a page.')
  return place
}
