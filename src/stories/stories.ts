// The door of the stories room.

export type { Stage, Way } from './stage.ts'
export { moveStage, moveStageIn } from './stage-move-service.ts'
export { listStages } from './stage-store.ts'
export {
  type Byline,
  cardPicture,
  type Fields,
  type Lead,
  type Origin,
  type Pub,
  type Revision,
  type Story,
} from './story.ts'
export { requireAccess } from './story-access.ts'
export { storyDraftEndpoints } from './story-draft-routes.ts'
export {
  cutBeforeIn,
  cutDraft,
  editStory,
  findDraftAccess,
  openDraft,
  tendDrafts,
} from './story-draft-service.ts'
export { newsSitemapDue, storyDue } from './story-due.ts'
export {
  type StoryInput,
  storyInput,
  type VerbInput,
} from './story-input.ts'
export { storyEndpoints } from './story-routes.ts'
export {
  type CreateOptions,
  createStoriesIn,
  createStory,
  editStoryIn,
  type Written,
} from './story-service.ts'
export { type DeskFacts, findRevision, findStory, lockStory, touchStory } from './story-store.ts'
export {
  applyVerb,
  applyVerbIn,
  goOut,
  leaveNewsSitemap,
  publishManyIn,
} from './story-verb-service.ts'
export type { PublicVerb, Verb } from './verb.ts'
export { cardNamesAuthors } from './visible.ts'
