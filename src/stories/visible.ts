// What readers see of a story, in widening circles, and which page-store keys a change between two such views makes stale:
// `link` (address), `title` (headline and address), `card` (what others show), `item` (feeds: card and updated time),
// `story` (the whole). Pure.

import type { FamilyId } from '../ids.ts'
import type { Kind } from '../kinds.ts'
import type { FactChange, Facts } from '../pages/pages.ts'
import { cardPicture, type Fields, type Story } from './story.ts'

/** The live side of a story at one moment; null = not visible. */
export type Visible = {
  readonly path: string
  readonly familyId: FamilyId | null
  readonly fields: Fields
  readonly firstPublishedAt: Date
  readonly updatedAt: Date
} | null

/** Whether cards of this kind name their authors (opinion is told apart by who speaks). */
export function cardNamesAuthors(kind: Kind): boolean {
  return kind === 'opinion' || kind === 'blog' || kind === 'analysis'
}

function titleOf({ path, fields, firstPublishedAt }: NonNullable<Visible>) {
  return { path, headline: fields.headline, firstPublishedAt }
}

/** What other pages show of it; anything here that changes re-renders the pages that show the card. */
function cardOf(visible: NonNullable<Visible>) {
  const { headline, standfirst, kicker, kind, section, region, lead } = visible.fields
  const bylines = cardNamesAuthors(kind) ? visible.fields.bylines : []
  const picture = cardPicture(lead) ?? null
  const pictures = lead?.type === 'gallery' ? lead.assets.length : 0
  const { path, firstPublishedAt } = visible
  return {
    path,
    firstPublishedAt,
    headline,
    standfirst,
    kicker,
    kind,
    section,
    region: region ?? null,
    picture,
    pictures,
    bylines,
  }
}

/** What feeds and sitemaps show besides. */
function itemOf(visible: NonNullable<Visible>) {
  const { bylines, topics, source } = visible.fields
  return { bylines, topics, source, updatedAt: visible.updatedAt }
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** Keys of the page store whose content changed between the two views. `touched`: the story page itself changed. */
export function staleKeys(
  story: Pick<Story, 'id' | 'setId' | 'edition'>,
  before: Visible,
  after: Visible,
): string[] {
  const keys = [`story:${story.id}`]
  const cardMoved = !same(before && cardOf(before), after && cardOf(after))
  const itemMoved = !same(before && itemOf(before), after && itemOf(after))
  if (cardMoved || itemMoved) keys.push(`item:${story.id}`)
  if (cardMoved) keys.push(`card:${story.id}`)
  if (!same(before && titleOf(before), after && titleOf(after))) keys.push(`title:${story.id}`)
  if (before?.path !== after?.path) {
    keys.push(`link:${story.id}`, `set:${story.setId}`)
    for (const visible of [before, after]) if (visible) keys.push(`url:${visible.path}`)
  }
  if (before?.path !== after?.path || before?.familyId !== after?.familyId) {
    for (const visible of [before, after]) if (visible?.familyId) keys.push(`family:${visible.familyId}`)
  }
  const live = before?.fields.kind === 'live' || after?.fields.kind === 'live'
  if (live && cardMoved) keys.push(`live:${story.edition}`)
  return keys
}

/** The story as lists see it. */
export function factsOf(story: Pick<Story, 'id' | 'edition'>, visible: Visible): Facts | null {
  if (!visible) return null
  const { kind, section, region, topics, dossiers, bylines, programme } = visible.fields
  return {
    story: story.id,
    edition: story.edition,
    kind,
    section,
    region: region ?? null,
    topics,
    authors: bylines.map((byline) => byline.author),
    dossiers,
    programme: programme ?? null,
    firstPublishedAt: visible.firstPublishedAt.toISOString(),
    visible: true,
  }
}

/** The change as lists hear of it; none when no list can have changed. */
export function factChanges(
  story: Pick<Story, 'id' | 'edition'>,
  before: Visible,
  after: Visible,
): FactChange[] {
  const change = { before: factsOf(story, before), after: factsOf(story, after) }
  return same(change.before, change.after) ? [] : [change]
}
