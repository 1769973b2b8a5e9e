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
