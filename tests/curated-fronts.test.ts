// What editors put above the list of a section or dossier, and what cards on a front bring of their own, as readers get it.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { cli } from '../src/actor.ts'
import { describeEachDatabase } from '../src/db/testing.ts'
import { createFront, editFront, launchFront, operationsInput } from '../src/fronts/fronts.ts'
import type { StoryId } from '../src/ids.ts'
import { createAsset, openMedia, withdrawAsset } from '../src/media/media.ts'
import { Recorder } from '../src/pages/pages.ts'
import { createSite } from '../src/reader/reader.ts'
import { applyVerb, createStory, storyInput } from '../src/stories/stories.ts'
import { type OracleRoom, openRoom, value } from './oracle/newsroom.ts'

async function publish(room: OracleRoom, headline: string, more: object = {}): Promise<StoryId> {
  const input = storyInput.parse({ edition: 'en', kind: 'article', section: 'politics', headline, ...more })
  const { story } = value(await createStory(room, cli, input))
  value(await applyVerb(room, cli, story.id, 'publish', {}))
  return story.id
}

/** The page of a path, and the keys it depends on. */
async function read(room: OracleRoom, path: string) {
  const site = createSite({ ...room, publicUrl: 'http://localhost:3000' })
  const route = site.route(path)
  if (route === null) throw new Error(`no route for ${path}`)
  const recorder = new Recorder()
  const { parts } = await route.render({ path, query: {} }, recorder)
  return { html: parts.filter((part) => typeof part === 'string').join(''), keys: recorder.keys }
}

describeEachDatabase('curated fronts', (open) => {
  test('a launched front of a section or dossier stands above its list; what it shows is not shown again', async () => {
    const room = await openRoom(await open())
    for (const [type, path, story] of [
      ['section', '/en/politics-en/', { section: 'politics' }],
      ['dossier', '/en/dossiers/new-line-en/', { dossiers: ['new-line'] }],
    ] as const) {
      const first = await publish(room, `First of the ${type}`, story)
      await publish(room, `Second of the ${type}`, story)
      const subject = type === 'section' ? 'politics' : 'new-line'
      const front = value(await createFront(room, cli, { edition: 'en', type, subject }))
      const key = `front:${type}:${front.subject}/en`

      const begun = await read(room, path)
      expect(begun.html).not.toContain('class="front"')
      expect(begun.keys).toContain(key)

      const card = { story: first, headline: `As the desk of the ${type} puts it` }
      const ops = [{ op: 'add' as const, collection: 'lead', at: 0, card }]
      value(await editFront(room, cli, front.id, operationsInput.parse({ base: front.rev, ops })))
      expect((await read(room, path)).html).not.toContain(card.headline)

      value(await launchFront(room, cli, front.id))
      const { html, keys } = await read(room, path)
      expect(html.indexOf(card.headline)).toBeGreaterThan(html.indexOf('class="front"'))
      expect(html.indexOf(card.headline)).toBeLessThan(html.indexOf('class="main"'))
      expect(html.split(`Second of the ${type}`).length - 1).toBe(1)
      expect(html).not.toContain('class="empty"')
      expect([...keys]).toEqual(expect.arrayContaining([key, `card:${first}`]))
    }
  })

  test('a card brings its own picture and the stories under it; what may not be seen is left out', async () => {
    const room = await openRoom(await open())
    const dataDir = await mkdtemp(join(tmpdir(), 'standfirst-fronts-'))
    try {
      const media = await openMedia({ dataDir })
      const bytes = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#345' } })
        .png()
        .toBuffer()
      const picture = value(
        await createAsset(room, media, cli, {
          bytes,
          name: 'a.png',
          credit: 'C',
          alt: 'Over',
          edition: 'en',
        }),
      )
      const story = await publish(room, 'The lead')
      const under = await publish(room, 'The one under it', { section: 'economy' })
      const hidden = value(
        await createStory(
          room,
          cli,
          storyInput.parse({ edition: 'en', kind: 'article', section: 'economy', headline: 'Not yet out' }),
        ),
      ).story.id
      const card = { story, picture: picture.id, sublinks: [under, hidden] }
      const ops = [{ op: 'add' as const, collection: 'lead', at: 0, card }]
      value(await editFront(room, cli, 'home:en', operationsInput.parse({ base: 0, ops })))
      value(await launchFront(room, cli, 'home:en'))

      const { html, keys } = await read(room, '/en/')
      expect(html).toContain(`/media/${picture.id}/`)
      expect(/<ul class="subl">(.*?)<\/ul>/.exec(html)?.[1]).toMatch(
        /^<li><a href="[^"]+">The one under it<\/a><\/li>$/,
      )
      expect(html).not.toContain('Not yet out')
      expect([...keys]).toEqual(
        expect.arrayContaining([`title:${under}`, `title:${hidden}`, `asset:${picture.id}/en`]),
      )

      value(await withdrawAsset(room, cli, picture.id, {}))
      expect((await read(room, '/en/')).html).not.toContain(`/media/${picture.id}/`)
    } finally {
      await rm(dataDir, { recursive: true, force: true })
    }
  })
})
