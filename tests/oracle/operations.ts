// The oracle's operations: what a newsroom does all day, drawn at random from a seed.
import { cli } from '../../src/actor.ts'
import { type DueHandler, DueWatch } from '../../src/events/events.ts'
import { flashDue } from '../../src/flashes/flashes.ts'
import type { StoryId } from '../../src/ids.ts'
import { kinds } from '../../src/kinds.ts'
import {
  editEdition,
  editKindText,
  editStaticPage,
  editTerm,
  findEdition,
  findStaticPage,
  findTerm,
  getNavigation,
  mergeTerm,
  separateTerm,
  setNavigation,
  type TermType,
  termTypes,
} from '../../src/publication/publication.ts'
import {
  applyVerb,
  createStory,
  editStory,
  findStory,
  goOut,
  leaveNewsSitemap,
  newsSitemapDue,
  type Story,
  storyDue,
  storyInput,
  type Verb,
} from '../../src/stories/stories.ts'
import { moreActs } from './more-operations.ts'
import { type EditionCode, editions, type OracleRoom, terms, value } from './newsroom.ts'

/** Random numbers from a seed (mulberry32): the same seed gives the same day. */
export function seeded(seed: number) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const int = (below: number) => Math.floor(next() * below)
  const pick = <T>(list: readonly T[]): T => {
    const chosen = list[int(list.length)]
    if (chosen === undefined) throw new Error('nothing to pick from')
    return chosen
  }
  return {
    next,
    int,
    pick,
    some: <T>(list: readonly T[], most: number) => list.filter(() => next() < most / list.length),
  }
}
export type Random = ReturnType<typeof seeded>

export type Act = { readonly weight: number; readonly name: string; readonly run: () => Promise<void> }

const mergeable = ['topic', 'author', 'region'] as const

/** Does one operation at random and says what it did. */
export function operator(room: OracleRoom, random: Random): () => Promise<string> {
  let counter = 0
  const db = room.database.kysely
  const handlers = new Map<string, DueHandler>([
    [storyDue, goOut],
    [newsSitemapDue, leaveNewsSitemap],
    ...flashDue,
  ])
  const due = new DueWatch(room, handlers, (error) => {
    throw error
  })

  async function stories(pub: Story['pub']): Promise<readonly StoryId[]> {
    const rows = await db.selectFrom('stories').select('id').where('pub', '=', pub).orderBy('id').execute()
    return rows.map(({ id }) => id)
  }

  async function aLiveStory(): Promise<Story | undefined> {
    const ids = await stories('live')
    return ids.length === 0 ? undefined : findStory(db, random.pick(ids))
  }

  function someFields(edition: EditionCode) {
    const sections = edition === 'es' ? ['politics', 'economy'] : terms.section
    return {
      kind: random.pick(kinds),
      section: random.pick(sections),
      topics: random.some(terms.topic, 1.5),
      dossiers: random.next() < 0.2 ? ['new-line'] : [],
      authors: random.some(terms.author, 1),
      ...(random.next() < 0.3 ? { region: random.pick(terms.region) } : {}),
      kicker: random.next() < 0.3 ? `Kicker ${counter}` : '',
    }
  }

  async function writeStory(edition: EditionCode, translationOf?: StoryId): Promise<Story> {
    counter += 1
    const linked = await aLiveStory()
    const link = linked ? ` See also.` : ''
    const input = storyInput.parse({
      edition,
      headline: `Story ${counter} in ${edition}`,
      standfirst: `What happened, ${counter}.`,
      bodyHtml: `<p>Text of ${counter}.${link}</p><h2>More</h2><p>Again.</p>`,
      ...someFields(edition),
      ...(translationOf ? { translationOf } : {}),
    })
    return value(await createStory(room, cli, input)).story
  }

  async function verb(story: Story, name: Verb, more: object = {}): Promise<void> {
    await applyVerb(room, cli, story.id, name, more)
  }

  async function change(patch: (story: Story) => object, name: Verb, more: object = {}): Promise<void> {
    const story = await aLiveStory()
    if (!story) return
    await editStory(room, cli, story.id, patch(story), story.rev)
    await verb(story, name, more)
  }

  const acts: readonly Act[] = [
    {
      weight: 10,
      name: 'publish',
      run: async () => verb(await writeStory(random.pick(editions)), 'publish'),
    },
    {
      weight: 4,
      name: 'publish a translation',
      run: async () => {
        const original = await aLiveStory()
        if (!original) return
        const sisters = await db
          .selectFrom('stories')
          .select('edition')
          .where('set_id', '=', original.setId)
          .execute()
        const free = editions.filter((code) => !sisters.some(({ edition }) => edition === code))
        if (free.length > 0) await verb(await writeStory(random.pick(free), original.id), 'publish')
      },
    },
    {
      weight: 5,
      name: 'retitle',
      run: () => change(() => ({ headline: `Retitled ${++counter}` }), 'update'),
    },
    {
      weight: 4,
      name: 'change the text a little',
      run: () => change(() => ({ bodyHtml: `<p>Typo ${++counter}</p>` }), 'update', { minor: true }),
    },
    {
      weight: 3,
      name: 'correct',
      run: () =>
        change(() => ({ bodyHtml: `<p>Right ${++counter}</p>` }), 'correct', { note: `It was ${counter}.` }),
    },
    {
      weight: 4,
      name: 'move section, kind, topics',
      run: () => change((story) => someFields(story.edition as EditionCode), 'update'),
    },
    { weight: 2, name: 'unpublish', run: () => change(() => ({}), 'unpublish') },
    {
      weight: 2,
      name: 'retract',
      run: () => change(() => ({}), 'retract', { note: `Withdrawn ${++counter}.` }),
    },
    {
      weight: 2,
      name: 'publish again',
      run: async () => {
        const ids = await stories('withdrawn')
        const story = ids.length === 0 ? undefined : await findStory(db, random.pick(ids))
        if (story) await verb(story, 'publish')
      },
    },
    {
      weight: 3,
      name: 'schedule',
      run: async () => {
        const story = await writeStory(random.pick(editions))
        const at = new Date(room.clock.now().getTime() + (1 + random.int(10)) * 60_000)
        await verb(story, 'schedule', { publishAt: at.toISOString() })
      },
    },
    {
      weight: 4,
      name: 'rename a term',
      run: async () => {
        const type = random.pick(termTypes) as TermType
        const term = await findTerm(db, type, random.pick(terms[type]))
        const edition = random.pick(Object.keys(term?.texts ?? { en: 1 }))
        if (!term || term.mergedInto !== null) return
        const over = random.next() < 0.2 ? { slug: `${term.key}-${++counter}` } : {}
        value(
          await editTerm(
            room,
            cli,
            type,
            term.key,
            { texts: { [edition]: { name: `${term.key} ${++counter}`, ...over } } },
            term.rev,
          ),
        )
      },
    },
    {
      weight: 1,
      name: 'merge or separate terms',
      run: async () => {
        const type = random.pick(mergeable)
        const all = await Promise.all(terms[type].map((key) => findTerm(db, type, key)))
        const merged = all.filter((term) => term !== undefined && term.mergedInto !== null)
        if (merged.length > 0 && (merged.length > 1 || random.next() < 0.5)) {
          const term = random.pick(merged)
          if (term) value(await separateTerm(room, cli, type, term.key, term.rev))
          return
        }
        const from = random.pick(all)
        // One that has no name where the other has one is refused, and so is the term itself.
        if (from) await mergeTerm(room, cli, type, from.key, random.pick(terms[type]), from.rev)
      },
    },
    {
      weight: 1,
      name: 'change the navigation',
      run: async () => {
        const code = random.pick(editions)
        const tree = await getNavigation(db, code)
        const nodes = [...tree.nodes.slice(1), ...tree.nodes.slice(0, 1)]
        value(await setNavigation(room, cli, code, { nodes }, tree.rev))
      },
    },
    {
      weight: 1,
      name: 'change an edition',
      run: async () => {
        const code = random.pick(editions)
        const edition = await findEdition(db, code)
        if (!edition) return
        const patch = random.next() < 0.5 ? { slogan: `Slogan ${++counter}` } : { name: `Name ${++counter}` }
        value(await editEdition(room, cli, code, patch, edition.rev))
      },
    },
    {
      weight: 1,
      name: 'rename a kind',
      run: async () => {
        value(
          await editKindText(room, cli, random.pick(kinds), random.pick(editions), {
            name: `Kind ${++counter}`,
          }),
        )
      },
    },
    {
      weight: 1,
      name: 'write a static page',
      run: async () => {
        const code = random.pick(editions)
        const page = await findStaticPage(db, 'about')
        const rev = page?.texts[code]?.rev ?? 0
        const title = random.next() < 0.3 ? `About ${++counter}` : (page?.texts[code]?.title ?? 'About')
        value(
          await editStaticPage(
            room,
            cli,
            'about',
            code,
            { title, bodyHtml: `<p>We ${++counter}</p>`, shown: true },
            rev,
          ),
        )
      },
    },
    {
      weight: 1,
      name: 'wait two days',
      run: async () => room.clock.advance(random.int(49) * 3_600_000),
    },
  ]
  const all = [...acts, ...moreActs(room, random, () => ++counter)]
  const total = all.reduce((sum, { weight }) => sum + weight, 0)

  return async () => {
    room.clock.advance(1_000 + random.int(120_000))
    let at = random.next() * total
    const act = all.find(({ weight }) => {
      at -= weight
      return at < 0
    })
    await act?.run()
    await due.runDue()
    return act?.name ?? 'nothing'
  }
}
