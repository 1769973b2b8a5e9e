// The editor's nodes and marks, made from the body's own schema spec by spec, so that the editor can hold exactly what the
// server takes. How they look while being written is in `node-dom.ts`.
import { type AnyExtension, Extension, Mark, Node, type NodeConfig } from '@tiptap/core'
import type { MarkSpec, NodeSpec } from '@tiptap/pm/model'
import { storySchema } from '../../body/body.ts'
import { markDom, nodeDom } from './node-dom.ts'

/** Attributes that belong to one block only: the second half of a split block begins without them. */
const ofOneBlock = new Set(['id', 'from'])

function attributesOf(attrs: NodeSpec['attrs']) {
  return Object.fromEntries(
    Object.entries(attrs ?? {}).map(([name, spec]) => [
      name,
      {
        ...('default' in spec ? { default: spec.default } : { isRequired: true }),
        keepOnSplit: !ofOneBlock.has(name),
        rendered: false,
      },
    ]),
  )
}

/** Members a spec leaves out stay out: Tiptap drops null. */
const given = (value: unknown) => value ?? null

function nodeOf(name: string, spec: NodeSpec): Node {
  const dom = nodeDom[name]
  const config: NodeConfig = {
    name,
    topNode: name === 'doc',
    addAttributes: () => attributesOf(spec.attrs),
    ...(dom?.render ? { renderHTML: ({ node }) => dom.render(node) } : {}),
    ...(dom?.parse ? { parseHTML: () => [...dom.parse] } : {}),
  }
  const own = ['content', 'group', 'inline', 'atom', 'selectable', 'defining', 'isolating'] as const
  return Node.create({
    ...config,
    ...Object.fromEntries(own.map((key) => [key, given(spec[key])])),
    linebreakReplacement: given(spec.linebreakReplacement) as boolean,
  })
}

function markOf(name: string, spec: MarkSpec): Mark {
  const dom = markDom[name]
  return Mark.create({
    name,
    inclusive: given(spec.inclusive) as boolean,
    excludes: given(spec.excludes) as string,
    addAttributes: () => attributesOf(spec.attrs),
    ...(dom ? { renderHTML: ({ mark }) => dom.render(mark), parseHTML: () => [...dom.parse] } : {}),
  })
}

/** What Tiptap's own config has no member for. */
const tableRoles = Extension.create({
  name: 'tableRoles',
  extendNodeSchema: (extension) => {
    const role = storySchema.nodes[extension.name]?.spec['tableRole']
    return role === undefined ? {} : { tableRole: role }
  },
})

/** Every node and mark of a story's body; `views` add what is drawn by the app (pictures, promos). */
export function storyNodes(
  views: Readonly<Record<string, NodeConfig['addNodeView']>> = {},
): readonly AnyExtension[] {
  const nodes = Object.values(storySchema.nodes).map((type) => {
    const node = nodeOf(type.name, type.spec)
    const view = views[type.name]
    return view ? node.extend({ addNodeView: view }) : node
  })
  const marks = Object.values(storySchema.marks).map((type) => markOf(type.name, type.spec))
  return [...nodes, ...marks, tableRoles]
}
