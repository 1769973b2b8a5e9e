import { describe, expect, test } from 'vitest'
import { expandShortcodes } from './shortcode.ts'
import { mediaRenderer, mediaShortcodes } from './shortcode-media.ts'
import { mediaLibrary } from './wxr-library.ts'

const library = mediaLibrary()
library.add({ id: '1', url: 'https://o.example/a.jpg', alt: 'A "hill"', caption: 'The hill', parent: '50' })
library.add({ id: '2', url: 'https://o.example/b.jpg', parent: '50' })
library.add({ id: '3', url: 'https://o.example/c.mp3', title: 'Song', parent: '50' })

function expand(text: string) {
  const notes = new Set<string>()
  const { html, unknown } = expandShortcodes(text, mediaShortcodes, mediaRenderer(library, '50', notes))
  return { html: html.replace(/\n/g, ''), unknown, notes: [...notes] }
}

const hill =
  '<figure><img class="wp-image-1" src="https://o.example/a.jpg" alt="A &quot;hill&quot;" /><figcaption>The hill</figcaption></figure>'
const plain = '<figure><img class="wp-image-2" src="https://o.example/b.jpg" alt="" /></figure>'

describe('media', () => {
  test.each([
    [
      'a caption',
      '[caption id="x" width="300"]<img src="a" /> A <em>hill</em>[/caption]',
      '<figure><img src="a" /><figcaption>A <em>hill</em></figcaption></figure>',
    ],
    [
      'a linked one',
      '[caption]<a href="b"><img src="a"></a> Words[/caption]',
      '<figure><a href="b"><img src="a"></a><figcaption>Words</figcaption></figure>',
    ],
    [
      'an old one',
      '[caption caption="Old <b>words</b>"]<img src="a">[/caption]',
      '<figure><img src="a"><figcaption>Old <b>words</b></figcaption></figure>',
    ],
    ['a gallery', '[gallery ids="2,1" columns=3]', `<figure class="gallery">${plain}${hill}</figure>`],
    ['a gallery of the post', '[gallery]', `<figure class="gallery">${hill}${plain}</figure>`],
    ['a gallery that leaves out', '[gallery exclude="1" /]', `<figure class="gallery">${plain}</figure>`],
    [
      'an embed',
      '[embed width="5"]https://v.example/w?v=1&amp;t=2[/embed]',
      '<p>https://v.example/w?v=1&amp;t=2</p>',
    ],
    [
      'a video',
      '[video width="5" mp4="https://o.example/v.mp4" poster="p.jpg"][/video]',
      '<figure><video controls src="https://o.example/v.mp4" poster="p.jpg"></video></figure>',
    ],
    ['a video of a site', '[video src="https://v.example/watch?v=1"]', '<p>https://v.example/watch?v=1</p>'],
    [
      'audio',
      '[audio https://o.example/a.mp3]',
      '<figure><audio controls src="https://o.example/a.mp3"></audio></figure>',
    ],
    [
      'a playlist',
      '[playlist ids="3"]',
      '<figure><audio controls src="https://o.example/c.mp3"></audio><figcaption>Song</figcaption></figure>',
    ],
    ['curly quotes', '[gallery ids=”2”]', `<figure class="gallery">${plain}</figure>`],
    ['text around', 'a [gallery ids="2"] b', `a <figure class="gallery">${plain}</figure> b`],
    ['an escaped one', 'write [[gallery ids="2"]]', 'write [gallery ids="2"]'],
  ])('%s', (_, text, expected) => expect(expand(text).html).toBe(expected))

  test('what a gallery lacks is told', () => {
    expect(expand('[gallery ids="2,99"]').notes).toEqual([
      'A gallery names attachment 99, which is not in this file.',
    ])
    expect(expand('[gallery ids="99"]').html).toBe('')
  })
})

describe('everything else', () => {
  test.each([
    ['plain brackets', 'He said [sic] and [1], [...] [ ] [not a code]', []],
    ['an unknown one with attributes', '[form id="7" title="x"]', ['form']],
    ['an unknown one with an end', '[box]a[/box]', ['box']],
    ['a plug-in’s name', '[contact-form]', ['contact-form']],
    ['inside a tag', '<a title="[gallery]">x</a>', []],
    ['a caption without a picture', '[caption]words[/caption]', []],
    ['a stray end', 'a [/caption] b', []],
  ])('%s is kept as written', (_, text, unknown) => {
    expect(expand(text)).toMatchObject({ html: text, unknown })
  })

  test('hostile input takes linear time', () => {
    const begun = performance.now()
    for (const unit of [
      '[caption ',
      '[[',
      '[gallery]',
      '[caption]',
      '[a b="',
      '[caption x',
      '[/caption][caption]',
    ]) {
      expandShortcodes(unit.repeat(300_000 / unit.length), mediaShortcodes, () => undefined)
    }
    expect(performance.now() - begun).toBeLessThan(5000)
  })
})
