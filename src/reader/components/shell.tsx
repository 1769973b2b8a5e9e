// The frame of every page: skip link, strap, bar with drawer and editions, masthead, two-level navigation, regions,
// ticker, footer. All of it works without a script: the drawer is a <details>, the search a form.
import type { ComponentChildren, JSX } from 'preact'
import { fill } from '../format.ts'
import type { BoxName, EditionLink, NavNode, ShellView } from '../views.ts'
import { wordsOf } from '../words/index.ts'
import { useFrame } from './frame.ts'
import { Links } from './text.tsx'

/** Where a box is spliced in when the page is served. */
export const Slot = ({ box }: { box: BoxName }): JSX.Element => <box-slot name={box} />

export function Page({ shell, children }: { shell: ShellView; children: ComponentChildren }): JSX.Element {
  const { words } = useFrame()
  return (
    <>
      <a class="skip" href="#main">
        {words.skip}
      </a>
      <div data-box="strap">
        <Slot box="strap" />
      </div>
      <Top shell={shell} />
      <div data-box="ticker">
        <Slot box="ticker" />
      </div>
      <main id="main" tabindex={-1}>
        {children}
      </main>
      <Footer shell={shell} />
    </>
  )
}

function Top({ shell }: { shell: ShellView }): JSX.Element {
  const { words } = useFrame()
  const branch = branchOf(shell.navigation)
  return (
    <header class="top">
      <div class="bar">
        <details class="drawer">
          <summary>{words.sections}</summary>
          <div class="panel">
            <SearchForm action={shell.search} />
            <nav aria-label={words.mainNavigation}>
              <Tree nodes={shell.navigation} deep />
            </nav>
            {shell.saved !== undefined && (
              <p hidden data-script>
                <a href={shell.saved}>{words.saved}</a>
              </p>
            )}
          </div>
        </details>
        <a class="find" href={shell.search}>
          {words.search}
        </a>
        <nav class="eds" aria-label={words.editions}>
          <ul>
            {shell.editions.map((edition) => (
              <li key={edition.code}>
                <EditionAnchor link={edition} />
              </li>
            ))}
          </ul>
        </nav>
      </div>
      <p class="mast">
        <a href={shell.masthead.home}>
          <Logo masthead={shell.masthead} />
        </a>
      </p>
      {shell.masthead.slogan !== undefined && <p class="slogan">{shell.masthead.slogan}</p>}
      <nav class="nav" aria-label={words.mainNavigation}>
        <Tree nodes={shell.navigation} />
      </nav>
      <div class="subs">
        {branch.length > 0 && (
          <nav class="nav sub" aria-label={words.subNavigation}>
            <Tree nodes={branch} />
          </nav>
        )}
        {shell.regions.length > 0 && (
          <nav class="nav sub" aria-label={words.regions}>
            <Tree nodes={shell.regions} />
          </nav>
        )}
      </div>
    </header>
  )
}

/** A logo stands for the name and says it; its size is known before it comes. */
function Logo({ masthead: { name, logo } }: { masthead: ShellView['masthead'] }): JSX.Element {
  if (logo === undefined) return <>{name}</>
  const { dark } = logo
  const img = <img class="logo" src={logo.src} width={logo.width} height={logo.height} alt={name} />
  if (dark === undefined) return img
  return (
    <picture>
      <source media="(prefers-color-scheme:dark)" srcset={dark.src} width={dark.width} height={dark.height} />
      {img}
    </picture>
  )
}

/** The second row: of the branch we are in, else of the first that has one. */
function branchOf(nodes: readonly NavNode[]): readonly NavNode[] {
  const current = nodes.find((node) => node.current !== undefined)
  return (current ?? nodes.find((node) => node.children !== undefined))?.children ?? []
}

/** A link to this page elsewhere; where there is none it says, in that edition's words, what opens instead. */
export function EditionAnchor({ link }: { link: EditionLink }): JSX.Element {
  return (
    <a href={link.href} lang={link.lang} dir={link.dir} hreflang={link.exact ? link.lang : undefined}>
      {link.name}
      {!link.exact && link.leadsTo !== undefined && (
        <small> ({fill(wordsOf(link.lang).opensInstead, { x: link.leadsTo })})</small>
      )}
    </a>
  )
}

function Tree({ nodes, deep }: { nodes: readonly NavNode[]; deep?: boolean }): JSX.Element {
  const shown = deep ? nodes : nodes.flatMap((node) => (node.href === undefined ? firstLinks(node) : [node]))
  return (
    <ul>
      {shown.map((node) => (
        <li key={node.text}>
          {node.href === undefined ? node.text : <NavLink node={node} href={node.href} />}
          {deep && node.children !== undefined && node.children.length > 0 && <Tree nodes={node.children} />}
        </li>
      ))}
    </ul>
  )
}

/** A node that only holds others stands in a row by the first of them, under its own name. */
function firstLinks(node: NavNode): readonly NavNode[] {
  const href = node.children?.find((child) => child.href !== undefined)?.href
  return href === undefined ? [] : [{ ...node, href }]
}

function NavLink({ node, href }: { node: NavNode; href: string }): JSX.Element {
  return (
    <a
      href={href}
      class={node.current === undefined ? undefined : 'cur'}
      aria-current={node.current === 'page' ? 'page' : undefined}
    >
      {node.text}
      {node.live && (
        <span data-box="live-dot">
          <Slot box="live-dot" />
        </span>
      )}
    </a>
  )
}

export function SearchForm({ action, query }: { action: string; query?: string }): JSX.Element {
  const { words } = useFrame()
  return (
    <form class="search" action={action}>
      <input
        type="search"
        name="q"
        value={query}
        aria-label={words.searchLabel}
        maxlength={200}
        required
        dir="auto"
      />
      <button type="submit">{words.searchAction}</button>
    </form>
  )
}

function Footer({ shell }: { shell: ShellView }): JSX.Element {
  const { words } = useFrame()
  const { footer } = shell
  return (
    <footer class="foot">
      <div>
        <p class="mast">{shell.masthead.name}</p>
        <p>{footer.description}</p>
      </div>
      <Links links={footer.links} />
      <div>
        {footer.social.length > 0 && <p class="h">{words.social}</p>}
        <Links links={footer.social} />
        {footer.app !== undefined && (
          <p>
            <a href={footer.app.href}>{footer.app.text}</a>
          </p>
        )}
      </div>
      <p class="rights">{footer.rights}</p>
    </footer>
  )
}
