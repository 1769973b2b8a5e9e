// Notices to staff: what happened to a story one has in hand. Types and pure rules.
import type { Json, NewEvent } from '../events/events.ts'
import type { StoryId } from '../ids.ts'

export const noticeKinds = [
  'assigned',
  'returned',
  'approved',
  'published',
  'mentioned',
  'original-corrected',
  'original-retracted',
  'original-unpublished',
] as const
export type NoticeKind = (typeof noticeKinds)[number]

export type Notice = {
  readonly id: string
  readonly kind: NoticeKind
  readonly story: StoryId
  readonly by: string
  readonly note: string
  readonly at: Date
  readonly seenAt: Date | null
}

/** What an event asks to be told: to one person, or to all who have the story in hand. */
export type Cause = {
  readonly kind: NoticeKind
  readonly story: StoryId
  readonly to: string | 'those-concerned'
  readonly note: string
}

/** Longer notes are cut: a notice leads to the story. */
const maxNote = 300

/** Which notices an event calls for; `readyStage`: a story submitted to it counts as approved. */
export function causeOf(
  { type, subject, data = {} }: NewEvent,
  readyStage: string | undefined,
): Cause | undefined {
  if (!subject.startsWith('story:')) return undefined
  const story = subject.slice('story:'.length) as StoryId
  const note = text(data['note']).slice(0, maxNote)
  switch (type) {
    case 'story.assigned': {
      const assignee = text(data['assignee'])
      return assignee === '' ? undefined : { kind: 'assigned', story, to: assignee, note: '' }
    }
    case 'story.returned':
      return { kind: 'returned', story, to: 'those-concerned', note }
    case 'story.submitted':
      return data['to'] === readyStage ? { kind: 'approved', story, to: 'those-concerned', note } : undefined
    case 'story.published':
      return { kind: 'published', story, to: 'those-concerned', note: '' }
    default:
      return undefined
  }
}

function text(value: Json | undefined): string {
  return typeof value === 'string' ? value : ''
}
