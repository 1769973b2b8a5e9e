// What an open draft is: its name, and what it holds of a story. Types and rules without Yjs, rows or sockets.
import type { StoryId } from '../ids.ts'

/** One draft of one story. A client that holds text under another `docId` never merges with it. */
export type DraftRef = { readonly story: StoryId; readonly docId: string }

/** Fields that are typed into: a shared text each. */
export const textFields = ['headline', 'standfirst', 'slugline', 'kicker', 'dateline', 'source'] as const

/** Fields that are chosen: one plain value each; the last choice holds. */
export const chosenFields = [
  'kind',
  'section',
  'region',
  'programme',
  'topics',
  'dossiers',
  'authors',
  'lead',
  'slug',
] as const

/** A node of a body as ProseMirror writes it, not checked yet. */
export type NodeJson = {
  readonly type: string
  readonly attrs?: Readonly<Record<string, unknown>>
  readonly content?: readonly NodeJson[]
  readonly text?: string
  readonly marks?: readonly { readonly type: string; readonly attrs?: Readonly<Record<string, unknown>> }[]
}

/** A story's text as an open draft holds it: anything an editor may have left half done. */
export type DraftContent = {
  readonly texts: Readonly<Record<(typeof textFields)[number], string>>
  readonly chosen: Readonly<Partial<Record<(typeof chosenFields)[number], unknown>>>
  readonly blocks: readonly NodeJson[]
}

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'
const nameForm = new RegExp(`^(${uuid})\\.(${uuid})$`)

/** The document's name on the wire: `STORYID.DOCID`. */
export function draftName({ story, docId }: DraftRef): string {
  return `${story}.${docId}`
}

export function parseDraftName(name: string): DraftRef | undefined {
  const [, story, docId] = nameForm.exec(name) ?? []
  return story === undefined || docId === undefined ? undefined : { story: story as StoryId, docId }
}

/** A draft that nobody edited for so long is forgotten; what it held is in the story's revisions. */
export const keptMs = 30 * 24 * 60 * 60 * 1000

/** After so long without an edit a revision is cut. */
export const idleMs = 5 * 60 * 1000

/** Above this a draft takes no more; a body holds 1 MB of JSON, and what was deleted shrinks when rows are joined. */
export const maxDraftBytes = 32 * 1024 * 1024
