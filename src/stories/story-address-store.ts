// Where stories live: their slugs (frozen at first publication, unique in the edition) and their paths. One or many at once.
import type { Transaction } from 'kysely'
import type { Tables } from '../db/db.ts'
import {
  claimAddress,
  claimFirstAddresses,
  findSegments,
  findTaken,
  getSettings,
  storyPath,
} from '../publication/publication.ts'
import { fail, ok, type Result } from '../result.ts'
import { numbered, slugify } from '../slug.ts'
import type { Fields, Story } from './story.ts'

export type Placed = { readonly slug: string; readonly path: string }
export type Placing = { readonly story: Story; readonly fields: Fields }
type Located = Placing & { readonly segment: string }

/**
 * Claims the addresses at which these revisions will be seen, in the order given. Older addresses redirect from now on.
 * One fails where its section has no segment in its edition, or its path names something else.
 */
export async function placeStories(
  tx: Transaction<Tables>,
  placings: readonly Placing[],
  at: Date,
): Promise<Result<Placed>[]> {
  const segments = await findSegments(
    tx,
    placings.map(({ story, fields }) => ({ section: fields.section, edition: story.edition })),
  )
  const located = placings.flatMap((placing, index): Located[] => {
    const segment = segments[index]
    return segment === undefined ? [] : [{ ...placing, segment }]
  })
  const slugs = await chooseSlugs(tx, located)
  const placed = new Map(
    located.map(({ story, segment }, index) => {
      const slug = slugs[index] ?? ''
      return [story, { slug, path: storyPath(story.edition, segment, slug) }]
    }),
  )
  const claimed = await claimAll(tx, placed, at)
  return placings.map(({ story }) => {
    const place = placed.get(story)
    if (place === undefined) {
      return fail('conflict', `Its section has no name in the edition "${story.edition}".`, {
        unblock: 'Name the section in this edition, or choose another section.',
      })
    }
    if (claimed.has(place.path)) return ok(place)
    return fail('conflict', `The address ${place.path} belongs to something else.`, {
      unblock: 'Choose another slug.',
    })
  })
}

/** A story without a slug never was public: all of those are claimed at once. */
async function claimAll(
  tx: Transaction<Tables>,
  placed: ReadonlyMap<Story, Placed>,
  at: Date,
): Promise<ReadonlySet<string>> {
  const claims = [...placed].map(([story, { path }]) => {
    const claim = { path, edition: story.edition, type: 'story' as const, thing: story.id, at }
    return { claim, isFirst: story.slug === null }
  })
  const first = claims.filter(({ isFirst }) => isFirst).map(({ claim }) => claim)
  const claimed = new Set(await claimFirstAddresses(tx, first))
  for (const { claim, isFirst } of claims) {
    if ((!isFirst || !claimed.has(claim.path)) && (await claimAddress(tx, claim))) claimed.add(claim.path)
  }
  return claimed
}

/** Numbers tried for a taken slug in one round: many for one story, few for each of many. */
const roundOfOne = 20
const roundOfMany = 3

async function chooseSlugs(tx: Transaction<Tables>, located: readonly Located[]): Promise<string[]> {
  const { slugs: script } = await getSettings(tx)
  const chosen = new Map<Located, string>()
  const bases = new Map<Located, string>()
  for (const one of located) {
    const { story, fields } = one
    const wished = fields.slug === undefined ? undefined : slugify(fields.slug, script)
    if (story.slug !== null && (wished === undefined || wished === '' || wished === story.slug)) {
      chosen.set(one, story.slug)
    } else {
      const base = wished || slugify(fields.headline, script) || slugify(fields.slugline, script)
      bases.set(one, base || story.id.slice(-12))
    }
  }
  const width = located.length === 1 ? roundOfOne : roundOfMany
  const given = new Set([...chosen].map(([{ story }, slug]) => `${story.edition} ${slug}`))
  for (let from = 1; bases.size > 0; from += width) {
    const candidates = new Map(
      [...bases].map(([one, base]) => [
        one,
        Array.from({ length: width }, (_, index) => numbered(base, from + index)),
      ]),
    )
    const isTaken = await findUsed(tx, candidates)
    for (const [one, slugs] of candidates) {
      const key = (slug: string) => `${one.story.edition} ${slug}`
      const free = slugs.find((slug) => !given.has(key(slug)) && !isTaken(one, slug))
      if (free === undefined) continue
      given.add(key(free))
      chosen.set(one, free)
      bases.delete(one)
    }
  }
  return located.map((one) => chosen.get(one) ?? '')
}

async function findUsed(
  tx: Transaction<Tables>,
  candidates: ReadonlyMap<Located, readonly string[]>,
): Promise<(one: Located, slug: string) => boolean> {
  const all = [...candidates]
  const used = await tx
    .selectFrom('stories')
    .select(['id', 'edition', 'slug'])
    .where('edition', 'in', [...new Set(all.map(([{ story }]) => story.edition))])
    .where('slug', 'in', [...new Set(all.flatMap(([, slugs]) => slugs))])
    .execute()
  const users = new Map(used.map(({ id, edition, slug }) => [`${edition} ${slug}`, id]))
  const pathOf = ({ story, segment }: Located, slug: string) => storyPath(story.edition, segment, slug)
  const taken = await findTaken(
    tx,
    all.flatMap(([one, slugs]) => slugs.map((slug) => pathOf(one, slug))),
  )
  return (one, slug) => {
    const { id, edition } = one.story
    const user = users.get(`${edition} ${slug}`)
    const thing = taken.get(pathOf(one, slug))?.thing
    return (user !== undefined && user !== id) || (thing !== undefined && thing !== id)
  }
}
