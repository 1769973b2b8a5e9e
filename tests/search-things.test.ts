// The search page names topics, authors and dossiers: by any part of the name, in either case, and a wildcard is a letter.
import { expect, test } from 'vitest'
import { cli } from '../src/actor.ts'
import { describeEachDatabase } from '../src/db/testing.ts'
import { Recorder } from '../src/pages/pages.ts'
import { createTerm } from '../src/publication/publication.ts'
import { createSite } from '../src/reader/reader.ts'
import { openRoom, value } from './oracle/newsroom.ts'

describeEachDatabase('things on the search page', (open) => {
  test('are found by a part of their name, at most five of a type, and hidden ones never', async () => {
    const room = await openRoom(await open())
    const site = createSite({ ...room, publicUrl: 'http://localhost:3000' })
    for (let n = 1; n <= 7; n += 1) {
      const texts = { en: { name: `Ferry ${n} at 100%`, slug: `ferry-${n}`, order: n } }
      value(await createTerm(room, cli, 'topic', { key: `ferry-${n}`, texts }))
    }
    const hidden = { en: { name: 'Ferry nobody sees', slug: 'unseen', shown: false } }
    value(await createTerm(room, cli, 'topic', { key: 'unseen', texts: hidden }))
    const found = async (q: string) => {
      const path = '/en/search/'
      const { parts } = (await site.route(path)?.render({ path, query: { q } }, new Recorder())) ?? {
        parts: [],
      }
      return [...parts.join('').matchAll(/href="\/en\/topics\/([^"/]+)\/"/g)].map(([, slug]) => slug)
    }
    expect(await found('FERRY')).toEqual(['ferry-1', 'ferry-2', 'ferry-3', 'ferry-4', 'ferry-5'])
    expect(await found('7 at 100%')).toEqual(['ferry-7'])
    expect(await found('y_3')).toEqual([])
    expect(await found('%')).toHaveLength(5)
    expect(await found('\\')).toEqual([])
  })
})
