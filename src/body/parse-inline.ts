// The text of a block as JSON: texts, marks and line breaks, checked like everything else of a body.
import type { Inline, Mark } from './block.ts'
import * as check from './body-attrs.ts'
import { countNode, leaf, type OpenNode, openNode, type Reader, stop } from './body-node.ts'
import { cleanText } from './clean-text.ts'
import { joinInlines, textInline, withMark } from './inline.ts'

/** Inline content; a block without any has no `content`. */
export function readInlines(
  node: OpenNode,
  at: string,
  reader: Reader,
  depth: number,
): { readonly content?: readonly Inline[] } {
  const given = node.children.flatMap((child, n) =>
    readInline(child, `${at}/content/${n}`, reader, depth + 1),
  )
  // Joined first: a pair of bidi controls may be split over texts that are one.
  const content = joinInlines(
    joinInlines(given).map((inline) =>
      inline.type === 'text' ? textInline(cleanText(inline.text), inline.marks) : inline,
    ),
  )
  return content.length > 0 ? { content } : {}
}

function readInline(json: unknown, at: string, reader: Reader, depth: number): readonly Inline[] {
  if (check.isFields(json) && json['type'] === 'text') return readText(json, at, reader, depth)
  const node = openNode(json, at, reader, undefined, depth)
  if (!node) return []
  if (node.type !== 'hardBreak') return stop(reader, `${at}/type`, 'is not known inside a text') ?? []
  check.checkFields(leaf(node, at, reader).attrs, `${at}/attrs`, reader.fault, {})
  return [{ type: 'hardBreak' }]
}

const textKeys = new Set(['type', 'text', 'marks'])

function readText(node: check.Fields, at: string, reader: Reader, depth: number): readonly Inline[] {
  if (!countNode(reader, depth)) return []
  for (const key of Object.keys(node)) {
    if (!textKeys.has(key)) reader.fault(`${at}/${check.pointerStep(key)}`, 'is not known here')
  }
  const text = node['text']
  if (typeof text !== 'string') return stop(reader, `${at}/text`, 'must be text') ?? []
  const given = node['marks'] ?? []
  if (!Array.isArray(given)) return stop(reader, `${at}/marks`, 'must be a list') ?? []
  if (given.length > 8) return stop(reader, `${at}/marks`, 'must not hold more than 8 marks') ?? []
  const marks = given.flatMap((mark, n) => readMark(mark, `${at}/marks/${n}`, reader))
  const types = new Set(marks.map((mark) => mark.type))
  if (types.has('link') && types.has('story'))
    reader.fault(`${at}/marks`, 'must not hold both link and story')
  return [textInline(text, marks.reduce(withMark, []))]
}

const markKeys = new Set(['type', 'attrs'])

function readMark(json: unknown, at: string, reader: Reader): readonly Mark[] {
  if (!check.isFields(json)) return stop(reader, at, 'must be an object') ?? []
  for (const key of Object.keys(json)) {
    if (!markKeys.has(key)) reader.fault(`${at}/${check.pointerStep(key)}`, 'is not known here')
  }
  const attrsAt = `${at}/attrs`
  switch (json['type']) {
    case 'strong':
    case 'em':
    case 'strike':
    case 'sub':
    case 'sup':
    case 'code':
      check.checkFields(json['attrs'], attrsAt, reader.fault, {})
      return [{ type: json['type'] }]
    case 'link': {
      const { href } = check.checkFields(json['attrs'], attrsAt, reader.fault, { href: check.href }, ['href'])
      return href ? [{ type: 'link', attrs: { href } }] : []
    }
    case 'story': {
      const { story } = check.checkFields(json['attrs'], attrsAt, reader.fault, { story: check.storyId }, [
        'story',
      ])
      return story ? [{ type: 'story', attrs: { story } }] : []
    }
    default:
      return stop(reader, `${at}/type`, 'is not a known mark') ?? []
  }
}
