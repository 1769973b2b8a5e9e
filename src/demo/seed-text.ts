// From a set of the demo to what the stories room takes: ids for keys, and bodies whose unchanged blocks keep their ids.
import { type Block, type Body, blockHash, blockIds } from '../body/body.ts'
import type { AssetId, StoryId } from '../ids.ts'
import type { StoryInput } from '../stories/stories.ts'
import { demoStories } from './all-stories.ts'
import { toBody } from './demo-body.ts'
import type { DemoBlock, DemoEdition, DemoStory, DemoText } from './demo-story.ts'
import { demoFilm } from './pictures/pictures.ts'
import { assetIdOf, chanceOf, familyIdOf, storyIdOf } from './seed-ids.ts'

/** A story in one edition as readers first saw it and as it is now; the same where nothing was changed. */
export type SeedTexts = { readonly first: SeedText; readonly last: SeedText }
type SeedText = Pick<StoryInput, 'headline' | 'standfirst' | 'kicker'> & { readonly body: Body }

const sets = new Map(demoStories.map((set) => [set.key, set]))

/** The media room keeps pictures only, so a film stands there by its poster. */
const filmId = (_key: string): AssetId => assetIdOf(demoFilm.poster)

export function storyIn(edition: DemoEdition): (set: string) => StoryId | undefined {
  return (key) => (sets.get(key)?.texts[edition] ? storyIdOf(key, edition) : undefined)
}

export function bodyOf(blocks: readonly DemoBlock[], edition: DemoEdition, name: string): Body {
  return toBody(blocks, {
    story: storyIn(edition),
    asset: assetIdOf,
    film: filmId,
    blockId: blockIds(chanceOf(name)),
  })
}

export function textsOf(set: DemoStory, edition: DemoEdition, text: DemoText): SeedTexts {
  const name = `${set.key} ${edition}`
  const { headline, standfirst, kicker = '', history } = text
  const last = { headline, standfirst, kicker, body: bodyOf(text.body, edition, name) }
  if (!history) return { first: last, last }
  const { body: blocks, ...words } = history.first
  if (!blocks) return { first: { ...last, ...words }, last }
  const body = keepIds(bodyOf(blocks, edition, `${name} first`), last.body)
  return { first: { ...last, ...words, body }, last }
}

/** Blocks that say the same as one of the later text are that block: a revision changes only what it changes. */
function keepIds(first: Body, last: Body): Body {
  const kept = new Map(last.content.map((block) => [blockHash(block), block]))
  return { ...first, content: first.content.map((block) => kept.get(blockHash(block)) ?? block) }
}

/**
 * Names for each block the one it was translated of. Translations follow the original block by block; where one has more
 * or fewer (a box whose story the edition lacks) the blocks before and after that place are still matched.
 */
export function translatedFrom(body: Body, original: Body): Body {
  const mine = body.content
  const theirs = original.content
  const isPair = (a: Block | undefined, b: Block | undefined) => a?.type === b?.type
  let head = 0
  while (head < mine.length && isPair(mine[head], theirs[head])) head += 1
  const shift = theirs.length - mine.length
  let tail = mine.length
  while (tail > head && isPair(mine[tail - 1], theirs[tail - 1 + shift])) tail -= 1
  const content = mine.map((block, at): Block => {
    const source = at < head ? theirs[at] : at >= tail ? theirs[at + shift] : undefined
    if (!source) return block
    const from = { block: source.attrs.id, hash: blockHash(source) }
    return { ...block, attrs: { ...block.attrs, from } } as Block
  })
  return { ...body, content }
}

/** The story as it was first written. */
export function storyInputOf(set: DemoStory, edition: DemoEdition, text: DemoText, now: Date) {
  const { life, family, supersedes, region, episode } = set
  const older = supersedes === undefined ? undefined : storyIn(edition)(supersedes)
  const embargoUntil =
    life.state === 'draft' && life.embargoInHours !== undefined
      ? new Date(now.getTime() + life.embargoInHours * 3_600_000).toISOString()
      : undefined
  return {
    edition,
    kind: set.kind,
    section: set.section,
    topics: [...set.topics],
    dossiers: [...(set.dossiers ?? [])],
    authors: set.bylines.map(({ author, role }) => (role === 'writer' ? author : { author, role })),
    slugline: text.slugline,
    source: text.source ?? '',
    dateline: text.dateline ?? '',
    lead:
      'picture' in set.lead
        ? { type: 'image' as const, asset: assetIdOf(set.lead.picture) }
        : { type: 'video' as const, asset: filmId(set.lead.video) },
    ...(region === undefined ? {} : { region }),
    ...(episode === undefined ? {} : { programme: episode.programme }),
    ...(family === undefined ? {} : { familyId: familyIdOf(family) }),
    ...(older === undefined ? {} : { supersedes: older }),
    ...(edition === set.original ? {} : { translationOf: storyIdOf(set.key, set.original) }),
    ...(embargoUntil === undefined ? {} : { embargoUntil }),
  } satisfies Partial<StoryInput>
}
