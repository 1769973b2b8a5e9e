// What a body points at: assets and stories of ours, written with each revision ("where used").
import type { AssetId, StoryId } from '../ids.ts'
import type { Block, Body, Inline, ListItem, TableCell, TableRow } from './block.ts'

export type BodyRef =
  | { readonly kind: 'asset'; readonly target: AssetId }
  | { readonly kind: 'story'; readonly target: StoryId }

type AnyNode = Block | Inline | ListItem | TableRow | TableCell

/** Each asset and story the body names, once, in order of first use. */
export function bodyRefs(body: Body): readonly BodyRef[] {
  const refs = new Map<string, BodyRef>()
  const add = (ref: BodyRef) => {
    const key = `${ref.kind} ${ref.target}`
    if (!refs.has(key)) refs.set(key, ref)
  }
  const visit = (node: AnyNode) => {
    for (const ref of ownRefs(node)) add(ref)
    const children: readonly AnyNode[] = 'content' in node ? (node.content ?? []) : []
    for (const child of children) visit(child)
  }
  for (const block of body.content) visit(block)
  return [...refs.values()]
}

function ownRefs(node: AnyNode): readonly BodyRef[] {
  switch (node.type) {
    case 'image':
    case 'video':
      return [{ kind: 'asset', target: node.attrs.asset }]
    case 'gallery':
      return node.attrs.assets.map((use) => ({ kind: 'asset', target: use.asset }))
    case 'promo':
      return [{ kind: 'story', target: node.attrs.story }]
    case 'related':
      return node.attrs.stories.map((target) => ({ kind: 'story', target }))
    case 'text':
      return (node.marks ?? []).flatMap((mark) =>
        mark.type === 'story' ? [{ kind: 'story', target: mark.attrs.story } as const] : [],
      )
    default:
      return []
  }
}
