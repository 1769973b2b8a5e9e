// What the event log holds: one event a writing transaction, saying what happened and what readers see differently.
import type { FactChange } from '../pages/pages.ts'

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** What a use-case records; several recorded in one transaction become one event of type `batch`. */
export type NewEvent = {
  /** `noun.past-tense`: `story.published`, `flash.sent`. */
  readonly type: string
  /** `kind:id` of the thing it happened to. */
  readonly subject: string
  readonly edition?: string
  readonly data?: { readonly [key: string]: Json }
  /** Page-store keys whose content is no longer what it was. */
  readonly stale?: readonly string[]
  /** How lists change: the story's facts before and after. */
  readonly facts?: readonly FactChange[]
}

export type LoggedEvent = {
  readonly seq: number
  readonly at: Date
  readonly actor: string
  readonly type: string
  readonly subject: string
  readonly edition: string | null
  readonly data: { readonly [key: string]: Json }
  readonly stale: readonly string[]
  readonly facts: readonly FactChange[]
}

/** Many recorded acts as the one event they share. */
export function merged(events: readonly NewEvent[]): NewEvent | undefined {
  const [first, ...rest] = events
  if (!first || rest.length === 0) return first
  const items = events.map(({ type, subject, edition, data }) => ({
    type,
    subject,
    ...(edition === undefined ? {} : { edition }),
    ...(data === undefined ? {} : { data }),
  }))
  return {
    type: 'batch',
    subject: first.subject,
    data: { items },
    stale: [...new Set(events.flatMap((event) => event.stale ?? []))],
    facts: events.flatMap((event) => event.facts ?? []),
  }
}
