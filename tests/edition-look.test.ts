// An edition's logo and typeface as readers get them: the logo says the name and has its size, a typeface costs no more than the
// first one, and what is not to be shown (any more) leaves the name.
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { cli } from '../src/actor.ts'
import { describeEachDatabase } from '../src/db/testing.ts'
import { type AssetId, newId } from '../src/ids.ts'
import { createAsset, openMedia, withdrawAsset } from '../src/media/media.ts'
import { Recorder } from '../src/pages/pages.ts'
import { editEdition, findEdition, getSettings } from '../src/publication/publication.ts'
import { createSite, renderLook } from '../src/reader/reader.ts'
import { openRoom, value } from './oracle/newsroom.ts'

describeEachDatabase('the look of an edition', (open) => {
  test('logo, typeface and what was never saved', async () => {
    const room = await openRoom(await open())
    const options = { ...room, publicUrl: 'http://localhost:3000' }
    const site = createSite(options)
    const page = async (path = '/en/') => {
      const { parts = [] } = (await site.route(path)?.render({ path, query: {} }, new Recorder())) ?? {}
      return parts.join('')
    }
    const change = async (code: string, settings: object) => {
      const edition = await findEdition(room.database.kysely, code)
      return editEdition(room, cli, code, { settings }, edition?.rev ?? 0)
    }
    const media = await openMedia({ dataDir: await mkdtemp(join(tmpdir(), 'standfirst-look-')) })
    const upload = async (width: number, height: number, background: string): Promise<AssetId> => {
      const bytes = await sharp({ create: { width, height, channels: 4, background } })
        .png()
        .toBuffer()
      const made = await createAsset(room, media, cli, {
        ...{ bytes, name: 'logo.png', credit: 'The Paper', alt: 'The Paper', edition: 'en' },
      })
      return value(made).id
    }

    const logo = await upload(1200, 300, '#203040')
    const logoDark = await upload(1200, 300, '#d0e0f0')
    value(await change('en', { logo, logoDark }))
    const shown = await page()
    const image = /<img class="logo" src="([^"]+)" width="(\d+)" height="(\d+)" alt="The Paper"/.exec(shown)
    expect(image?.slice(2)).toEqual(['640', '160'])
    expect(image?.[1]).toContain(`/media/${logo}/`)
    expect(shown).toMatch(new RegExp(`media="\\(prefers-color-scheme:dark\\)" srcset="/media/${logoDark}/`))
    expect(shown).toContain('.logo{')
    expect(await page('/ar/')).not.toContain('class="logo"')

    expect(await change('en', { logo: newId() })).toMatchObject({
      ok: false,
      problem: { code: 'invalid', errors: [{ pointer: '/settings/logo' }] },
    })
    value(await withdrawAsset(room, cli, logo, {}))
    expect(await page()).toMatch(/<p class="mast"><a href="\/en\/">The Paper<\/a>/)

    const weight = async (path: string) =>
      (/<style>([\s\S]*?)<\/style>/.exec(await page(path))?.[1] ?? '').length
    for (const code of ['en', 'ar'] as const) {
      const news = await weight(`/${code}/`)
      expect((await page(`/${code}/`)).includes('.woff2')).toBe(true)
      for (const typeface of ['plain', 'system'] as const) {
        value(await change(code, { typeface }))
        expect(await weight(`/${code}/`)).toBeLessThan(news)
        expect((await page(`/${code}/`)).includes('.woff2')).toBe(typeface === 'plain')
      }
    }

    // What is only looked at is nowhere else, and is text where it is text.
    const edition = await findEdition(room.database.kysely, 'en')
    if (!edition) throw new Error('no edition')
    const settings = { ...(await getSettings(room.database.kysely)), signal: '#123456' }
    const slogan = '</p><script>alert(1)</script>'
    const look = await renderLook(options, { edition: { ...edition, slogan }, settings }, 'front')
    expect(look?.html).toContain('&lt;/p>&lt;script>')
    expect(look?.html).toContain('--sig:#123456')
    expect(look?.headers).toMatchObject({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow' })
    expect(look?.headers['content-security-policy']).toContain("frame-ancestors 'self'")
    expect(await page()).not.toContain('#123456')
    expect(await renderLook(options, { edition, settings }, 'story')).toBeUndefined()
  })
})
