// Seeds what stands before any story: settings, editions, names of kinds, terms, navigation, static pages.
import { cli } from '../actor.ts'
import { blockIds } from '../body/body.ts'
import { type Core, write } from '../events/events.ts'
import {
  createEdition,
  createStaticPage,
  createTermIn,
  editKindText,
  editSettings,
  editStaticPage,
  editTerm,
  findEdition,
  findStaticPage,
  findTerm,
  type NavigationTree,
  setNavigation,
  type TermType,
} from '../publication/publication.ts'
import { ok, type Result } from '../result.ts'
import { authors } from './authors.ts'
import { toBody } from './demo-body.ts'
import type { DemoEdition } from './demo-story.ts'
import type { DemoTerm, PerEdition } from './demo-words.ts'
import { editions, publication } from './editions.ts'
import { type DemoNavigationNode, footerPages, navigation, socialAccounts } from './navigation.ts'
import { pages } from './pages.ts'
import { assetIdOf, chanceOf } from './seed-ids.ts'
import { orDone, type Step } from './seed-steps.ts'
import { dossiers, kindLists, programmes, regions, sections } from './taxonomy.ts'
import { topics } from './topics.ts'

/** A term as its room takes it, before its place in the list is known. */
type Wish = {
  readonly key: string
  readonly rows: PerEdition<{ readonly name: string; readonly slug: string; readonly description: string }>
  readonly parent?: string
  readonly picture?: string
  readonly facts?: Readonly<Record<string, unknown>>
}

export function publicationSteps(at: Date): readonly Step[] {
  const step = (what: string, take: Step['take']): Step => ({ at, what, take })
  return [
    ...editions.map(({ code }) => step(`edition ${code}`, (core) => seedEdition(core, code))),
    step('settings', async (core) =>
      orDone(
        await editSettings(
          core,
          cli,
          { name: publication.name, defaultEdition: publication.defaultEdition },
          1,
        ),
        'stale',
      ),
    ),
    ...kindLists.flatMap(({ kind, rows }) =>
      editions.map(({ code }) =>
        step(`kind ${kind} in ${code}`, (core) =>
          editKindText(core, cli, kind, code, { name: rows[code].name, slug: rows[code].slug }),
        ),
      ),
    ),
    step('sections', (core) => seedTerms(core, 'section', sections)),
    step('regions', (core) => seedTerms(core, 'region', regions)),
    step('topics', (core) =>
      seedTerms(
        core,
        'topic',
        topics.map((topic) => ({ ...topic, facts: { is: topic.type } })),
      ),
    ),
    step('dossiers', (core) => seedTerms(core, 'dossier', dossiers)),
    step('programmes', (core) => seedTerms(core, 'programme', programmes)),
    step('authors', (core) => seedTerms(core, 'author', authors.map(authorWish))),
    ...pages.map(({ key }) => step(`page ${key}`, (core) => seedPage(core, key))),
    ...pages.flatMap(({ key }) =>
      editions.map(({ code }) => step(`page ${key} in ${code}`, (core) => seedPageText(core, key, code))),
    ),
    ...editions.map(({ code }) =>
      step(`navigation of ${code}`, async (core) =>
        orDone(await setNavigation(core, cli, code, navigationOf(code), 1), 'stale'),
      ),
    ),
  ]
}

/** Faces of authors, bands of dossiers and programmes: taken when the library has them. */
export function termPictureSteps(at: Date, drawn: readonly { readonly key: string }[]): readonly Step[] {
  const keys = new Set(drawn.map(({ key }) => key))
  const types: readonly (readonly [TermType, readonly Wish[]])[] = [
    ['dossier', dossiers],
    ['programme', programmes],
    ['author', authors.map(authorWish)],
  ]
  return types.flatMap(([type, wishes]) =>
    wishes.flatMap(({ key, picture }) =>
      picture === undefined || !keys.has(picture)
        ? []
        : [
            {
              at,
              what: `picture of ${type} ${key}`,
              take: async (core: Core) =>
                orDone(await editTerm(core, cli, type, key, { picture: assetIdOf(picture) }, 1), 'stale'),
            },
          ],
    ),
  )
}

async function seedEdition(core: Core, code: DemoEdition): Promise<Result<unknown>> {
  if (await findEdition(core.database.kysely, code)) return ok(null)
  const order = editions.findIndex((edition) => edition.code === code)
  const row = editions[order]
  if (!row) throw new Error(`the demo has no edition ${code}`)
  const { language, locale, direction: dir, zone, name, slogan, byline, digits, description, rights } = row
  return createEdition(core, cli, {
    ...{ code, language, locale, dir, zone, name, slogan, byline, order },
    footer: { description, rights, social: [...socialAccounts] },
    settings: {
      ...{ digits, calendar: 'gregory', fallback: code === publication.defaultEdition },
      ...{ logo: null, logoDark: null, typeface: 'news', letters: true },
    },
  })
}

/** All terms of a type in one transaction; those that are there already stay as they are. */
function seedTerms(core: Core, type: TermType, wishes: readonly (Wish | DemoTerm)[]) {
  return write<null>(core, cli, async (unit) => {
    for (const [order, wish] of wishes.entries()) {
      if (await findTerm(unit.tx, type, wish.key)) continue
      const { parent, facts }: Partial<Wish> = wish
      const made = await createTermIn(unit, type, {
        key: wish.key,
        ...(parent === undefined ? {} : { parent }),
        ...(facts === undefined ? {} : { facts }),
        texts: inEach((code) => ({ ...wish.rows[code], order })),
      })
      if (!made.ok) return made
    }
    return ok(null)
  })
}

/** An author's role and life are one text: that is what the author's page shows. */
function authorWish({ key, portrait, rows }: (typeof authors)[number]): Wish {
  const row = (code: DemoEdition) => {
    const { name, slug, role, bio } = rows[code]
    return { name, slug, description: `${role}. ${bio}` }
  }
  return { key, picture: portrait, rows: { en: row('en'), ar: row('ar'), es: row('es') } }
}

async function seedPage(core: Core, key: string): Promise<Result<unknown>> {
  if (await findStaticPage(core.database.kysely, key)) return ok(null)
  const place = (footerPages as readonly string[]).indexOf(key)
  return createStaticPage(core, cli, { key, footer: place >= 0, order: Math.max(0, place) })
}

async function seedPageText(core: Core, key: string, code: DemoEdition): Promise<Result<unknown>> {
  const text = pages.find((page) => page.key === key)?.rows[code]
  if (!text) throw new Error(`the demo has no page ${key} in ${code}`)
  const body = toBody(text.body, {
    story: () => undefined,
    asset: assetIdOf,
    film: assetIdOf,
    blockId: blockIds(chanceOf(`page ${key} ${code}`)),
  })
  const input = { title: text.title, slug: text.slug, body, shown: true }
  return orDone(await editStaticPage(core, cli, key, code, input, 0), 'stale')
}

function navigationOf(code: DemoEdition): NavigationTree {
  const leaf = ({ label, target }: DemoNavigationNode) => ({
    label: label[code],
    ...(target === undefined ? {} : { target: targetOf(target) }),
  })
  return { nodes: navigation.map((node) => ({ ...leaf(node), children: (node.children ?? []).map(leaf) })) }
}

function targetOf(target: NonNullable<DemoNavigationNode['target']>) {
  switch (target.to) {
    case 'front':
    case 'live':
      return { to: target.to }
    case 'kind': {
      const list = kindLists.find(({ key }) => key === target.key)
      if (!list) throw new Error(`the demo has no list of kind ${target.key}`)
      return { to: target.to, kind: list.kind }
    }
    case 'section':
    case 'region':
    case 'programme':
    case 'page':
      return { to: target.to, ref: target.key }
    default:
      return target satisfies never
  }
}

function inEach<T>(make: (code: DemoEdition) => T): Record<DemoEdition, T> {
  return { en: make('en'), ar: make('ar'), es: make('es') }
}
