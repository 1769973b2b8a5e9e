// The frame of every page: masthead, navigation, regions, edition switcher, footer. Each part is recorded with its key.
import type { Kysely } from 'kysely'
import type { Tables } from '../db/db.ts'
import {
  encodePath,
  getNavigation,
  type KindText,
  listPath,
  listStaticPages,
  type NavigationTarget,
} from '../publication/publication.ts'
import { readKindTexts } from './card-reader.ts'
import { readLogo } from './logo-reader.ts'
import {
  editionView,
  type Reading,
  readAllTerms,
  readEditions,
  readTerms,
  type TermKind,
  type TermRead,
} from './reading.ts'
import type { EditionLink, Head, LinkView, NavNode, ShellView } from './views.ts'
import { wordsOf } from './words/index.ts'

/** This page in another edition: itself, or the nearest parent that exists there. */
export type Counterpart = { readonly href: string; readonly exact: boolean; readonly leadsTo?: string }

export type PageFrame = {
  readonly head: Head
  /** Path of this page (encoded), to mark it in the navigation. */
  readonly path: string
  /** By edition code; editions without one get their front. */
  readonly counterparts?: ReadonlyMap<string, Counterpart>
}

export async function readShell(reading: Reading, at: PageFrame): Promise<ShellView> {
  const { edition, settings } = reading
  const frame = await readFrame(reading)
  const logo = await readLogo(reading)
  return {
    edition: editionView(edition),
    head: at.head,
    masthead: {
      name: edition.name,
      ...(edition.slogan === '' ? {} : { slogan: edition.slogan }),
      home: listPath(edition.code),
      ...(logo ? { logo } : {}),
    },
    typeface: edition.settings.typeface,
    signal: { light: settings.signal, dark: settings.signalDark },
    editions: await editionLinks(reading, at.counterparts ?? new Map()),
    navigation: frame.navigation.map((node) => marked(node, at.path, edition.code)),
    regions: frame.regions.map((link) => ({
      ...link,
      ...(link.href === at.path ? { current: 'page' as const } : {}),
    })),
    search: listPath(edition.code, 'search'),
    saved: `/${edition.code}/saved`,
    manifest: `/${edition.code}/manifest.webmanifest`,
    footer: frame.footer,
  }
}

/** What all pages of an edition have around them. */
type Frame = {
  readonly navigation: readonly NavNode[]
  readonly regions: readonly LinkView[]
  readonly footer: ShellView['footer']
}

function readFrame(reading: Reading): Promise<Frame> {
  return reading.recorder.remember(`frame/${reading.edition.code}`, async (recorder) => {
    recorder.key(`edition:${reading.edition.code}`, `navigation:${reading.edition.code}`)
    const own = { ...reading, recorder }
    const pages = await readPages(own)
    const regions = await readAllTerms(own, 'region')
    return {
      navigation: await readNavigation(own, pages),
      regions: regions.map(({ name, href }) => ({ text: name, href })),
      footer: readFooter(own, pages),
    }
  })
}

/** The node with this page, or the part of the site it stands in, marked. */
function marked(node: NavNode, path: string, edition: string): NavNode {
  const children = node.children?.map((child) => marked(child, path, edition))
  const isInside = children?.some((child) => child.current !== undefined)
  const current = isInside
    ? 'section'
    : node.href === path
      ? 'page'
      : node.href !== undefined && isWithin(path, node.href, edition)
        ? 'section'
        : undefined
  return {
    ...node,
    ...(current === undefined ? {} : { current }),
    ...(children === undefined ? {} : { children }),
  }
}

async function editionLinks(
  reading: Reading,
  counterparts: ReadonlyMap<string, Counterpart>,
): Promise<EditionLink[]> {
  const editions = await readEditions(reading)
  return editions
    .filter(({ code }) => code !== reading.edition.code)
    .map((edition) => {
      const found = counterparts.get(edition.code) ?? { href: listPath(edition.code), exact: false }
      return {
        code: edition.code,
        lang: edition.language,
        dir: edition.dir,
        name: languageName(edition.language),
        ...found,
      }
    })
}

/** What a language calls itself: English, العربية, español. */
export function languageName(language: string): string {
  const known = languageNames.get(language)
  if (known !== undefined) return known
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language
  const capitalised = name.slice(0, 1).toLocaleUpperCase(language) + name.slice(1)
  languageNames.set(language, capitalised)
  return capitalised
}

const languageNames = new Map<string, string>()

async function readNavigation(reading: Reading, pages: readonly PageLink[]): Promise<NavNode[]> {
  const { db, recorder, edition } = reading
  const tree = await getNavigation(db, edition.code)
  const targets = tree.nodes.flatMap((node) => [node, ...node.children]).flatMap(({ target }) => target ?? [])
  const terms = await readTerms(
    reading,
    targets.flatMap((target) => (isTerm(target) ? [{ type: target.to, id: target.ref }] : [])),
  )
  for (const target of targets) {
    if (target.to === 'kind') recorder.key(`kind:${target.kind}/${edition.code}`)
    if (target.to === 'page')
      for (const { id } of pages.filter(isNamed(target.ref))) recorder.key(`page:${id}/${edition.code}`)
  }
  const lookup: Lookup = {
    edition: edition.code,
    terms,
    kinds: await readKindTexts(reading),
    pages,
  }
  return tree.nodes.flatMap((node) => {
    const children = node.children.flatMap((child) => navNode(lookup, child, []))
    return navNode(lookup, node, children)
  })
}

type Lookup = {
  readonly edition: string
  readonly terms: ReadonlyMap<string, TermRead>
  readonly kinds: readonly KindText[]
  readonly pages: readonly PageLink[]
}

function isTerm(target: NavigationTarget): target is { to: TermKind; ref: string } {
  return 'ref' in target && target.to !== 'page'
}

type Named = { readonly text: string; readonly href: string }

/** A node whose target is not to be seen in this edition is left out; one with children stays for them. */
function navNode(
  lookup: Lookup,
  node: { label: string; target?: NavigationTarget | undefined },
  children: readonly NavNode[],
): NavNode[] {
  const named = node.target && nameOf(lookup, node.target)
  const href = named?.href ?? children[0]?.href
  const text = node.label === '' ? named?.text : node.label
  if (href === undefined || text === undefined || (node.target && !named && children.length === 0)) return []
  return [
    {
      text,
      href,
      ...(node.target?.to === 'live' ? { live: true } : {}),
      ...(children.length === 0 ? {} : { children }),
    },
  ]
}

function isWithin(path: string, href: string, edition: string): boolean {
  return href !== listPath(edition) && path.startsWith(href)
}

function nameOf({ edition, terms, kinds, pages }: Lookup, target: NavigationTarget): Named | undefined {
  switch (target.to) {
    case 'front':
      return { text: '', href: listPath(edition) }
    case 'live':
      return { text: '', href: listPath(edition, 'live') }
    case 'link':
      return { text: target.url, href: target.url }
    case 'kind': {
      const kind = kinds.find((candidate) => candidate.kind === target.kind && candidate.shown)
      return kind && { text: kind.name, href: encodePath(listPath(edition, kind.slug)) }
    }
    case 'page': {
      const page = pages.find(isNamed(target.ref))
      return page?.shown ? { text: page.text, href: page.href } : undefined
    }
    default: {
      const term = terms.get(target.ref)
      return term?.shown ? { text: term.name, href: term.href } : undefined
    }
  }
}

type PageLink = Named & {
  readonly id: string
  readonly key: string
  readonly footer: boolean
  readonly shown: boolean
}

function isNamed(ref: string): (page: PageLink) => boolean {
  return ({ id, key }) => id === ref || key === ref
}

/**
 * All static pages as the edition names them. Those of the footer are part of `edition:CODE`; who shows another one records
 * its key.
 */
async function readPages({
  db,
  edition,
}: {
  db: Kysely<Tables>
  edition: { code: string }
}): Promise<readonly PageLink[]> {
  const pages = await listStaticPages(db)
  return pages.map(({ id, key, footer, texts }) => {
    const { title = '', slug = '', shown = false } = texts[edition.code] ?? {}
    return { id, key, footer, shown, text: title, href: encodePath(`/${edition.code}/pages/${slug}`) }
  })
}

function readFooter({ edition }: Reading, all: readonly PageLink[]): ShellView['footer'] {
  const words = wordsOf(edition.language)
  const shown = all.filter(({ footer, shown }) => footer && shown)
  const pages = shown.filter(({ key }) => key !== 'app')
  const app = shown.find(({ key }) => key === 'app')
  const links: LinkView[] = [
    ...pages.map(({ text, href }) => ({ text, href })),
    { text: words.indexes.authors, href: listPath(edition.code, 'authors') },
    { text: words.corrections, href: listPath(edition.code, 'corrections') },
    { text: words.archive, href: listPath(edition.code, 'archive') },
  ]
  return {
    description: edition.footer.description,
    rights: edition.footer.rights,
    links,
    social: edition.footer.social.map(({ name, url }) => ({ text: name, href: url })),
    ...(app ? { app: { text: app.text, href: app.href } } : {}),
  }
}
