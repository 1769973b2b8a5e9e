// The text of a static page as a form: its body is the list of its blocks, compared as a whole. Pure.
import type { StaticPage } from '../../publication/publication.ts'
import type { FieldValue, Form } from './form.ts'

export type PageText = StaticPage['texts'][string]

export function pageForm({ title, slug, shown, body }: PageText): Form {
  return { title, slug, shown, body: blocksOf(body) }
}

export const blocksOf = (body: unknown): readonly unknown[] => {
  const content = (body as { readonly content?: unknown } | null)?.content
  return Array.isArray(content) ? content.map(plain) : []
}

/** One spelling of the same block: without absent attributes, members in one order. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  const members = Object.entries(value).filter(([, member]) => member !== null && member !== undefined)
  return Object.fromEntries(
    members.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, member]) => [name, plain(member)]),
  )
}

export const bodyFrom = (blocks: FieldValue | undefined): object => ({
  type: 'doc',
  content: Array.isArray(blocks) ? blocks : [],
})
