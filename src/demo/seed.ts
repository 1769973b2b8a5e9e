// Fills an empty newsroom with the demo through the rooms' own use-cases. Driven by the start of the newsroom; a seeding
// that was killed is taken up at the next start. Texts come first, so that the newspaper can be read while pictures are drawn.
import { cli } from '../actor.ts'
import { type Core, hasHappened, write } from '../events/events.ts'
import type { TokenId } from '../ids.ts'
import type { Media } from '../media/media.ts'
import { createToken, listTokens, revokeToken } from '../people/people.ts'
import { listEditions } from '../publication/publication.ts'
import { ok, type Result } from '../result.ts'
import { demoStories } from './all-stories.ts'
import { type DemoAsset, demoPictures } from './pictures/pictures.ts'
import { begun } from './seed-begun.ts'
import { flashSteps } from './seed-flashes.ts'
import { frontSteps } from './seed-fronts.ts'
import { seedPictures } from './seed-pictures.ts'
import { publicationSteps, termPictureSteps } from './seed-publication.ts'
import { hoursFrom, takeSteps } from './seed-steps.ts'
import { storySteps } from './seed-stories.ts'
import { streamPosterStep, streamSteps } from './seed-stream.ts'

/** The event that says that nothing of it is missing. */
const completed = 'demo.completed'

/** How long before the seeding the newspaper was founded: before its oldest story. */
const foundedHoursAgo = 24 * 30

export type SeedOptions = {
  /** What the stories' ages are counted from. */
  readonly now: Date
  readonly onProgress?: (done: number, total: number) => void
  /** All of them unless a test has cheaper ones to draw. */
  readonly pictures?: readonly DemoAsset[]
}

/** `seeded`: all of it or what was missing. `nothing`: it was complete, or the newsroom is somebody's own. */
export type Seeded = { readonly did: 'seeded' | 'nothing' }

/** Only into a newsroom without any edition, or one where the demo was begun. Throws what `onProgress` throws. */
export async function seedDemo(
  core: Core,
  media: Media,
  { now, onProgress = () => undefined, pictures = demoPictures }: SeedOptions,
): Promise<Result<Seeded>> {
  const claimed = await claimNewsroom(core)
  if (!claimed.ok) return claimed
  if (!claimed.value) return ok({ did: 'nothing' })
  const founding = publicationSteps(hoursFrom(now, -foundedHoursAgo))
  const history = [
    ...demoStories.flatMap((set) => storySteps(set, now)),
    ...flashSteps(now),
    ...frontSteps(now),
    ...streamSteps(now),
  ]
  const finishing = [...termPictureSteps(now, pictures), streamPosterStep(now)]
  const total = founding.length + history.length + pictures.length + finishing.length
  let done = 0
  const onStep = () => onProgress(++done, total)
  for (const steps of [founding, history]) {
    const taken = await takeSteps(core, steps, onStep)
    if (!taken.ok) return taken
  }
  const drawn = await seedPictures(core, media, pictures, onStep)
  if (!drawn.ok) return drawn
  const last = await takeSteps(core, finishing, onStep)
  if (!last.ok) return last
  return write<Seeded>(core, cli, async (unit) => {
    unit.record({ type: completed, subject: 'publication:1' })
    return ok({ did: 'seeded' })
  })
}

/** True: the newsroom is the demo's and not complete. Two starts at once wait for each other at the head of the log. */
function claimNewsroom(core: Core): Promise<Result<boolean>> {
  return write(core, cli, async (unit) => {
    await unit.seq()
    if (await hasHappened(unit.tx, begun)) return ok(!(await hasHappened(unit.tx, completed)))
    if ((await listEditions(unit.tx)).length > 0) return ok(false)
    unit.record({ type: begun, subject: 'publication:1' })
    return ok(true)
  })
}

const tokenName = 'demo'

/**
 * A new API token of the demo newsroom (role admin); those of earlier starts end. Tokens are kept as hashes, so the old
 * one could not be shown again. Undefined where the newsroom is not the demo's.
 */
export async function demoToken(core: Core): Promise<string | undefined> {
  if (!(await hasHappened(core.database.kysely, begun))) return undefined
  const earlier = (await listTokens(core.database.kysely)).filter(
    ({ name, revokedAt }) => name === tokenName && revokedAt === null,
  )
  for (const { id } of earlier) await revokeToken(core, cli, id as TokenId)
  const made = await createToken(core, cli, { name: tokenName, role: 'admin' })
  if (!made.ok) throw new Error(made.problem.detail)
  return made.value.token
}
