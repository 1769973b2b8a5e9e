// Builders for tests: a newsroom with an edition or two, a section and an actor who may do everything.
import { cli } from '../actor.ts'
import { fixedClock } from '../clock.ts'
import type { Database } from '../db/db.ts'
import { type Core, EventFeed } from '../events/events.ts'
import { createEdition, createTerm } from '../publication/publication.ts'
import type { Result } from '../result.ts'
import { type StoryInput, storyInput } from './story-input.ts'

export type TestRoom = Core & { readonly clock: ReturnType<typeof fixedClock> }

/** A core over an open test database, at noon of a fixed day. */
export async function testCore(database: Database): Promise<TestRoom> {
  const feed = new EventFeed(database)
  await feed.start()
  return { database, feed, clock: fixedClock('2026-11-23T12:00:00Z') }
}

/** Editions en and ar with the sections politics and culture. */
export async function furnish(core: Core): Promise<void> {
  value(await createEdition(core, cli, { code: 'en', name: 'The Paper', zone: 'Europe/Lisbon' }))
  value(await createEdition(core, cli, { code: 'ar', name: 'الجريدة', language: 'ar', zone: 'Asia/Beirut' }))
  const texts = { en: { name: 'Politics' }, ar: { name: 'سياسة' } }
  value(await createTerm(core, cli, 'section', { key: 'politics', texts }))
  value(await createTerm(core, cli, 'section', { key: 'culture', texts: { en: { name: 'Culture' } } }))
  value(
    await createTerm(core, cli, 'topic', {
      key: 'harbour',
      texts: { en: { name: 'Harbour' }, ar: { name: 'المرفأ' } },
    }),
  )
  value(await createTerm(core, cli, 'author', { key: 'ines-duarte', texts: { en: { name: 'Ines Duarte' } } }))
}

/** A story as the API takes it, with what a test does not care about filled in. */
export function aStory(over: Partial<StoryInput> = {}): StoryInput {
  return storyInput.parse({
    edition: 'en',
    kind: 'article',
    section: 'politics',
    headline: 'Harbour opens again',
    standfirst: 'After three weeks the boats are back.',
    topics: ['harbour'],
    authors: ['ines-duarte'],
    bodyHtml: '<p>The harbour opened at dawn.</p>',
    ...over,
  })
}

/** The value of a result that must be one. */
export function value<T>(result: Result<T>): T {
  if (!result.ok)
    throw new Error(
      `${result.problem.code}: ${result.problem.detail} ${JSON.stringify(result.problem.errors ?? '')}`,
    )
  return result.value
}
