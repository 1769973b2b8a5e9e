// Use-cases on static pages: add one, write its text in an edition.
import { type Actor, actorKey } from '../actor.ts'
import { type Body, bodySchema, emptyBody, newBlockId, parseBody, parseHtml } from '../body/body.ts'
import { type Core, type Unit, write } from '../events/events.ts'
import { newId, type PageId } from '../ids.ts'
import { may } from '../people/people.ts'
import { fail, ok, type Result } from '../result.ts'
import { slugify } from '../slug.ts'
import { listPath } from './address.ts'
import { claimAddress } from './address-store.ts'
import type {
  StaticPage,
  StaticPageInput,
  StaticPagePatch,
  StaticPageText,
  StaticPageTextInput,
} from './static-page.ts'
import { findStaticPage, lockStaticPage } from './static-page-store.ts'

export function createStaticPage(
  core: Core,
  actor: Actor,
  input: StaticPageInput,
): Promise<Result<StaticPage>> {
  return write(core, actor, async (unit) => {
    if (may(actor, 'page.edit') !== 'yes') return fail('forbidden', 'You may not add pages.')
    if (await findStaticPage(unit.tx, input.key)) {
      return fail('conflict', `There is a page "${input.key}" already.`, { unblock: 'Change that one.' })
    }
    const { order: ord, ...rest } = input
    const id = newId<PageId>()
    await unit.tx
      .insertInto('static_pages')
      .values({ id, ord, ...rest })
      .execute()
    unit.record({ type: 'page.created', subject: `page:${id}`, data: { key: input.key } })
    return ok({ id, ...input, rev: 1, texts: {} })
  })
}

/** Its place among the pages, and whether it stands in the footer. */
export function placeStaticPage(
  core: Core,
  actor: Actor,
  ref: string,
  patch: StaticPagePatch,
  expectedRev: number,
): Promise<Result<StaticPage>> {
  return write(core, actor, async (unit) => {
    const before = await lockStaticPage(unit.tx, ref)
    if (!before) return fail('not-found', `There is no page "${ref}".`)
    if (may(actor, 'page.edit') !== 'yes') return fail('forbidden', 'You may not put pages in order.')
    if (before.rev !== expectedRev) {
      return fail('stale', `The page is at revision ${before.rev}.`, {
        extra: { rev: before.rev, current: before, yours: patch },
      })
    }
    const { footer = before.footer, order = before.order } = patch
    const page = { ...before, footer, order, rev: before.rev + 1 }
    await unit.tx
      .updateTable('static_pages')
      .set({ footer, ord: order, rev: page.rev })
      .where('id', '=', page.id)
      .execute()
    const isSeen = before.footer !== footer || (footer && before.order !== order)
    const editions = Object.entries(page.texts).flatMap(([code, { shown }]) =>
      shown && isSeen ? [code] : [],
    )
    unit.record({
      type: 'page.placed',
      subject: `page:${page.id}`,
      data: { key: page.key, footer, order, rev: page.rev },
      stale: editions.map((code) => `edition:${code}`),
    })
    return ok(page)
  })
}

/** Writes a page's text in one edition; `expectedRev` is 0 where there was none. Every text stays in the history. */
export function editStaticPage(
  core: Core,
  actor: Actor,
  ref: string,
  edition: string,
  input: StaticPageTextInput,
  expectedRev: number,
): Promise<Result<StaticPage>> {
  return write(core, actor, async (unit) => {
    const page = await lockStaticPage(unit.tx, ref)
    if (!page) return fail('not-found', `There is no page "${ref}".`)
    if (may(actor, 'page.edit', { edition }) !== 'yes')
      return fail('forbidden', 'You may not change this page.')
    const before = page.texts[edition]
    if ((before?.rev ?? 0) !== expectedRev) {
      return fail('stale', `The page is at revision ${before?.rev ?? 0}.`, {
        extra: { rev: before?.rev ?? 0, current: before, yours: input },
      })
    }
    const body = bodyOf(input, before?.body)
    if (!body.ok) return body
    const slug = slugify(input.slug ?? before?.slug ?? input.title) || page.key
    const text: StaticPageText = {
      title: input.title,
      slug,
      body: body.value,
      rev: expectedRev + 1,
      shown: input.shown,
    }
    return saveText(unit, page, edition, before, text)
  })
}

async function saveText(
  unit: Unit,
  page: StaticPage,
  edition: string,
  before: StaticPageText | undefined,
  text: StaticPageText,
): Promise<Result<StaticPage>> {
  const { tx, now } = unit
  const known = await tx.selectFrom('editions').select('code').where('code', '=', edition).executeTakeFirst()
  if (!known) return fail('not-found', `There is no edition "${edition}".`)
  const path = listPath(edition, 'pages', text.slug).slice(0, -1)
  if (!(await claimAddress(tx, { path, edition, type: 'page', thing: page.id, at: now }))) {
    return fail('conflict', `The address ${path} belongs to something else.`, {
      unblock: 'Choose another slug.',
    })
  }
  const common = { title: text.title, schema: bodySchema, body: JSON.stringify(text.body), rev: text.rev }
  const row = { ...common, slug: text.slug, shown: text.shown }
  await tx
    .insertInto('static_page_texts')
    .values({ page: page.id, edition, ...row })
    .onConflict((conflict) => conflict.columns(['page', 'edition']).doUpdateSet(row))
    .execute()
  await tx
    .insertInto('static_page_revisions')
    .values({ page: page.id, edition, ...common, by: actorKey(unit.actor), at: now })
    .execute()
  const inFooter =
    page.footer && (before?.title !== text.title || before.slug !== text.slug || before.shown !== text.shown)
  const moved = before?.slug === text.slug ? [] : [`url:${path}`]
  const listed = before?.slug === text.slug && before.shown === text.shown ? [] : [`pages:${edition}`]
  unit.record({
    type: 'page.changed',
    subject: `page:${page.id}`,
    edition,
    data: { key: page.key, rev: text.rev },
    stale: [`page:${page.id}/${edition}`, ...moved, ...listed, ...(inFooter ? [`edition:${edition}`] : [])],
  })
  return ok({ ...page, texts: { ...page.texts, [edition]: text } })
}

function bodyOf(input: StaticPageTextInput, before: Body | undefined): Result<Body> {
  if (input.bodyHtml !== undefined) return ok(parseHtml(input.bodyHtml, { newBlockId }).body)
  if (input.body === undefined) return ok(before ?? emptyBody)
  return parseBody(input.body)
}
