// People as feeds name them: Atom persons, `x@example.com (Name)`, Dublin Core names.
// Driven by the feed mappings.
import { htmlToText, looksLikeHtml, oneLine } from './feed-html.ts'
import { resolveUrl } from './feed-url.ts'
import type { ItemAuthor } from './item.ts'
import { attributeOf, childText, elementsOf, textOf, type XmlElement } from './xml-tree.ts'

const mail = /[^\s<>()"',;:@]{1,64}@[^\s<>()"',;:@]{1,190}\.[^\s<>()"',;:@.]{1,63}/

/** One person out of a line of text: a name, an address, or both in any of the usual orders. */
export function personOfText(text: string): ItemAuthor | undefined {
  const plain = oneLine(looksLikeHtml(text) ? htmlToText(text) : text).slice(0, 500)
  if (plain === '') return undefined
  const email = mail.exec(plain)?.[0]
  if (email === undefined) return { name: plain }
  const rest = oneLine(
    plain
      .replace(email, ' ')
      .replace(/mailto:/i, ' ')
      .replace(/[(<]\s*[)>]/g, ' '),
  )
  return { name: unbracketed(rest), email }
}

/** What is left of a line once the address is out of it: the name, without the brackets or quotes that parted the two. */
function unbracketed(text: string): string {
  const plain = text.replace(/^[\s<(-]+|[\s>)-]+$/g, '')
  // A bracket inside belongs to the name: "Ana (Madrid)" keeps both of its own.
  const whole = plain.includes('(') ? `${plain})` : plain
  return oneLine(whole.replace(/^(["'])(.*)\1$/, '$2'))
}

/** An Atom person (`name`, `email`, `uri`), or the text where a feed writes just a line. */
export function personOfElement(
  element: XmlElement,
  bases: readonly (string | undefined)[],
): ItemAuthor | undefined {
  const spaces = ['atom', 'rss', '', element.space] as const
  if (elementsOf(element).length === 0) return personOfText(textOf(element))
  const name = childText(element, 'name', ...spaces)
  const email = childText(element, 'email', ...spaces)
  const address =
    childText(element, 'uri', ...spaces) ??
    childText(element, 'url', ...spaces) ??
    childText(element, 'homepage', ...spaces)
  const url = address === undefined ? undefined : resolveUrl(address, [...bases, ...element.bases])
  const about = attributeOf(element, 'rdf:about')
  if (name === undefined && email === undefined && url === undefined) {
    return about === undefined ? personOfText(textOf(element)) : { name: '', url: about }
  }
  const person = name === undefined ? undefined : personOfText(name)
  const found = email ?? person?.email
  return {
    name: person?.name ?? '',
    ...(found === undefined ? {} : { email: found }),
    ...(url === undefined ? {} : { url }),
  }
}

/** The people without repetitions; one named twice keeps whatever either mention knows. */
export function distinctPeople(people: readonly (ItemAuthor | undefined)[]): ItemAuthor[] {
  const distinct: ItemAuthor[] = []
  for (const person of people) {
    if (
      person === undefined ||
      (person.name === '' && person.email === undefined && person.url === undefined)
    )
      continue
    const at = distinct.findIndex(
      (other) =>
        (other.name !== '' && other.name === person.name) ||
        (other.email !== undefined &&
          other.email === person.email &&
          (other.name === '' || person.name === '')),
    )
    const other = distinct[at]
    if (other === undefined) distinct.push(person)
    else distinct[at] = { ...person, ...other, name: other.name === '' ? person.name : other.name }
  }
  return distinct
}
