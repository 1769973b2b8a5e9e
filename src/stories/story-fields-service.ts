// From what came in to a revision's fields and body: references looked up (id or key), HTML parsed, faults named by field.
import type { Kysely } from 'kysely'
import { type Body, newBlockId, parseBody, parseHtml } from '../body/body.ts'
import type { Tables } from '../db/db.ts'
import type {
  AssetId,
  AuthorId,
  DossierId,
  ProgrammeId,
  RegionId,
  SectionId,
  StoryId,
  TopicId,
} from '../ids.ts'
import { findTermIds, type TermRef, type TermType } from '../publication/publication.ts'
import { type FieldError, fail, ok, type Result } from '../result.ts'
import { type Byline, distinctBylines, type Fields, type Lead } from './story.ts'
import type { StoryPatch } from './story-input.ts'

type Given = { readonly [Key in keyof StoryPatch]?: StoryPatch[Key] | undefined }

/** The fields after `given` is laid over `base`; an unknown reference is a 422 that names its place. */
export async function resolveFields(
  db: Kysely<Tables>,
  base: Partial<Fields>,
  given: Given,
): Promise<Result<Fields>> {
  const refs = refsOf(given)
  const found = refs.length === 0 ? [] : await findTermIds(db, refs)
  return layFields(base, given, refs, found)
}

/** The fields of many new stories, looked up at once. */
export async function resolveNewFields(
  db: Kysely<Tables>,
  inputs: readonly Given[],
): Promise<Result<Fields>[]> {
  const refs = inputs.map(refsOf)
  const all = refs.flat()
  const found = all.length === 0 ? [] : await findTermIds(db, all)
  let from = 0
  return inputs.map((given, index) => {
    const own = refs[index] ?? []
    const ids = found.slice(from, from + own.length)
    from += own.length
    return layFields({}, given, own, ids)
  })
}

type PlacedRef = TermRef & { readonly pointer: string }

function refsOf(given: Given): PlacedRef[] {
  const refs: PlacedRef[] = []
  const want = (type: TermType, ref: string | null | undefined, pointer: string) => {
    if (ref) refs.push({ type, ref, pointer })
  }
  want('section', given.section, '/section')
  want('region', given.region, '/region')
  want('programme', given.programme, '/programme')
  for (const [index, ref] of given.topics?.entries() ?? []) want('topic', ref, `/topics/${index}`)
  for (const [index, ref] of given.dossiers?.entries() ?? []) want('dossier', ref, `/dossiers/${index}`)
  for (const [index, { author }] of bylinesOf(given)?.entries() ?? []) {
    want('author', author, `/authors/${index}`)
  }
  return refs
}

function bylinesOf(given: Given) {
  return given.authors?.map((author) => (typeof author === 'string' ? { author } : author))
}

function layFields(
  base: Partial<Fields>,
  given: Given,
  refs: readonly PlacedRef[],
  found: readonly (string | undefined)[],
): Result<Fields> {
  const authors = bylinesOf(given)
  const errors: FieldError[] = refs
    .filter((_, index) => found[index] === undefined)
    .map(({ type, ref, pointer }) => ({ pointer, detail: `There is no ${type} "${ref}".` }))
  if (errors.length > 0) return fail('invalid', 'The story refers to things that do not exist.', { errors })
  const id = (type: TermType, ref: string) =>
    found[refs.findIndex((r) => r.type === type && r.ref === ref)] ?? ref
  const section = given.section === undefined ? base.section : (id('section', given.section) as SectionId)
  const kind = given.kind ?? base.kind
  if (section === undefined || kind === undefined)
    return fail('invalid', 'A story needs a kind and a section.')
  const bylines: readonly Byline[] | undefined = authors?.map(({ author, role }) => ({
    author: id('author', author) as AuthorId,
    ...(role === undefined ? {} : { role }),
  }))
  const region = reference(given.region, base.region, (ref) => id('region', ref) as RegionId)
  const programme = reference(given.programme, base.programme, (ref) => id('programme', ref) as ProgrammeId)
  const lead = reference(given.lead, base.lead, (value) => value as Lead)
  const slug = given.slug ?? base.slug
  return ok({
    kind,
    section,
    topics: unique(given.topics?.map((ref) => id('topic', ref) as TopicId) ?? base.topics ?? []),
    dossiers: unique(given.dossiers?.map((ref) => id('dossier', ref) as DossierId) ?? base.dossiers ?? []),
    bylines: distinctBylines(bylines ?? base.bylines ?? []),
    slugline: line(given.slugline ?? base.slugline),
    kicker: line(given.kicker ?? base.kicker),
    headline: line(given.headline ?? base.headline),
    standfirst: line(given.standfirst ?? base.standfirst),
    source: line(given.source ?? base.source),
    dateline: line(given.dateline ?? base.dateline),
    ...(region === undefined ? {} : { region }),
    ...(programme === undefined ? {} : { programme }),
    ...(lead === undefined ? {} : { lead }),
    ...(slug === undefined || slug === '' ? {} : { slug }),
  })
}

export type HtmlResolvers = {
  readonly resolveAsset?: (src: string) => { readonly asset: AssetId } | undefined
  readonly resolveStory?: (url: string) => StoryId | undefined
}

/** The body that was given, as JSON or HTML; undefined when neither was. */
export function resolveBody(
  given: Pick<StoryPatch, 'body' | 'bodyHtml'>,
  resolvers: HtmlResolvers = {},
): Result<{ readonly body: Body | undefined; readonly warnings: readonly string[] }> {
  if (given.bodyHtml !== undefined) {
    const { body, warnings } = parseHtml(given.bodyHtml, { newBlockId, ...resolvers })
    return ok({ body, warnings })
  }
  if (given.body === undefined) return ok({ body: undefined, warnings: [] })
  const parsed = parseBody(given.body)
  if (parsed.ok) return ok({ body: parsed.value, warnings: [] })
  const errors =
    parsed.problem.errors?.map(({ pointer, detail }) => ({ pointer: `/body${pointer}`, detail })) ?? []
  return fail('invalid', parsed.problem.detail, { errors })
}

/** undefined = as it was, null = none. */
function reference<In, Out>(
  given: In | null | undefined,
  base: Out | undefined,
  map: (value: In) => Out,
): Out | undefined {
  if (given === undefined) return base
  return given === null ? undefined : map(given)
}

function unique<T>(ids: readonly T[]): readonly T[] {
  return [...new Set(ids)]
}

/** One line of text: NFC, no control characters, no stray bidi controls (they spoof), single spaces. */
function line(text: string | undefined): string {
  return (text ?? '')
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/gu, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
}
