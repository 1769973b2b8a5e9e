import { getSchema } from '@tiptap/core'
import { Slice } from '@tiptap/pm/model'
import { describe, expect, it } from 'vitest'
import { parseBody } from '../../body/body.ts'
import { maxPasteLength, type Pasted, type PasteOutcome, readPaste, writeOwn } from './paste.ts'
import { storyNodes } from './story-nodes.ts'

const schema = getSchema([...storyNodes()])
const paste = (pasted: Omit<Pasted, 'dir'>): PasteOutcome => readPaste(schema, { dir: 'ltr', ...pasted })

function blocks(outcome: PasteOutcome): readonly { type: string; text: string }[] {
  if (outcome.kind !== 'slice') throw new Error(`Expected a slice, got ${outcome.kind}`)
  return outcome.slice.content.content.map((node) => ({ type: node.type.name, text: node.textContent }))
}

/** Whatever is pasted must be something the server takes: else the whole draft could not be cut. */
function serverTakes(outcome: PasteOutcome): boolean {
  return outcome.kind === 'slice' && parseBody({ type: 'doc', content: outcome.slice.content.toJSON() }).ok
}

const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0}</style></head>
<body lang=EN-GB><!--StartFragment--><h2>The harbour</h2><p class=MsoNormal style='mso-pagination:none'><b>Boats</b> left
<i>early</i>.<o:p></o:p></p><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span>·</span><![endif]>One</p><!--EndFragment--></body></html>`
const docs = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span
style="font-weight:700">Boats</span><span> left early.</span></p><ul><li dir="ltr"><p dir="ltr"><span>One</span></p></li></ul></b>`

describe('a paste', () => {
  it('keeps what Word means and nothing of how Word says it', () => {
    const outcome = paste({ html: word })
    expect(blocks(outcome)[0]).toEqual({ type: 'subheading', text: 'The harbour' })
    expect(blocks(outcome)[1]).toEqual({ type: 'paragraph', text: 'Boats left early.' })
    expect(JSON.stringify(outcome)).not.toMatch(/mso|Mso|style/)
    expect(serverTakes(outcome)).toBe(true)
  })

  it('sees through the bold wrapper of Google Docs', () => {
    const outcome = paste({ html: docs })
    expect(blocks(outcome)).toEqual([
      { type: 'paragraph', text: 'Boats left early.' },
      { type: 'list', text: 'One' },
    ])
    const first = outcome.kind === 'slice' ? outcome.slice.content.firstChild : undefined
    expect(first?.firstChild?.marks.map((mark) => mark.type.name)).toEqual(['strong'])
    expect(first?.lastChild?.marks).toEqual([])
  })

  it.each([
    ['a script', '<p>Text<script>alert(1)</script></p>'],
    ['a handler', '<p onclick="alert(1)">Text<img src=x onerror=alert(1)></p>'],
    ['a style', '<style>*{display:none}</style><p style="position:fixed">Text</p>'],
    ['a tracking picture', '<p>Text<img src="https://t.invalid/p.gif" width="1" height="1"></p>'],
    ['a clobbering id', '<p id="body"><a id="cookie" name="forms">Text</a></p>'],
    ['a script address', '<p><a href="javascript:alert(1)">Text</a></p>'],
    ['a frame of anybody', '<p>Text</p><iframe src="https://evil.invalid/"></iframe>'],
    ['a form', '<form action="https://evil.invalid/"><input name="x"></form><p>Text</p>'],
  ])('leaves nothing of %s but the text', (_what, html) => {
    const outcome = paste({ html })
    expect(blocks(outcome)).toEqual([{ type: 'paragraph', text: 'Text' }])
    const kept = JSON.stringify(outcome.kind === 'slice' && outcome.slice)
    expect(kept).not.toMatch(/script|onerror|onclick|style|evil|cookie|t\.invalid/)
    expect(serverTakes(outcome)).toBe(true)
  })

  it('takes the plain text where nothing of the HTML has a place', () => {
    const outcome = paste({ html: '<form><p>Sign in</p></form>', text: 'Sign in' })
    expect(blocks(outcome)).toEqual([{ type: 'paragraph', text: 'Sign in' }])
  })

  it('is refused when it is larger than a megabyte', () => {
    expect(paste({ html: 'x'.repeat(maxPasteLength + 1) })).toEqual({ kind: 'too-large' })
    expect(paste({ text: 'x'.repeat(maxPasteLength + 1) })).toEqual({ kind: 'too-large' })
  })

  it('makes an embed of the address of a known provider, and names any other address', () => {
    const embed = paste({ text: ' https://youtu.be/abcdefghijk?utm_source=x ' })
    expect(embed).toMatchObject({ kind: 'embed' })
    expect(embed.kind === 'embed' && embed.node.attrs).toMatchObject({
      provider: 'youtube',
      ref: 'abcdefghijk',
    })
    expect(paste({ text: 'https://news.example/a' })).toEqual({
      kind: 'address',
      href: 'https://news.example/a',
    })
    expect(paste({ text: 'javascript:alert(1)' }).kind).toBe('slice')
  })

  it('parts plain text into paragraphs at blank lines', () => {
    expect(blocks(paste({ text: 'One\ntwo\r\n\r\nThree' }))).toEqual([
      { type: 'paragraph', text: 'Onetwo' },
      { type: 'paragraph', text: 'Three' },
    ])
  })

  it('keeps a copy from our own editor whole, pictures and story links included', () => {
    const asset = '0190f0d8-7d2e-7000-8000-000000000001'
    const doc = schema.nodeFromJSON({
      type: 'doc',
      content: [
        { type: 'image', attrs: { id: 'aaaaaaaaaa', asset, caption: 'A boat' } },
        { type: 'promo', attrs: { id: 'bbbbbbbbbb', story: asset } },
      ],
    })
    const own = writeOwn(new Slice(doc.content, 0, 0)) ?? ''
    expect(blocks(paste({ own, html: '<p>other</p>' })).map((block) => block.type)).toEqual([
      'image',
      'promo',
    ])
  })

  it.each([
    '{',
    '{"content":[{"type":"image","attrs":{"asset":"https://evil.invalid/x.gif"}}],"openStart":0,"openEnd":0}',
    '{"content":[{"type":"embed","attrs":{"provider":"evil","ref":"x","url":"https://evil.invalid/"}}],"openStart":0,"openEnd":0}',
    '{"content":[{"type":"paragraph"}],"openStart":"1","openEnd":9}',
  ])('takes a forged copy for what its HTML says: %s', (own) => {
    expect(blocks(paste({ own, html: '<p>other</p>' }))).toEqual([{ type: 'paragraph', text: 'other' }])
  })
})
