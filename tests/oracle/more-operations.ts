// Operations on what stands beside the stories: flashes, the front, live entries, pictures.
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { cli } from '../../src/actor.ts'
import { flashInput, sendFlash, withdrawFlash } from '../../src/flashes/flashes.ts'
import { createFront, editFront, findFrontOf, launchFront, operationsInput } from '../../src/fronts/fronts.ts'
import type { AssetId, FlashId, StoryId } from '../../src/ids.ts'
import { entryInput, postEntry, setLiveblog } from '../../src/liveblogs/liveblogs.ts'
import {
  createAsset,
  editAsset,
  findAsset,
  type Media,
  openMedia,
  withdrawAsset,
} from '../../src/media/media.ts'
import { applyVerb, editStory, findStory } from '../../src/stories/stories.ts'
import { editions, type OracleRoom, value } from './newsroom.ts'
import type { Act, Random } from './operations.ts'

export function moreActs(room: OracleRoom, random: Random, next: () => number): readonly Act[] {
  const db = room.database.kysely
  const flashes: FlashId[] = []
  const pictures: AssetId[] = []
  let media: Media | undefined

  async function liveStory(kind?: string): Promise<{ id: StoryId; edition: string } | undefined> {
    const rows = await db
      .selectFrom('live_stories')
      .select(['story', 'edition'])
      .$if(kind !== undefined, (query) => query.where('kind', '=', kind ?? ''))
      .orderBy('story')
      .execute()
    if (rows.length === 0) return undefined
    const { story, edition } = random.pick(rows)
    return { id: story, edition }
  }

  /** The home, or the front of a section or dossier of the story's edition, taken over when it is not yet. */
  async function aFront({ edition }: { edition: string }): Promise<{ ref: string; base: number }> {
    const type = random.pick(['home', 'home', 'section', 'dossier'] as const)
    const rows = await db
      .selectFrom('terms')
      .select('id')
      .where('type', '=', type)
      .where('merged_into', 'is', null)
      .orderBy('id')
      .execute()
    const subject = rows.length > 0 ? random.pick(rows).id : null
    const known = await findFrontOf(db, edition, type, subject)
    if (known) return { ref: known.id, base: known.rev }
    if (type === 'home' || subject === null) return { ref: `home:${edition}`, base: 0 }
    const made = value(await createFront(room, cli, { edition, type, subject }))
    return { ref: made.id, base: made.rev }
  }

  async function aPicture(): Promise<AssetId> {
    if (pictures.length >= 6) return random.pick(pictures)
    media ??= await openMedia({ dataDir: await mkdtemp(join(tmpdir(), 'standfirst-oracle-')) })
    const shade = random.int(255)
    const background = { r: shade, g: 120, b: 255 - shade }
    const bytes = await sharp({ create: { width: 400, height: 300, channels: 3, background } })
      .png()
      .toBuffer()
    const made = value(
      await createAsset(room, media, cli, {
        bytes,
        name: 'shade.png',
        credit: 'Oracle',
        alt: `Shade ${next()}`,
        edition: 'en',
      }),
    )
    pictures.push(made.id)
    return made.id
  }

  return [
    {
      weight: 4,
      name: 'send a flash',
      run: async () => {
        const story = random.next() < 0.3 ? await liveStory() : undefined
        const again = flashes.length > 0 && random.next() < 0.3 ? random.pick(flashes) : undefined
        const given = {
          edition: story?.edition ?? random.pick(editions),
          text: `Flash ${next()}`,
          importance: 1 + random.int(4),
          ...(story ? { story: story.id } : {}),
          ...(again ? { id: again } : {}),
        }
        const sent = await sendFlash(room, cli, flashInput.parse(given))
        if (sent.ok && !again) flashes.push(sent.value.id)
      },
    },
    {
      weight: 1,
      name: 'withdraw a flash',
      run: async () => {
        if (flashes.length > 0) await withdrawFlash(room, cli, random.pick(flashes), {})
      },
    },
    {
      weight: 3,
      name: 'launch the front',
      run: async () => {
        const story = await liveStory()
        if (!story) return
        const { ref: front, base } = await aFront(story)
        const other = random.next() < 0.4 ? await liveStory() : undefined
        const card = {
          story: story.id,
          headline: `Card ${next()}`,
          ...(random.next() < 0.4 ? { picture: await aPicture() } : {}),
          ...(other?.edition === story.edition ? { sublinks: [other.id] } : {}),
        }
        const ops = [{ op: 'add' as const, collection: 'lead', at: 0, card }]
        const edited = await editFront(room, cli, front, operationsInput.parse({ base, ops }))
        if (edited.ok) await launchFront(room, cli, front)
      },
    },
    {
      weight: 3,
      name: 'post a live entry',
      run: async () => {
        const story = await liveStory('live')
        if (!story) return
        const entry = {
          headline: `Entry ${next()}`,
          bodyHtml: `<p>At ${next()}.</p>`,
          keyEvent: random.next() < 0.3,
          pinned: random.next() < 0.1,
        }
        await postEntry(room, cli, story.id, entryInput.parse(entry))
        if (random.next() < 0.2) await setLiveblog(room, cli, story.id, { open: random.next() < 0.7 })
      },
    },
    {
      weight: 3,
      name: 'give a story a picture',
      run: async () => {
        const found = await liveStory()
        const story = found && (await findStory(db, found.id))
        if (!story) return
        const lead = { type: 'image' as const, asset: await aPicture() }
        await editStory(room, cli, story.id, { lead }, story.rev)
        await applyVerb(room, cli, story.id, 'update', {})
      },
    },
    {
      weight: 2,
      name: 'change or withdraw a picture',
      run: async () => {
        if (pictures.length === 0) return
        const id = random.pick(pictures)
        const asset = await findAsset(db, id)
        if (!asset || asset.state === 'withdrawn') return
        if (random.next() < 0.3) await withdrawAsset(room, cli, id, {})
        else
          value(
            await editAsset(
              room,
              cli,
              id,
              { texts: { [random.pick(editions)]: { caption: `Caption ${next()}` } } },
              asset.rev,
            ),
          )
      },
    },
  ]
}
