// Pages as readers would see them, for those who are about to change them: a revision of a story, an edition with other
// settings. Kept nowhere, named to no search engine, shown only inside the desk.
import { Recorder, type Rendered } from '../pages/pages.ts'
import {
  type Edition,
  findEdition,
  getSettings,
  type PublicationSettings,
} from '../publication/publication.ts'
import type { Revision, Story } from '../stories/stories.ts'
import { readHome } from './front-reader.ts'
import { readList } from './list-reader.ts'
import { pageResponse } from './page-response.ts'
import type { Reading } from './reading.ts'
import { createSite, type SiteOptions } from './site.ts'
import { findLiveStory, readStoryPage } from './story-reader.ts'

export type Preview = { readonly headers: Readonly<Record<string, string>>; readonly html: string }

/** Undefined when the story's edition is gone. */
export async function renderPreview(
  options: SiteOptions,
  story: Story,
  revision: Revision,
): Promise<Preview | undefined> {
  const db = options.database.kysely
  const edition = await findEdition(db, story.edition)
  if (!edition) return undefined
  const now = options.clock.now()
  const reading: Reading = {
    db,
    recorder: new Recorder(),
    edition,
    settings: await getSettings(db),
    now,
    publicUrl: options.publicUrl,
  }
  const live = await findLiveStory(reading, story.id)
  const page = await readStoryPage(reading, {
    id: story.id,
    setId: story.setId,
    familyId: story.familyId,
    path: live?.path ?? `/${edition.code}/`,
    firstPublishedAt: story.firstPublishedAt ?? now,
    updatedAt: story.updatedAt ?? now,
    fields: revision.fields,
    body: revision.body,
  })
  const rendered = pageResponse(page, { kept: 'never' })
  return { headers: framedByUs(rendered.headers), html: await withBoxes(options, rendered) }
}

/** What an edition would look like with settings that nobody has saved. */
export type Look = { readonly edition: Edition; readonly settings: PublicationSettings }

/** Its front, or the newest story readers see in it; undefined where it has none. */
export async function renderLook(
  options: SiteOptions,
  { edition, settings }: Look,
  at: 'front' | 'story',
): Promise<Preview | undefined> {
  const { publicUrl } = options
  const db = options.database.kysely
  const reading: Reading = {
    db,
    recorder: new Recorder(),
    edition,
    settings,
    now: options.clock.now(),
    publicUrl,
  }
  const page = at === 'front' ? await readHome(reading) : await readNewestStory(reading)
  if (page === undefined) return undefined
  const rendered = pageResponse(page, { kept: 'never' })
  return { headers: framedByUs(rendered.headers), html: await withBoxes(options, rendered) }
}

async function readNewestStory(reading: Reading) {
  const { items } = await readList(reading, { edition: reading.edition.code }, { limit: 1 })
  const story = items[0] && (await findLiveStory(reading, items[0].id))
  return story && readStoryPage(reading, story)
}

/** The headers of the page itself, but for the one site that may frame it: ours. */
function framedByUs(headers: Rendered['headers']): Preview['headers'] {
  const policy = headers['content-security-policy'] ?? ''
  return {
    ...headers,
    'content-security-policy': policy.replace("frame-ancestors 'none'", "frame-ancestors 'self'"),
    'cache-control': 'no-store',
    'x-robots-tag': 'noindex, nofollow',
  }
}

/** A page whole, with its boxes as they are now: for one person, kept nowhere. */
export async function withBoxes(options: SiteOptions, { parts }: Rendered): Promise<string> {
  const site = createSite(options)
  const texts = parts.map((part) =>
    typeof part === 'string' ? part : (site.box(part.box)?.(new Recorder()) ?? ''),
  )
  return (await Promise.all(texts)).join('')
}
