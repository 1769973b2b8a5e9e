// The door of the body: everything other rooms may use.
export type * from './block.ts'
export { type BlockChanges, blockHash, changedBlocks } from './block-changes.ts'
export { blockIds, isBlockId, type NewBlockId, newBlockId } from './block-id.ts'

export { type BodyRef, bodyRefs } from './body-refs.ts'
export { blockText, bodyText, countWords, readingMinutes, wordCount } from './body-text.ts'
export { cleanLabel, cleanText } from './clean-text.ts'
export {
  type EmbedRef,
  type EmbedShape,
  type EmbedView,
  embedOf,
  embedView,
  type ProviderName,
} from './embed-provider.ts'
export { emptyBody } from './empty-body.ts'
export type { FoundMedia, MediaInfo, MediaKind, ParseHtmlOptions } from './html-walk.ts'
export { keepIds } from './keep-ids.ts'
export { cleanUrl } from './link-url.ts'
export { type ParseBodyOptions, parseBody } from './parse-body.ts'
export { type ParsedHtml, parseHtml } from './parse-html.ts'
export {
  type PictureHtml,
  type Resolve,
  renderHtml,
  type VideoHtml,
} from './render-html.ts'
export type { ResolveStories, StoryHtml } from './render-inline.ts'
export { bodySchema, storySchema, upgradeBody } from './schema.ts'
