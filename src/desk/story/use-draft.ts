// React's view of an open draft: its state, its texts and its fields, each re-rendering only what shows it.
import { createContext, useCallback, useContext, useSyncExternalStore } from 'react'
import type * as Y from 'yjs'
import type { DraftState, OpenDraft } from './open-draft.ts'

export const DraftContext = createContext<OpenDraft | undefined>(undefined)

export function useDraft(): OpenDraft {
  const draft = useContext(DraftContext)
  if (!draft) throw new Error('There is no open draft outside of the story screen.')
  return draft
}

/** One part of what is true of the draft now: only what shows it renders again (saved and saving change with every key). */
export function useDraftPart<K extends keyof DraftState>(part: K): DraftState[K] {
  const draft = useDraft()
  return useSyncExternalStore(draft.subscribe, () => draft.state()[part])
}

export type TextName = 'headline' | 'standfirst' | 'slugline' | 'kicker' | 'dateline' | 'source'

/** The text as it stands now. */
export function useText(name: TextName): string {
  const text = useDraft().doc.getText(name)
  const subscribe = useCallback(
    (changed: () => void) => {
      text.observe(changed)
      return () => text.unobserve(changed)
    },
    [text],
  )
  return useSyncExternalStore(subscribe, () => text.toString())
}

/** A plain JSON field of the draft and how to set it (null takes it away). */
export function useField<T>(name: string): readonly [T | undefined, (value: T | null) => void] {
  const draft = useDraft()
  const fields: Y.Map<unknown> = draft.doc.getMap('fields')
  const subscribe = useCallback(
    (changed: () => void) => {
      fields.observe(changed)
      return () => fields.unobserve(changed)
    },
    [fields],
  )
  // A value of the map is the same object until it is set again.
  const value = useSyncExternalStore(subscribe, () => fields.get(name) as T | undefined)
  const set = useCallback(
    (next: T | null) => {
      if (next === null) fields.delete(name)
      else fields.set(name, next)
    },
    [fields, name],
  )
  return [value ?? undefined, set]
}
