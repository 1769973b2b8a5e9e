// Imports a feed, a WordPress export or a web page into an edition: what is asked for is checked and opened here,
// `import-run.ts` does the work. Driven by the CLI (and later by the API).
import type { Actor } from '../actor.ts'
import type { Core } from '../events/events.ts'
import type { Fetcher } from '../net/net.ts'
import { may } from '../people/people.ts'
import { getSettings, listEditions } from '../publication/publication.ts'
import { fail, ok, type Result } from '../result.ts'
import { type ImportReport, Tally } from './import.ts'
import { inSteadySpace } from './import-memory.ts'
import { PictureBook } from './import-pictures.ts'
import { LinkBook, type Setting } from './import-prepare.ts'
import { ImportRun } from './import-run.ts'
import { openSource, parseFormat } from './import-source.ts'
import { listTermRows } from './import-store.ts'
import { TermBook } from './import-terms.ts'

export type ImportDeps = {
  readonly fetcher: Fetcher
  /** What `-` stands for; the process's own standard input when absent. */
  readonly stdin?: AsyncIterable<Uint8Array>
}

export type ImportOptions = {
  readonly edition: string
  readonly format?: string
  /** Key, slug or name of the section everything goes into. */
  readonly section?: string
  /** `published` publishes what its source shows publicly; default `draft`. */
  readonly status?: 'draft' | 'published'
  readonly signal?: AbortSignal
  readonly onProgress?: (read: number, total?: number) => void
}

/**
 * Takes in `source`: a path, an address, or `-`. Fails only where nothing could be read at all (no such file, edition,
 * section, format; no right); what is wrong with the content is in the report. A second run creates nothing twice.
 */
export async function importInto(
  core: Core,
  deps: ImportDeps,
  actor: Actor,
  source: string,
  options: ImportOptions,
): Promise<Result<ImportReport>> {
  const format = parseFormat(options.format)
  if (!format.ok) return format
  const setting = await readSetting(core, deps, actor, options)
  if (!setting.ok) return setting
  const { signal } = options
  const { fetcher, stdin } = deps
  const opened = await openSource(source, {
    fetcher,
    format: format.value,
    ...(signal === undefined ? {} : { signal }),
    ...(stdin === undefined ? {} : { stdin }),
  })
  if (!opened.ok) return opened
  const tally = new Tally(source)
  const run = new ImportRun(core, actor, setting.value, options, tally, { file: source, ...opened.value })
  await inSteadySpace(() => run.all())
  if (tally.isSilent) tally.say('', 'There is nothing in it to import.')
  return ok(tally.report())
}

async function readSetting(
  core: Core,
  { fetcher }: ImportDeps,
  actor: Actor,
  { edition: code, section }: ImportOptions,
): Promise<Result<Setting>> {
  const db = core.database.kysely
  const editions = await listEditions(db)
  const edition = editions.find((each) => each.code === code)
  if (edition === undefined) {
    const known = editions.map((each) => each.code).join(', ') || 'none yet (standfirst init makes some)'
    return fail('invalid', `There is no edition "${code}"; there are: ${known}.`)
  }
  if (may(actor, 'wire.import', { edition: code }) !== 'yes') {
    return fail('forbidden', 'You may not import into this edition.')
  }
  const terms = new TermBook(await listTermRows(db, code), section)
  const sections = terms.sectionNames.join(', ')
  if (section !== undefined && terms.chosenSection === undefined) {
    return fail(
      'invalid',
      `There is no section "${section}" in the edition "${code}"; there are: ${sections}.`,
    )
  }
  if (terms.sectionOf([]) === undefined) {
    return fail(
      'invalid',
      `The edition "${code}" has no section yet: make one first (POST /api/v1/sections, see docs/set-up.md).`,
    )
  }
  const { slugs } = await getSettings(db)
  const pictures = new PictureBook((url) => fetcher.refusal(url)?.detail)
  const links = new LinkBook()
  return ok({ edition, editions: editions.map((each) => each.code), terms, pictures, links, slugs })
}
