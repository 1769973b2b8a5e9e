// Writes a batch of prepared items in one transaction with one event: whole items or nothing of them. Driven by
// import-service.ts, 100 items at a time.
import type { Actor } from '../actor.ts'
import { type Core, type Unit, write } from '../events/events.ts'
import type { AssetId } from '../ids.ts'
import { ok, type Result } from '../result.ts'
import type { Outcome } from './import.ts'
import { type Decision, decideImport } from './import-decide.ts'
import { assetsOf, type Picture } from './import-pictures.ts'
import { type StoredPicture, storePictures } from './import-pictures-service.ts'
import type { Content, Prepared, Setting } from './import-prepare.ts'
import { findKnown, type KnownStory, lockSource, type Shelf } from './import-store.ts'
import { createItems, type NewItem, renewItem, type StoryContext } from './import-story-service.ts'
import { nameKey } from './import-terms.ts'
import { type MadeTerm, makeTerms } from './import-terms-service.ts'

export type Entry =
  | { readonly kind: 'story'; readonly prepared: Prepared }
  /** A picture its source keeps as an item of its own. */
  | {
      readonly kind: 'picture'
      readonly name: string
      readonly picture: Picture | AssetId
    }
  | { readonly kind: 'settled'; readonly outcome: Outcome }

export type Batch = {
  readonly shelf: Shelf
  readonly setting: Setting
  readonly publishes: boolean
  readonly entries: readonly Entry[]
}

/** One outcome an entry, in their order. */
export async function writeBatch(
  core: Core,
  actor: Actor,
  batch: Batch,
): Promise<Result<readonly Outcome[]>> {
  const { setting } = batch
  const written = await write(core, actor, (unit) => writeIn(unit, batch))
  if (!written.ok) return written
  const { outcomes, terms, pictures } = written.value
  for (const { id, type, key, name, slug } of terms) setting.terms.learn({ id, type, key, name, slug })
  for (const [picture, { id, isNew }] of pictures) setting.pictures.settle(picture, id, isNew)
  return ok(outcomes)
}

type WrittenBatch = {
  readonly outcomes: readonly Outcome[]
  readonly terms: readonly MadeTerm[]
  readonly pictures: ReadonlyMap<Picture, StoredPicture>
}

async function writeIn(unit: Unit, batch: Batch): Promise<Result<WrittenBatch>> {
  const { shelf, setting, publishes, entries } = batch
  await lockSource(unit.tx, shelf)
  const prepared = entries.flatMap((entry) => (entry.kind === 'story' ? [entry.prepared] : []))
  const keys = prepared.map(({ key }) => key)
  const known = await findKnown(unit.tx, shelf, keys)
  const works = new Map<Entry, Work>()
  const first = new Set<string>()
  for (const entry of entries) {
    if (entry.kind !== 'story') continue
    const { key, hash, item } = entry.prepared
    const isTwin = first.has(key)
    first.add(key)
    const before = known.get(key)
    const isPublished = publishes && item.pageType !== 'page'
    const decision: Decision = isTwin
      ? { act: 'skip', reason: 'An item with the same id comes just before it.' }
      : decideImport({ hash, status: item.status, publishes: isPublished }, before)
    works.set(entry, { prepared: entry.prepared, decision, known: before })
  }
  const writing = [...works.values()].flatMap((work) => contentToWrite(work) ?? [])
  const terms = await makeTerms(unit, setting.terms, shelf.edition, setting.slugs, wantedTerms(writing))
  const pictures = await storePictures(unit, shelf.edition, wantedPictures(entries, writing, setting))
  const stored = new Map([...pictures].map(([{ id }, asset]) => [id, asset.id]))
  const context: StoryContext = {
    unit,
    shelf,
    editions: setting.editions,
    assetOf: (id) => stored.get(id) ?? setting.pictures.real(id),
    termIds: termIds(setting, terms),
  }
  const outcomes = await settleEntries(context, batch, works, pictures)
  return ok({ outcomes, terms, pictures })
}

function pictureOutcome(
  { picture, name: item }: Extract<Entry, { kind: 'picture' }>,
  pictures: ReadonlyMap<Picture, StoredPicture>,
  setting: Setting,
): Outcome {
  const isNew = typeof picture === 'string' ? setting.pictures.isMade(picture) : pictures.get(picture)?.isNew
  return { fate: isNew ? 'created' : 'unchanged', item, reasons: [] }
}

type Work = {
  readonly prepared: Prepared
  readonly decision: Decision
  readonly known: KnownStory | undefined
}

function contentToWrite({ decision, prepared }: Work): Content | undefined {
  if (decision.act !== 'create' && decision.act !== 'update') return undefined
  const content = prepared.content()
  return 'unfit' in content ? undefined : content
}

function wantedTerms(writing: readonly Content[]) {
  return writing.flatMap(({ authors, topics }) => [
    ...authors.map((name) => ({ type: 'author' as const, name })),
    ...topics.map((name) => ({ type: 'topic' as const, name })),
  ])
}

function wantedPictures(
  entries: readonly Entry[],
  writing: readonly Content[],
  { pictures }: Setting,
): readonly Picture[] {
  const ids = writing.flatMap(({ body, input }) => [
    ...(input.lead?.type === 'image' ? [input.lead.asset as AssetId] : []),
    ...assetsOf(body),
  ])
  const used = [...new Set(ids)].flatMap((id) => pictures.waiting(id) ?? [])
  const own = entries.flatMap((entry) =>
    entry.kind === 'picture' && typeof entry.picture !== 'string' ? [entry.picture] : [],
  )
  return [...new Set([...used, ...own])]
}

function termIds(setting: Setting, made: readonly MadeTerm[]): StoryContext['termIds'] {
  const ids = new Map(made.map(({ type, name, id }) => [nameKey(type, name), id]))
  return (type, name) => ids.get(nameKey(type, name)) ?? setting.terms.find(type, name)
}

/** What becomes of each entry, in their order. */
async function settleEntries(
  context: StoryContext,
  { entries, setting }: Batch,
  works: ReadonlyMap<Entry, Work>,
  pictures: ReadonlyMap<Picture, StoredPicture>,
): Promise<Outcome[]> {
  const fresh = [...works.values()].flatMap((work): NewItem[] => {
    const content = contentToWrite(work)
    if (work.decision.act !== 'create' || content === undefined) return []
    return [{ prepared: work.prepared, content, publish: work.decision.publish }]
  })
  const created = await createItems(context, fresh)
  const outcomes: Outcome[] = []
  for (const entry of entries) {
    if (entry.kind === 'settled') outcomes.push(entry.outcome)
    else if (entry.kind === 'picture') outcomes.push(pictureOutcome(entry, pictures, setting))
    else {
      const work = works.get(entry)
      if (work === undefined) throw new Error('an item without a decision')
      outcomes.push(await storyOutcome(context, work, created))
    }
  }
  return outcomes
}

async function storyOutcome(
  context: StoryContext,
  { prepared, decision, known }: Work,
  created: ReadonlyMap<Prepared, Result<unknown>>,
): Promise<Outcome> {
  const item = prepared.name
  if (decision.act === 'skip') return { fate: 'skipped', item, reasons: [decision.reason] }
  if (decision.act === 'leave') return { fate: 'unchanged', item, reasons: [] }
  const content = decision.act === 'publish' ? undefined : prepared.content()
  if (content !== undefined && 'unfit' in content) return { fate: 'failed', item, reasons: [content.unfit] }
  const show = decision.act === 'update' ? decision.show : 'publish'
  const done =
    known === undefined ? created.get(prepared) : await renewItem(context, prepared, known, content, show)
  if (done === undefined) throw new Error('an item that was not written')
  if (!done.ok) return { fate: 'failed', item, reasons: [done.problem.detail] }
  return { fate: decision.act === 'create' ? 'created' : 'updated', item, reasons: content?.notes ?? [] }
}
