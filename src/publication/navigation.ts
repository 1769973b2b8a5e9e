// Navigation: a tree of two levels per edition whose nodes point to things of ours or to a link. Types and pure rules.
import { z } from '@hono/zod-openapi'
import { idOrKey, webUrl } from '../api/api.ts'
import { kinds } from '../kinds.ts'
import { termTypes } from './term.ts'

const target = z.discriminatedUnion('to', [
  z.strictObject({ to: z.enum(termTypes), ref: idOrKey }),
  z.strictObject({ to: z.literal('kind'), kind: z.enum(kinds) }),
  z.strictObject({ to: z.literal('front') }),
  z.strictObject({ to: z.literal('live') }),
  z.strictObject({ to: z.literal('page'), ref: idOrKey }),
  z.strictObject({ to: z.literal('link'), url: webUrl }),
])
export type NavigationTarget = z.infer<typeof target>

const leaf = z.strictObject({
  label: z.string().trim().max(80).default('').meta({ description: "Empty: the target's own name" }),
  target: target.optional().meta({ description: 'Absent: the node only holds its children' }),
})
const branch = leaf.extend({ children: z.array(leaf).max(30).default([]) })
export const navigationTree = z.strictObject({ nodes: z.array(branch).max(20) })
export type NavigationTree = z.infer<typeof navigationTree>

type Leaf = z.infer<typeof leaf>

/** Every static page a tree points to. */
export function pageTargets(tree: NavigationTree): readonly string[] {
  return tree.nodes
    .flatMap((branch): Leaf[] => [branch, ...branch.children])
    .flatMap(({ target }) => (target?.to === 'page' ? [target.ref] : []))
}

/** Every term a tree points to. */
export function* termTargets(tree: NavigationTree) {
  for (const node of tree.nodes.flatMap((branch): Leaf[] => [branch, ...branch.children])) {
    if (node.target && 'ref' in node.target && node.target.to !== 'page') {
      yield { type: node.target.to, ref: node.target.ref }
    }
  }
}

/** The tree with its references replaced, by `type ref`. */
export function replaceRefs(tree: NavigationTree, ids: ReadonlyMap<string, string>): NavigationTree {
  const one = <T extends Leaf>(node: T): T => {
    const { target } = node
    if (!target || !('ref' in target)) return node
    return { ...node, target: { ...target, ref: ids.get(`${target.to} ${target.ref}`) ?? target.ref } }
  }
  return { nodes: tree.nodes.map((node) => ({ ...one(node), children: node.children.map(one) })) }
}
