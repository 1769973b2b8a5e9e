// Lists in outside markup, Word's lists of paragraphs among them.
import type { Block, List } from './block.ts'
import { asFlow, asParagraphs, pushAll, settleItems } from './html-fit.ts'
import { type ChildNode, type Element, findElement, isElement, isText, styleOf, textOf } from './html-tree.ts'
import { blockAttrs, type Place, type Walk } from './html-walk.ts'

/** Deeper lists become paragraphs of the item they are in: nobody reads them, and a body is 64 levels deep at most. */
const maxListDepth = 8

export function readList(walk: Walk, list: Element, place: Place): readonly Block[] {
  const inner: Place = { ...place, nested: true, listDepth: place.listDepth + 1 }
  const rest: Block[] = []
  const contents = itemNodes(list).map((nodes) => {
    const blocks = walk.blocksOf(nodes, inner)
    const fitted = inner.listDepth > maxListDepth ? asParagraphs(walk, blocks) : asFlow(walk, blocks)
    pushAll(rest, fitted.rest)
    return fitted.fit
  })
  const content = settleItems(contents)
  if (content.length === 0) return rest
  const ordered = list.tagName === 'ol'
  return [{ type: 'list', attrs: { ...blockAttrs(walk, list), ordered }, content }, ...rest]
}

/** What belongs to each item; nodes outside any `li` make items of their own. */
function itemNodes(list: Element): readonly (readonly ChildNode[])[] {
  return list.childNodes
    .filter((node) => isElement(node) || (isText(node) && node.value.trim() !== ''))
    .map((node) => [node])
}

/** Word pastes list items as paragraphs with a bullet typed in front. */
export function isWordItem(element: Element): boolean {
  const style = styleOf(element).get('mso-list')
  return element.tagName === 'p' && style !== undefined && style !== 'none'
}

/** One Word item as a list; the caller joins neighbours. The typed bullet or number only says which kind it is. */
export function readWordItem(walk: Walk, item: Element, place: Place): readonly Block[] {
  const bullet = findElement(item.childNodes, (element) => styleOf(element).get('mso-list') === 'ignore')
  if (bullet) walk.taken.add(bullet)
  const sign = bullet ? textOf(bullet.childNodes).trim() : ''
  const fitted = asFlow(walk, walk.blocksOf(item.childNodes, { ...place, nested: true }))
  const content = settleItems([fitted.fit])
  if (content.length === 0) return fitted.rest
  const ordered = /^[(]?[0-9a-z]{1,4}[.)]$/i.test(sign)
  return [{ type: 'list', attrs: { ...blockAttrs(walk), ordered }, content }, ...fitted.rest]
}

/** Neighbouring lists of single Word items as one list. */
export function joinWordLists(before: List, after: List): List {
  return { ...before, content: [...before.content, ...after.content] }
}
