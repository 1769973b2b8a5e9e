// The small parts of text: instants, durations, labels, names and links that know where they are.
import type { ComponentChildren, JSX } from 'preact'
import { fill } from '../format.ts'
import type { CardView, Instant, LabelView, LinkView, StoryKind } from '../views.ts'
import { useFrame } from './frame.ts'

type Style = 'date' | 'shortDate' | 'time' | 'moment' | 'day' | 'stamp'

/** The absolute time in words; `rel` lets the script say "3 minutes ago" while it is fresh. */
export function Time({ at, as, rel }: { at: Instant; as: Style; rel?: boolean }): JSX.Element {
  const { format } = useFrame()
  return (
    <time datetime={at} data-rel={rel ? '' : undefined}>
      {format[as](at)}
    </time>
  )
}

export function Label({ label, class: name }: { label: LabelView; class?: string }): JSX.Element {
  return label.href === undefined ? (
    <span class={name}>{label.text}</span>
  ) : (
    <a class={name} href={label.href}>
      {label.text}
    </a>
  )
}

/** The word for a form of story that readers must be told of; plain articles have none. */
export function useKindWord(kind: StoryKind): string | undefined {
  const { words } = useFrame()
  return kind === 'article' ? undefined : words.kinds[kind]
}

/** Whether a label says the form by itself: "Live" in "Live, ended". What runs is marked as such all the same. */
export function saysKind(label: LabelView | undefined, kind: string, running = false): boolean {
  return label !== undefined && (label.text === kind || (!running && label.text.startsWith(kind)))
}

/** The line over a card's headline: what form it is (unless the label says so already), then its label. */
export function CardLabel({ card }: { card: CardView }): JSX.Element | null {
  const kind = useKindWord(card.kind)
  const label = card.label
  const shownKind = kind !== undefined && saysKind(label, kind, card.running) ? undefined : kind
  if (shownKind === undefined && label === undefined) return null
  return (
    <p class="lab">
      {shownKind !== undefined && <b class={card.running ? 'on' : undefined}>{shownKind}</b>}
      {shownKind !== undefined && label !== undefined && ' '}
      {label !== undefined && <Label label={label} />}
    </p>
  )
}

/** Names with the language's own commas and "and". */
export function Names<T>({
  items,
  of,
}: {
  items: readonly T[]
  of: (item: T) => ComponentChildren
}): JSX.Element {
  const { format } = useFrame()
  return <>{format.list(items).map((part) => (typeof part === 'string' ? part : of(part as T)))}</>
}

export function Links({ links, class: name }: { links: readonly LinkView[]; class?: string }): JSX.Element {
  return (
    <ul class={name}>
      {links.map((link) => (
        <li key={link.href}>
          <a href={link.href}>{link.text}</a>
        </li>
      ))}
    </ul>
  )
}

/** "All", which says of what to those who hear it out of its place. */
export function AllLink({ href, of }: { href: string; of: string }): JSX.Element {
  const { words } = useFrame()
  return (
    <a class="all" href={href} aria-label={fill(words.allOf, { x: of })}>
      {words.all}
    </a>
  )
}
