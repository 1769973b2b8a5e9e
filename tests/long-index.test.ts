// An index of many names is cut into pages of 300, each of which leads on by the last name on it.
import { expect, test } from 'vitest'
import { cli } from '../src/actor.ts'
import { describeEachDatabase } from '../src/db/testing.ts'
import { write } from '../src/events/events.ts'
import { Recorder } from '../src/pages/pages.ts'
import { createTermsIn } from '../src/publication/publication.ts'
import { createSite } from '../src/reader/reader.ts'
import { ok } from '../src/result.ts'
import { openRoom, value } from './oracle/newsroom.ts'

describeEachDatabase('a long index', (open) => {
  test('holds every name once, over as many pages as it takes', async () => {
    const room = await openRoom(await open())
    const inputs = Array.from({ length: 650 }, (_, n) => {
      const name = `Street ${String(n % 400).padStart(3, '0')}`
      return { key: `street-${n}`, texts: { en: { name, slug: `street-${n}` } } }
    })
    const made = value(await write(room, cli, async (unit) => ok(await createTermsIn(unit, 'topic', inputs))))
    expect(made.every((each) => each.ok)).toBe(true)
    const site = createSite({ ...room, publicUrl: 'http://localhost:3000' })
    const page = async (before?: string) => {
      const path = '/en/topics/'
      const query = before === undefined ? {} : { before }
      const { parts } = (await site.route(path)?.render({ path, query }, new Recorder())) ?? { parts: [] }
      const html = parts.filter((part) => typeof part === 'string').join('')
      return {
        slugs: [...html.matchAll(/class="n" href="\/en\/topics\/([^"/]+)\/"/g)].map(([, slug]) => slug),
        next: /href="\/en\/topics\/\?before=([^"]+)" rel="next"/.exec(html)?.[1],
      }
    }
    const seen = []
    const lengths = []
    for (let next: string | undefined, n = 0; n < 5; n += 1) {
      const found = await page(next)
      seen.push(...found.slugs)
      lengths.push(found.slugs.length)
      next = found.next
      if (next === undefined) break
    }
    expect(lengths).toEqual([300, 300, 54])
    expect(new Set(seen).size).toBe(654)
    expect((await page('no-such-key')).slugs).toEqual((await page()).slugs)
  })
})
