import { expect, test } from 'vitest'
import { blockIds, parseHtml } from './body.ts'
import { keepIds } from './keep-ids.ts'

const newBlockId = blockIds(() => Math.random())
const body = (html: string) => parseHtml(html, { newBlockId }).body
const ids = (html: { content: readonly { attrs: { id: string } }[] }) =>
  html.content.map((block) => block.attrs.id)

test('blocks that say the same keep their ids, also when others come or go between them', () => {
  const was = body('<p>One</p><p>Two</p><p>Three</p>')
  const now = keepIds(was, body('<p>New</p><p>One</p><p>Three</p>'))
  const [first, , third] = ids(was)
  expect(ids(now).slice(1)).toEqual([first, third])
  expect(ids(was)).not.toContain(ids(now)[0])
  expect(ids(keepIds(was, body('<p>One</p><p>Two</p><p>Three</p>')))).toEqual(ids(was))
})

test('a block that changed in its place keeps its id; one of another kind does not', () => {
  const was = body('<p>One</p><p>Two</p>')
  expect(ids(keepIds(was, body('<p>One</p><p>Two, corrected</p>')))).toEqual(ids(was))
  expect(ids(keepIds(was, body('<p>One</p><h2>Two</h2>')))[1]).not.toBe(ids(was)[1])
})

test('ids stay unique, and a body that has ids of its own keeps them', () => {
  const was = body('<p>Same</p><p>Same</p>')
  const now = keepIds(was, body('<p>Same</p><p>Same</p><p>Same</p>'))
  expect(new Set(ids(now)).size).toBe(3)
  const own = { ...was, content: was.content.toReversed() }
  expect(keepIds(was, own)).toBe(own)
})
