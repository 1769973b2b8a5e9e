// Moving nodes about in a navigation of two levels, by keys and by drag: the same moves. Pure.
import type { NavigationTarget, NavigationTree } from '../../publication/publication.ts'

export type Leaf = { readonly id: string; readonly label: string; readonly target?: NavigationTarget }
/** `id` is only for this page: the server knows no nodes by name. */
type Branch = Leaf & { readonly children: readonly Leaf[] }
export type Tree = readonly Branch[]

export const mostBranches = 20
const mostLeaves = 30

type Spot = { readonly branch: number; readonly leaf?: number }
export type Way = 'up' | 'down' | 'in' | 'out'

export function withIds({ nodes }: NavigationTree, newId: () => string): Tree {
  return nodes.map(({ label, target, children }) => ({
    ...leafOf({ label, target }, newId()),
    children: children.map((child) => leafOf(child, newId())),
  }))
}

function leafOf(node: { label: string; target?: NavigationTarget | undefined }, id: string): Leaf {
  return { id, label: node.label, ...(node.target === undefined ? {} : { target: node.target }) }
}

export function withoutIds(tree: Tree): NavigationTree {
  return {
    nodes: tree.map(({ id: _, children, ...node }) => ({
      ...node,
      children: children.map(({ id: _id, ...leaf }) => leaf),
    })),
  }
}

/** Where a node stands; undefined when it is not in the tree. */
export function spotOf(tree: Tree, id: string): Spot | undefined {
  for (const [branch, node] of tree.entries()) {
    if (node.id === id) return { branch }
    const leaf = node.children.findIndex((child) => child.id === id)
    if (leaf >= 0) return { branch, leaf }
  }
  return undefined
}

function nodeAt(tree: Tree, { branch, leaf }: Spot): Leaf | undefined {
  return leaf === undefined ? tree[branch] : tree[branch]?.children[leaf]
}

/** The same tree with this node changed; its place and its children stay. */
export function withNode(tree: Tree, id: string, change: (leaf: Leaf) => Leaf): Tree {
  return tree.map((branch) =>
    branch.id === id
      ? { ...change(branch), children: branch.children }
      : { ...branch, children: branch.children.map((leaf) => (leaf.id === id ? change(leaf) : leaf)) },
  )
}

/** Without this node and what is below it. */
export function withoutNode(tree: Tree, id: string): Tree {
  return tree
    .filter((branch) => branch.id !== id)
    .map((branch) => ({ ...branch, children: branch.children.filter((leaf) => leaf.id !== id) }))
}

/** Undefined where the move is not possible: at an end, a third level, a full level. */
export function moveNode(tree: Tree, id: string, way: Way): Tree | undefined {
  const spot = spotOf(tree, id)
  if (!spot) return undefined
  const { branch, leaf } = spot
  switch (way) {
    case 'up':
      return leaf === undefined
        ? place(tree, id, { branch: branch - 1 })
        : place(tree, id, { branch, leaf: leaf - 1 })
    case 'down':
      return leaf === undefined
        ? place(tree, id, { branch: branch + 1 })
        : place(tree, id, { branch, leaf: leaf + 1 })
    case 'in':
      if (leaf !== undefined) return undefined
      return place(tree, id, { branch: branch - 1, leaf: tree[branch - 1]?.children.length ?? 0 })
    case 'out':
      return leaf === undefined ? undefined : place(tree, id, { branch: branch + 1 })
  }
}

/**
 * Takes a node out and puts it where `to` says, counted in the tree without it (so 0 is first). Undefined where that
 * would make a third level, a level too full, or leads past an end.
 */
export function place(tree: Tree, id: string, to: Spot): Tree | undefined {
  const from = spotOf(tree, id)
  const node = from && nodeAt(tree, from)
  if (!from || !node) return undefined
  const rest = withoutNode(tree, id)
  if (to.leaf === undefined) {
    if (to.branch < 0 || to.branch > rest.length || rest.length >= mostBranches) return undefined
    const whole: Branch = 'children' in node ? (node as Branch) : { ...node, children: [] }
    return rest.toSpliced(to.branch, 0, whole)
  }
  if ('children' in node && (node as Branch).children.length > 0) return undefined
  const parent = rest[to.branch]
  if (!parent || to.leaf < 0 || to.leaf > parent.children.length || parent.children.length >= mostLeaves) {
    return undefined
  }
  const { id: own, label, target } = node
  const children = parent.children.toSpliced(to.leaf, 0, leafOf({ label, target }, own))
  return rest.with(to.branch, { ...parent, children })
}

/** Where a node dropped on another's row goes: before it, on its own level. */
export function dropBefore(tree: Tree, id: string, target: string): Tree | undefined {
  if (id === target) return undefined
  const spot = spotOf(withoutNode(tree, id), target)
  return spot && place(tree, id, spot)
}

/** Dropped into a branch's row of children: at their end. */
export function dropInto(tree: Tree, id: string, branch: string): Tree | undefined {
  if (id === branch) return undefined
  const rest = withoutNode(tree, id)
  const at = rest.findIndex((each) => each.id === branch)
  const parent = rest[at]
  return parent && place(tree, id, { branch: at, leaf: parent.children.length })
}
