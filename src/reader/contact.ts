// The contact page as a letter's form needs it: whose it is, and the page again with what was written when it cannot be sent.
import { Recorder } from '../pages/pages.ts'
import { findAddress, findEdition, findStaticPage } from '../publication/publication.ts'
import { contactKey, readStaticPage } from './other-page-reader.ts'
import { pageResponse } from './page-response.ts'
import { type Preview, withBoxes } from './preview.ts'
import { readEdition } from './reading.ts'
import type { SiteOptions } from './site.ts'
import type { LetterView } from './views.ts'

/** The edition whose form stands at this path (decoded); undefined where there is none. */
export async function findContact(options: SiteOptions, path: string): Promise<string | undefined> {
  const db = options.database.kysely
  const address = await findAddress(db, path)
  if (address?.type !== 'page' || address.currentPath !== path) return undefined
  const edition = await findEdition(db, address.edition)
  const page = await findStaticPage(db, address.thing)
  const isOpen = edition?.shown && edition.settings.letters && page?.texts[edition.code]?.shown
  return isOpen && page.key === contactKey ? edition.code : undefined
}

/** The form with what the reader wrote, for this reader alone. */
export async function renderContact(
  options: SiteOptions,
  path: string,
  again: NonNullable<LetterView['again']>,
): Promise<Preview | undefined> {
  const db = options.database.kysely
  const { publicUrl } = options
  const base = { db, recorder: new Recorder(), now: options.clock.now(), publicUrl }
  const reading = await readEdition(base, path.split('/')[1] ?? '')
  const address = reading && (await findAddress(db, path))
  const page = reading && address && (await readStaticPage(reading, address.thing, again))
  if (!page) return undefined
  const rendered = pageResponse(page, { kept: 'never' })
  const headers = { ...rendered.headers, 'cache-control': 'no-store', 'x-robots-tag': 'noindex' }
  return { headers, html: await withBoxes(options, rendered) }
}
