// A body in Yjs is what the editor's binding makes of it, and reads back as the body it was.
import { prosemirrorJSONToYXmlFragment, yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { blockIds, parseHtml, storySchema } from '../body/body.ts'
import type { DraftContent, NodeJson } from './draft.ts'
import { bodyOf, buildDoc, openDoc, readDoc } from './draft-doc.ts'
import { sameJson } from './same-json.ts'

const html = `<h2>Heading</h2><p>Plain, <strong>strong <em>both</em></strong> and <a href="https://a.example/">a link</a>.<br>Next line</p>
<ul><li>One</li><li>Two<ol><li>Deep</li></ol></li></ul><blockquote><p>Said</p></blockquote><p></p><hr>
<table><tr><th>A</th><td>B</td></tr></table><p dir="rtl">مرحبا <b>بكم</b> 👩‍👩‍👧</p>`

function content(body: string = html): DraftContent {
  const { body: parsed } = parseHtml(body, { newBlockId: blockIds(() => Math.random()) })
  const texts = {
    headline: 'Harbour',
    standfirst: 'It opened.',
    slugline: '',
    kicker: '',
    dateline: '',
    source: '',
  }
  const chosen = {
    kind: 'article',
    section: 's',
    topics: ['t'],
    authors: [{ author: 'a', role: 'photographs' }],
  }
  return { texts, chosen, blocks: parsed.content as readonly NodeJson[] }
}

test('what is built reads back the same, also from its updates', () => {
  const given = content()
  const doc = buildDoc(given)
  expect(readDoc(doc)).toEqual(given)
  expect(readDoc(openDoc([Y.encodeStateAsUpdate(doc)]))).toEqual(given)
})

test("the shape is the editor's binding's own, in both directions", () => {
  const given = content()
  const theirs = new Y.Doc()
  prosemirrorJSONToYXmlFragment(
    storySchema,
    { type: 'doc', content: given.blocks },
    theirs.getXmlFragment('body'),
  )
  const ours = buildDoc(given)
  expect(sameJson(readDoc(theirs).blocks, given.blocks)).toBe(true)
  const shown = yXmlFragmentToProsemirrorJSON(bodyOf(ours)) as object
  expect(shown).toEqual(yXmlFragmentToProsemirrorJSON(theirs.getXmlFragment('body')))
})
