// Draws the demo's pictures and puts them into the library, two at a time; what readers meet first comes first.
import pLimit from 'p-limit'
import { cli } from '../actor.ts'
import type { Core } from '../events/events.ts'
import { createAsset, findAsset, type Media } from '../media/media.ts'
import { ok, type Result } from '../result.ts'
import { demoStories } from './all-stories.ts'
import { type DemoAsset, demoFilm } from './pictures/pictures.ts'
import { assetIdOf } from './seed-ids.ts'
import { failed } from './seed-steps.ts'

/** Drawing and rendering each keep a core busy. */
const atOnce = 2

export async function seedPictures(
  core: Core,
  media: Media,
  pictures: readonly DemoAsset[],
  onPicture: () => void,
): Promise<Result<null>> {
  const limit = pLimit(atOnce)
  const done = await Promise.allSettled(
    inOrder(pictures).map((picture) =>
      limit(async () => {
        const result = await seedPicture(core, media, picture)
        onPicture()
        return result.ok ? result : failed(`picture ${picture.key}`, result)
      }),
    ),
  )
  const thrown = done.find((each) => each.status === 'rejected')
  if (thrown) throw thrown.reason
  const refused = done.flatMap((each) => (each.status === 'fulfilled' && !each.value.ok ? [each.value] : []))
  return refused[0] ?? ok(null)
}

async function seedPicture(core: Core, media: Media, picture: DemoAsset): Promise<Result<unknown>> {
  const id = assetIdOf(picture.key)
  if (await findAsset(core.database.kysely, id)) return ok(null)
  const { credit, words, fileName: name } = picture
  return createAsset(core, media, cli, { id, bytes: await picture.draw(), name, credit, texts: words })
}

/** Leads of the newest stories, then portraits, then the rest. */
function inOrder(pictures: readonly DemoAsset[]): readonly DemoAsset[] {
  const age = new Map<string, number>()
  for (const { life, lead } of demoStories) {
    if (life.state !== 'published') continue
    const key = 'picture' in lead ? lead.picture : demoFilm.poster
    age.set(key, Math.min(life.hoursAgo, age.get(key) ?? life.hoursAgo))
  }
  const portraits = 1_000
  const rank = ({ key }: DemoAsset) =>
    age.get(key) ?? (key.startsWith('portrait-') ? portraits : portraits + 1)
  return pictures.toSorted((a, b) => rank(a) - rank(b))
}
