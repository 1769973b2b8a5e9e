// Whose words are found: readers find the revision that is live and never what the desk calls the story, the desk the newest
// cut by either.
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { cli } from '../actor.ts'
import { describeEachDatabase, emptyTables } from '../db/testing.ts'
import type { StoryId } from '../ids.ts'
import { scopesOf } from '../people/people.ts'
import { applyVerb, createStory, editStory } from '../stories/stories.ts'
import { aStory, furnish, type TestRoom, testCore, value } from '../stories/testing.ts'
import { searchDesk, searchLive } from './search-store.ts'

describeEachDatabase('search', (open) => {
  let core: TestRoom
  let id: StoryId
  beforeAll(async () => {
    core = await testCore(await open())
  })
  beforeEach(async () => {
    await emptyTables(core.database)
    await furnish(core)
    const input = aStory({
      headline: 'Ferries wait',
      slugline: 'TIDE-DISPUTE',
      bodyHtml: '<p>Quay pelicans.</p>',
    })
    id = value(await createStory(core, cli, input)).story.id
  })

  const asked = { edition: 'en', language: 'en', limit: 10 }
  const scopes = scopesOf(cli, ['en'], ['draft', 'scheduled', 'live', 'withdrawn'])
  const readersFind = async (text: string) =>
    (await searchLive(core.database.kysely, { ...asked, text })).length === 1
  const deskFinds = async (text: string) =>
    (await searchDesk(core.database.kysely, { ...asked, text, scopes })).length === 1
  const edit = async (rev: number) =>
    value(await editStory(core, cli, id, { bodyHtml: '<p>Quay gannets.</p>' }, rev)).story.rev

  test('readers find the words of what was published, not its slugline', async () => {
    expect(await readersFind('quay')).toBe(false)
    value(await applyVerb(core, cli, id, 'publish', {}))
    expect(await readersFind('ferries pelicans')).toBe(true)
    expect(await readersFind('dispute')).toBe(false)
    expect(await deskFinds('dispute quay')).toBe(true)
  })

  test('of a revision that is not the newest cut, readers find its own words', async () => {
    const rev = await edit(1)
    value(await applyVerb(core, cli, id, 'publish', { rev: 1 }))
    expect([await readersFind('pelicans'), await readersFind('gannets')]).toEqual([true, false])
    expect([await deskFinds('pelicans'), await deskFinds('gannets')]).toEqual([false, true])
    value(await applyVerb(core, cli, id, 'update', { rev }))
    expect([await readersFind('pelicans'), await readersFind('gannets')]).toEqual([false, true])
  })

  test('a row that does not say its revision is not copied', async () => {
    await core.database.kysely.updateTable('search_desk').set({ rev: null, document: "'leaked'" }).execute()
    value(await applyVerb(core, cli, id, 'publish', {}))
    expect([await readersFind('pelicans'), await readersFind('leaked')]).toEqual([true, false])
  })
})
