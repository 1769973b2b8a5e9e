// The way out for markup no tree is built of (nested beyond reason): its text by paragraphs, read off the tokens.
import { type Token, Tokenizer, TokenizerMode } from 'parse5'

const rawText = new Set(['script', 'style', 'xmp', 'iframe', 'noembed', 'noframes', 'title', 'textarea'])
const inline = new Set(
  'a abbr b bdi bdo big cite code data del dfn em font i ins kbd mark nobr q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
)

/** The texts between block tags, in order, none of them blank. */
export function flatTexts(html: string): readonly string[] {
  const texts: string[] = []
  let open: string[] = []
  let inRaw = false
  const close = () => {
    const text = open
      .join('')
      .replace(/[ \t\n\f\r]+/g, ' ')
      .trim()
    if (text !== '') texts.push(text)
    open = []
  }
  const onTag = (token: Token.TagToken) => {
    if (!inline.has(token.tagName)) close()
  }
  const onText = (token: Token.CharacterToken) => {
    if (!inRaw) open.push(token.chars)
  }
  const nothing = () => {}
  const tokenizer: Tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: false },
    {
      onComment: nothing,
      onDoctype: nothing,
      onNullCharacter: nothing,
      onEof: close,
      onCharacter: onText,
      onWhitespaceCharacter: onText,
      onStartTag: (token) => {
        onTag(token)
        inRaw = rawText.has(token.tagName)
        if (!inRaw) return
        tokenizer.lastStartTagName = token.tagName
        tokenizer.state = TokenizerMode.RAWTEXT
      },
      onEndTag: (token) => {
        inRaw = false
        onTag(token)
      },
    },
  )
  tokenizer.write(html, true)
  return texts
}
