// The door of the drafts room.
export { type Collab, openCollab } from './collab.ts'
export { collabUpgrade } from './collab-upgrade.ts'
export { type DraftContent, type DraftRef, idleMs, keptMs, maxDraftBytes, type NodeJson } from './draft.ts'
export {
  changeDraftIn,
  enterChangeIn,
  findChooser,
  findDraftContent,
  openDraftIn,
  readUncutIn,
  settleCutIn,
  type Uncut,
} from './draft-service.ts'
export { type Draft, deleteOldDrafts, findOpenDraft, listUncut } from './draft-store.ts'
export type { Authenticate, Editor } from './editor.ts'
export { sameJson } from './same-json.ts'
