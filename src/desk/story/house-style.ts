// The house style of an edition: what to look at again before a text goes out. Warns, never blocks. Pure.
import type { Block, Body } from '../../body/body.ts'

export type HouseStyle = {
  /** Characters a headline should not exceed. */
  readonly longestHeadline: number
  /** Terms the newsroom avoids, with what to write instead. */
  readonly avoid: readonly { readonly term: string; readonly use?: string }[]
  /** One person, one spelling: `name` is right, `not` are spellings seen elsewhere. */
  readonly glossary: readonly { readonly name: string; readonly not: readonly string[] }[]
}

export const plainHouseStyle: HouseStyle = { longestHeadline: 90, avoid: [], glossary: [] }

export type StyleWarning =
  | { readonly kind: 'no-headline' | 'no-standfirst' | 'no-byline' | 'no-picture' }
  | { readonly kind: 'long-headline'; readonly length: number; readonly most: number }
  | { readonly kind: 'no-alt' | 'no-credit'; readonly block: string }
  | { readonly kind: 'avoid'; readonly term: string; readonly use?: string; readonly block: string }
  | { readonly kind: 'spelling'; readonly term: string; readonly use: string; readonly block: string }

export type CheckedTexts = {
  readonly headline: string
  readonly standfirst: string
  readonly body: Body
  readonly bylines: number
  readonly hasLead: boolean
  /** What the library itself knows of a picture, by asset id; nothing while it is being asked. */
  readonly asset: (id: string) => { readonly alt: string; readonly credit: string } | undefined
}

/** Everything to look at again, the furniture first, then the body in its order. */
export function checkStyle(
  texts: CheckedTexts,
  style: HouseStyle,
  language: string,
): readonly StyleWarning[] {
  const { headline, standfirst, body } = texts
  const length = [...headline].length
  const wrong = wrongTerms(style, language)
  return [
    ...(headline.trim() === '' ? [{ kind: 'no-headline' } as const] : []),
    ...(length > style.longestHeadline
      ? [{ kind: 'long-headline', length, most: style.longestHeadline } as const]
      : []),
    ...(standfirst.trim() === '' ? [{ kind: 'no-standfirst' } as const] : []),
    ...(texts.bylines === 0 ? [{ kind: 'no-byline' } as const] : []),
    ...(texts.hasLead ? [] : [{ kind: 'no-picture' } as const]),
    ...wrong(headline, 'headline'),
    ...wrong(standfirst, 'standfirst'),
    ...body.content.flatMap((block) => [
      ...pictureWarnings(block, texts.asset),
      ...wrong(plainText(block), block.attrs.id),
    ]),
  ]
}

function pictureWarnings(block: Block, asset: CheckedTexts['asset']): readonly StyleWarning[] {
  const uses =
    block.type === 'gallery'
      ? block.attrs.assets
      : block.type === 'image' || block.type === 'video'
        ? [block.attrs]
        : []
  return uses.flatMap((use) => {
    const own = asset(use.asset)
    if (!own) return []
    // An empty alt of the use itself is a statement: the picture is decoration.
    const alt = use.alt ?? (own.alt || undefined)
    const credit = use.credit || own.credit
    const at = block.attrs.id
    return [
      ...(alt === undefined ? [{ kind: 'no-alt', block: at } as const] : []),
      ...(credit ? [] : [{ kind: 'no-credit', block: at } as const]),
    ]
  })
}

function wrongTerms(style: HouseStyle, language: string) {
  const entries = [
    ...style.avoid.map((entry) => ({ kind: 'avoid' as const, ...entry })),
    ...style.glossary.flatMap(({ name, not }) =>
      not.map((term) => ({ kind: 'spelling' as const, term, use: name })),
    ),
  ].filter((entry) => entry.term.trim() !== '')
  return (text: string, block: string): readonly StyleWarning[] =>
    text === ''
      ? []
      : entries.flatMap((entry) => (holdsTerm(text, entry.term, language) ? [{ ...entry, block }] : []))
}

const letter = /[\p{L}\p{M}\p{N}]/u

/** Whether the text holds the term as words of their own, whatever the case. */
export function holdsTerm(text: string, term: string, language: string): boolean {
  const inside = text.toLocaleLowerCase(language)
  const wanted = term.toLocaleLowerCase(language)
  for (let at = inside.indexOf(wanted); at >= 0; at = inside.indexOf(wanted, at + 1)) {
    const before = inside[at - 1] ?? ' '
    const after = inside[at + wanted.length] ?? ' '
    if (!letter.test(before) && !letter.test(after)) return true
  }
  return false
}

function plainText(block: Block): string {
  const texts: string[] = []
  const visit = (node: object) => {
    if ('text' in node && typeof node.text === 'string') texts.push(node.text)
    if ('content' in node && Array.isArray(node.content)) for (const child of node.content) visit(child)
    if ('type' in node && node.type === 'paragraph') texts.push('\n')
  }
  visit(block)
  return texts.join('')
}
