// A draft's document as plain text, to be read and copied by a person.
import * as Y from 'yjs'

export function plainTextOf(doc: Y.Doc): string {
  const parts = ['kicker', 'headline', 'standfirst'].map((name) => doc.getText(name).toString())
  const blocks = doc.getXmlFragment('body').toArray().map(textOf)
  return [...parts, ...blocks].filter((part) => part.trim() !== '').join('\n\n')
}

function textOf(node: unknown): string {
  if (node instanceof Y.XmlText) {
    return node
      .toDelta()
      .map(({ insert }: { readonly insert: unknown }) => (typeof insert === 'string' ? insert : ''))
      .join('')
  }
  if (!(node instanceof Y.XmlElement)) return ''
  if (node.nodeName === 'hardBreak') return '\n'
  return node
    .toArray()
    .map(textOf)
    .join(node.nodeName === 'paragraph' || node.nodeName === 'subheading' ? '' : '\n')
}
