import { expect, test } from 'vitest'
import { paragraphs } from './wxr-paragraphs.ts'

const flat = (html: string) => html.replace(/\n/g, '')

test.each([
  ['blank lines divide paragraphs', 'a\n\nb', '<p>a</p><p>b</p>'],
  ['single breaks are breaks', 'a\nb', '<p>a<br />b</p>'],
  ['Windows line ends', 'a\r\n\r\nb\r\nc', '<p>a</p><p>b<br />c</p>'],
  ['lines of spaces are blank', 'a\n \t \nb', '<p>a</p><p>b</p>'],
  ['two breaks are a blank line', 'a<br><br />b', '<p>a</p><p>b</p>'],
  ['a break is not doubled', 'a<br />\nb', '<p>a<br />b</p>'],
  ['paragraphs stay', '<p>a</p>\n<p>b</p>', '<p>a</p><p>b</p>'],
  ['a blank line inside a paragraph divides it', '<p class="x">a\n\nb</p>', '<p class="x">a</p><p>b</p>'],
  ['headings stand alone', 'a\n<h2>b</h2>\nc', '<p>a</p><h2>b</h2><p>c</p>'],
  ['lists keep their form', '<ul>\n<li>a</li>\n<li>b\nc</li>\n</ul>', '<ul><li>a</li><li>b<br />c</li></ul>'],
  ['quotes hold paragraphs', '<blockquote>a\n\nb</blockquote>', '<blockquote><p>a</p><p>b</p></blockquote>'],
  ['a list entry of two paragraphs', '<ul><li>a\n\nb</li></ul>', '<ul><li><p>a</p><p>b</p></li></ul>'],
  ['formatting runs across', '<em>a\n\nb</em>', '<p><em>a</p><p>b</em></p>'],
  ['attributes are not touched', '<a title="x\n\ny" href="z">a</a>', '<p><a title="x y" href="z">a</a></p>'],
  ['a tag with > in an attribute', 'a <a title="x>\n\ny">b</a>', '<p>a <a title="x> y">b</a></p>'],
  ['addresses alone on a line', 'a\nhttps://v.example/1\nb', '<p>a</p><p>https://v.example/1</p><p>b</p>'],
  ['addresses inside a line', 'see https://v.example/1 now', '<p>see https://v.example/1 now</p>'],
  ['the more mark divides', 'a\n<!--more-->\nb', '<p>a</p><p>b</p>'],
  ['a stray < is text', '1 < 2\n\n3 <3', '<p>1 < 2</p><p>3 <3</p>'],
  ['tables', '<table>\n<tr>\n<td>a</td>\n</tr>\n</table>', '<table><tr><td>a</td></tr></table>'],
  ['figures', '<figure>\n<img src="a">\n</figure>', '<figure><img src="a"></figure>'],
  ['text after a closing block', '<div>a</div>b', '<div><p>a</p></div><p>b</p>'],
  ['nothing', ' \n\n ', ''],
])('%s', (_, text, expected) => expect(flat(paragraphs(text))).toBe(expected))

test('code keeps its lines', () => {
  expect(paragraphs('a\n\n<pre>x\n\n  y <b>z</b>\n</pre>\n\nb')).toBe(
    '<p>a</p>\n<pre>x\n\n  y <b>z</b>\n</pre><p>b</p>',
  )
  expect(paragraphs('<script>\nif (a < b) {\n\n}</script>')).toContain('if (a < b) { }')
})

test('hostile input takes linear time', () => {
  const begun = performance.now()
  for (const unit of ['<a "', '<', '<p>', '<em>\n\n', '<!--', "<div '", '\n ', '<br>', '<pre>']) {
    paragraphs(unit.repeat(300_000 / unit.length))
  }
  expect(performance.now() - begun).toBeLessThan(5000)
})
