// Writes the stories of a batch: new ones all at once, or one by one where that fails; changed ones as new revisions.
// Driven by import-write-service.ts, inside its transaction.
import type { Unit } from '../events/events.ts'
import type { AssetId } from '../ids.ts'
import { addOldAddresses, decodePath, reservedEditions } from '../publication/publication.ts'
import { ok, type Result } from '../result.ts'
import {
  applyVerbIn,
  createStoriesIn,
  cutBeforeIn,
  editStoryIn,
  lockStory,
  publishManyIn,
  type StoryInput,
  type Written,
} from '../stories/stories.ts'
import { attempt } from './import-attempt.ts'
import { withAssets } from './import-pictures.ts'
import type { Content, Prepared } from './import-prepare.ts'
import { importedWhy, type KnownStory, rememberItems, type Shelf } from './import-store.ts'
import type { MadeType } from './import-terms.ts'

export type StoryContext = {
  readonly unit: Unit
  readonly shelf: Shelf
  readonly editions: readonly string[]
  /** The stored asset behind a provisional id. */
  readonly assetOf: (id: AssetId) => AssetId
  readonly termIds: (type: MadeType, name: string) => string | undefined
}

export type NewItem = {
  readonly prepared: Prepared
  readonly content: Content
  readonly publish: boolean
}

/** One answer an item. Each is written whole or not at all, and none for another's fault. */
export async function createItems(
  context: StoryContext,
  items: readonly NewItem[],
): Promise<ReadonlyMap<Prepared, Result<unknown>>> {
  const answers = new Map<Prepared, Result<unknown>>()
  if (items.length === 0) return answers
  const { unit } = context
  const together = await attempt(unit, (part) => createAll({ ...context, unit: part }, items))
  for (const item of items) {
    if (together.ok || items.length === 1) answers.set(item.prepared, together)
    else
      answers.set(item.prepared, await attempt(unit, (part) => createAll({ ...context, unit: part }, [item])))
  }
  return answers
}

async function createAll(context: StoryContext, items: readonly NewItem[]): Promise<Result<unknown>> {
  const { unit, shelf } = context
  const created = await createStoriesIn(
    unit,
    items.map(({ prepared, content }) => ({
      input: inputOf(context, content),
      options: {
        id: prepared.id,
        origin: 'import',
        why: importedWhy,
        parsed: { body: withAssets(content.body, context.assetOf), warnings: [] },
      },
    })),
  )
  const refused = created.find((each) => !each.ok)
  if (refused !== undefined) return refused
  const public_ = items.flatMap(({ publish }, index): Written[] => {
    const written = created[index]
    return publish && written?.ok ? [written.value] : []
  })
  const published = await publishManyIn(unit, public_)
  const held = published.find((each) => !each.ok)
  if (held !== undefined) return held
  await keepAddresses(context, items)
  const remembered = items.map(({ prepared: { key, hash, id } }) => ({ key, hash, story: id }))
  await rememberItems(unit.tx, shelf, remembered, unit.now)
  return ok(undefined)
}

/** What was public elsewhere leads here from its old address, once it is public here. */
async function keepAddresses(
  { unit, shelf, editions }: StoryContext,
  items: readonly NewItem[],
): Promise<void> {
  const { edition } = shelf
  const claims = items.flatMap(({ prepared: { id, item } }) => {
    const path = item.status === 'published' ? oldPath(item.url, editions) : undefined
    return path === undefined ? [] : [{ path, edition, type: 'story' as const, thing: id, at: unit.now }]
  })
  const free = await addOldAddresses(unit.tx, claims)
  for (const { path, thing } of claims) {
    if (!free.has(path)) continue
    const subject = `story:${thing}`
    unit.record({ type: 'story.address-added', subject, edition, data: { path }, stale: [`url:${path}`] })
  }
}

/**
 * Lays a changed item over its story as a new revision (`content` absent: the text is here already), then applies the verb.
 * Editors' own work is never written over: `decideImport` has seen that the newest revision is an import's.
 */
export async function renewItem(
  context: StoryContext,
  { key, hash }: Prepared,
  known: KnownStory,
  content: Content | undefined,
  show: 'publish' | 'update' | 'nothing',
): Promise<Result<unknown>> {
  // What an editor is typing becomes a revision, and the item fails as it does for any other work of theirs.
  if (content !== undefined) await cutBeforeIn(context.unit, known.story, 'before a wire change')
  return attempt(context.unit, async (unit) => {
    if (content !== undefined) {
      const { edition: _edition, publishedAt: _at, publishAt: _then, ...patch } = inputOf(context, content)
      const parsed = { body: withAssets(content.body, context.assetOf), warnings: [] }
      const whole = { ...patch, lead: patch.lead ?? null }
      const edited = await editStoryIn(unit, known.story, whole, known.rev, { parsed, why: importedWhy })
      if (!edited.ok) return edited
    }
    if (show !== 'nothing') {
      const story = await lockStory(unit.tx, known.story)
      if (story === undefined) throw new Error(`story ${known.story} is gone`)
      const shown = await applyVerbIn(unit, story, show, {})
      if (!shown.ok) return shown
    }
    await rememberItems(unit.tx, context.shelf, [{ key, story: known.story, hash }], unit.now)
    return ok(undefined)
  })
}

function inputOf({ termIds, assetOf }: StoryContext, { input, topics, authors }: Content): StoryInput {
  const ids = (type: MadeType, names: readonly string[]) => [
    ...new Set(names.flatMap((name) => termIds(type, name) ?? [])),
  ]
  const lead =
    input.lead?.type === 'image'
      ? { ...input.lead, asset: String(assetOf(input.lead.asset as AssetId)) }
      : input.lead
  return {
    ...input,
    topics: ids('topic', topics),
    authors: ids('author', authors),
    ...(lead === undefined ? {} : { lead }),
  }
}

/** Where readers had it before, as far as that can be an address here: nothing below an edition or beside the site's files. */
export function oldPath(url: string | undefined, editions: readonly string[]): string | undefined {
  const parsed = URL.parse(url ?? '')
  const path = parsed !== null && /^https?:$/.test(parsed.protocol) ? decodePath(parsed.pathname) : null
  if (path === null || path.length < 2 || path.length > 500) return undefined
  const [, first = ''] = path.split('/')
  const isOurs = reservedEditions.has(first) || editions.includes(first) || first === 'sitemaps'
  return isOurs || /^\/[^/]*\.(?:txt|xml|webmanifest|js)$/.test(path) ? undefined : path
}
