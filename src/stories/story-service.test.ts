import { beforeEach, expect, test } from 'vitest'
import { type Actor, cli } from '../actor.ts'
import { describeEachDatabase, emptyTables } from '../db/testing.ts'
import { DueWatch, firstBrokenAudit, firstBrokenEvent, readSince } from '../events/events.ts'
import type { SectionId } from '../ids.ts'
import { findAddress, findTermIds } from '../publication/publication.ts'
import { searchLive } from '../search/search.ts'
import {
  applyVerb,
  createStory,
  editStory,
  findStory,
  goOut,
  leaveNewsSitemap,
  moveStage,
  newsSitemapDue,
  storyDue,
} from './stories.ts'
import { aStory, furnish, type TestRoom, testCore, value } from './testing.ts'

const reporter: Actor = {
  kind: 'token',
  id: '01',
  name: 'reporter',
  grants: [{ role: 'reporter', editions: ['en'], sections: 'all' }],
}

describeEachDatabase('stories', (open) => {
  let core: TestRoom
  let opened: Awaited<ReturnType<typeof open>> | undefined

  beforeEach(async () => {
    opened ??= await open()
    await emptyTables(opened)
    core = await testCore(opened)
    await furnish(core)
  })

  const events = () => readSince(core.database.kysely, 0)
  const watch = () =>
    new DueWatch(
      core,
      new Map([
        [storyDue, goOut],
        [newsSitemapDue, leaveNewsSitemap],
      ]),
      (error) => {
        throw error
      },
    )

  test('a story is created as a draft that no reader sees, and published at its address', async () => {
    const { story } = value(await createStory(core, cli, aStory()))
    expect(story).toMatchObject({ pub: 'draft', rev: 1, liveRev: null })
    const live = value(await applyVerb(core, cli, story.id, 'publish', {})).story
    expect(live).toMatchObject({
      pub: 'live',
      liveRev: 1,
      slug: 'harbour-opens-again',
      archiveDay: '2026-11-23',
    })
    expect(await findAddress(core.database.kysely, '/en/politics/harbour-opens-again')).toMatchObject({
      type: 'story',
      thing: story.id,
    })
    const found = await searchLive(core.database.kysely, {
      text: 'harbours',
      edition: 'en',
      language: 'en',
      limit: 5,
    })
    expect(found.map((hit) => hit.story)).toEqual([story.id])
  })

  test('publishing says which keys are stale and how lists change', async () => {
    const { story } = value(await createStory(core, cli, aStory()))
    value(await applyVerb(core, cli, story.id, 'publish', {}))
    const event = (await events()).at(-1)
    expect(event?.type).toBe('story.published')
    expect(event?.stale).toEqual(
      expect.arrayContaining([
        `story:${story.id}`,
        `card:${story.id}`,
        `url:/en/politics/harbour-opens-again`,
        'months:en',
      ]),
    )
    expect(event?.facts).toMatchObject([
      { before: null, after: { edition: 'en', kind: 'article', visible: true } },
    ])
  })

  test('a change of the body alone leaves cards and lists alone', async () => {
    const { story } = value(await createStory(core, cli, aStory()))
    value(await applyVerb(core, cli, story.id, 'publish', {}))
    value(await editStory(core, cli, story.id, { bodyHtml: '<p>The harbour opened at six.</p>' }, 1))
    core.clock.advance(60_000)
    value(await applyVerb(core, cli, story.id, 'update', { minor: true }))
    const event = (await events()).at(-1)
    expect(event?.stale).toEqual([`story:${story.id}`])
    expect(event?.facts).toEqual([])
  })

  test('a patch against an older revision is stale and carries both texts; an unchanged patch cuts nothing', async () => {
    const { story } = value(await createStory(core, cli, aStory()))
    value(await editStory(core, cli, story.id, { headline: 'Harbour open' }, 1))
    const stale = await editStory(core, cli, story.id, { headline: 'Harbour shut' }, 1)
    expect(stale).toMatchObject({
      ok: false,
      problem: { code: 'stale', extra: { rev: 2, yours: { headline: 'Harbour shut' } } },
    })
    const same = value(await editStory(core, cli, story.id, { headline: 'Harbour open' }, 2))
    expect(same.story.rev).toBe(2)
  })

  test('publish before its instant answers scheduled; the named revision goes out at the instant, never earlier', async () => {
    const { story } = value(await createStory(core, cli, aStory({ embargoUntil: '2026-11-23T13:00:00Z' })))
    expect(value(await applyVerb(core, cli, story.id, 'publish', { rev: 1 })).story.pub).toBe('scheduled')
    value(await editStory(core, cli, story.id, { headline: 'A later thought' }, 1))
    core.clock.set('2026-11-23T12:59:59.999Z')
    expect(await watch().runDue()).toBe(0)
    core.clock.set('2026-11-23T13:00:00Z')
    expect(await watch().runDue()).toBe(1)
    expect(await findStory(core.database.kysely, story.id)).toMatchObject({ pub: 'live', liveRev: 1, rev: 2 })
  })

  test('no embargo on a live story; a retraction stands', async () => {
    const { story } = value(await createStory(core, cli, aStory()))
    value(await applyVerb(core, cli, story.id, 'publish', {}))
    const embargo = await applyVerb(core, cli, story.id, 'embargo', { embargoUntil: '2026-12-01T00:00:00Z' })
    expect(embargo).toMatchObject({
      ok: false,
      problem: { code: 'conflict', unblock: 'Unpublish it first.' },
    })
    value(await applyVerb(core, cli, story.id, 'retract', { note: 'The figures were wrong.' }))
    expect(await applyVerb(core, cli, story.id, 'publish', {})).toMatchObject({
      ok: false,
      problem: { code: 'conflict' },
    })
  })

  test('a translation may wait longer than its original, never less', async () => {
    const { story } = value(await createStory(core, cli, aStory({ embargoUntil: '2026-11-24T00:00:00Z' })))
    const arabic = { edition: 'ar', headline: 'المرفأ يُفتح', translationOf: story.id }
    const early = aStory({ ...arabic, embargoUntil: '2026-11-23T13:00:00Z' })
    const { story: translation } = value(await createStory(core, cli, early))
    expect(translation.embargoUntil).toEqual(new Date('2026-11-24T00:00:00Z'))
  })

  test('lifting the embargo of an original lets out a translation that had it from there, not one that waits longer', async () => {
    const [soon, later] = ['2026-11-24T06:00:00Z', '2026-11-25T06:00:00Z']
    for (const [own, pub] of [
      [undefined, 'live'],
      [later, 'scheduled'],
    ] as const) {
      const { story } = value(await createStory(core, cli, aStory({ embargoUntil: soon })))
      const input = { edition: 'ar', translationOf: story.id, ...(own ? { embargoUntil: own } : {}) }
      const translation = value(await createStory(core, cli, aStory(input))).story
      for (const { id } of [story, translation]) value(await applyVerb(core, cli, id, 'publish', {}))
      value(await applyVerb(core, cli, story.id, 'embargo', { embargoUntil: null }))
      expect(await findStory(core.database.kysely, translation.id)).toMatchObject({ pub })
    }
  })

  test('a translation shares the set, inherits the embargo, and is refused twice in one edition', async () => {
    const { story } = value(await createStory(core, cli, aStory({ embargoUntil: '2026-11-24T00:00:00Z' })))
    const arabic = aStory({ edition: 'ar', headline: 'المرفأ يُفتح', translationOf: story.id })
    const { story: translation } = value(await createStory(core, cli, arabic))
    expect(translation).toMatchObject({ setId: story.setId, embargoUntil: new Date('2026-11-24T00:00:00Z') })
    expect(await createStory(core, cli, arabic)).toMatchObject({ ok: false, problem: { code: 'conflict' } })
    value(await applyVerb(core, cli, story.id, 'embargo', { embargoUntil: '2026-11-25T00:00:00Z' }))
    expect((await findStory(core.database.kysely, translation.id))?.embargoUntil).toEqual(
      new Date('2026-11-25T00:00:00Z'),
    )
  })

  test('a story that moves to another section leaves a redirect; the same headline twice gets -2', async () => {
    const first = value(await createStory(core, cli, aStory())).story
    const second = value(await createStory(core, cli, aStory())).story
    value(await applyVerb(core, cli, first.id, 'publish', {}))
    expect(value(await applyVerb(core, cli, second.id, 'publish', {})).story.slug).toBe(
      'harbour-opens-again-2',
    )
    value(await editStory(core, cli, first.id, { section: 'culture' }, 1))
    value(await applyVerb(core, cli, first.id, 'update', {}))
    expect(await findAddress(core.database.kysely, '/en/politics/harbour-opens-again')).toMatchObject({
      currentPath: '/en/culture/harbour-opens-again',
    })
  })

  test('a reporter writes but may not publish, and knows nothing of other editions', async () => {
    const { story } = value(await createStory(core, reporter, aStory()))
    expect(await applyVerb(core, reporter, story.id, 'publish', {})).toMatchObject({
      ok: false,
      problem: { code: 'forbidden' },
    })
    const arabic = value(await createStory(core, cli, aStory({ edition: 'ar' }))).story
    expect(await editStory(core, reporter, arabic.id, { kicker: 'x' }, 1)).toMatchObject({
      ok: false,
      problem: { code: 'not-found' },
    })
    expect(value(await moveStage(core, reporter, story.id, 'submit', {})).story.stage).toBe('editing')
  })

  test('who edits one section publishes no older revision into another', async () => {
    const [politics] = await findTermIds(core.database.kysely, [{ type: 'section', ref: 'politics' }])
    const desk = { editions: ['en'], sections: [politics as SectionId] }
    const ofPolitics: Actor = { ...reporter, grants: [{ role: 'editor', ...desk }] }
    const { story } = value(await createStory(core, cli, aStory({ section: 'culture' })))
    value(await editStory(core, cli, story.id, { section: 'politics' }, 1))
    const elsewhere = { ok: false, problem: { code: 'not-found' } }
    expect(await applyVerb(core, ofPolitics, story.id, 'publish', { rev: 1 })).toMatchObject(elsewhere)
    const later = { rev: 1, publishAt: '2026-11-24T06:00:00Z' }
    expect(await applyVerb(core, ofPolitics, story.id, 'schedule', later)).toMatchObject(elsewhere)
    // Nor by lifting the embargo of what was scheduled there.
    value(await applyVerb(core, cli, story.id, 'embargo', { embargoUntil: '2026-11-25T06:00:00Z' }))
    value(await applyVerb(core, cli, story.id, 'publish', { rev: 1 }))
    const lifted = await applyVerb(core, ofPolitics, story.id, 'embargo', { embargoUntil: null })
    expect(lifted).toMatchObject(elsewhere)
    expect(await findStory(core.database.kysely, story.id)).toMatchObject({ pub: 'scheduled' })
  })

  test('the log and the audit log are whole chains', async () => {
    const { story } = value(await createStory(core, cli, aStory()))
    value(await applyVerb(core, cli, story.id, 'publish', {}))
    expect(await firstBrokenEvent(core.database.kysely)).toBeNull()
    expect(await firstBrokenAudit(core.database.kysely)).toBeNull()
    await core.database.kysely.updateTable('events').set({ payload: '{}' }).where('seq', '=', 3).execute()
    expect(await firstBrokenEvent(core.database.kysely)).toBe(3)
  })
})
