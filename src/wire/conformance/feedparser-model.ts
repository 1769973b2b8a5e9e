// feedparser's model over ours: which of its names mean something an item of ours holds, and how the two are compared.
// Driven by the feedparser conformance test.
import type { FeedDocument } from '../feed.ts'
import type { ItemAuthor, ItemMedia, ItemTerm, WireItem } from '../item.ts'
import { sameAsPlain, sameHtml, sameInstant, sameText } from './comparing.ts'
import type { Expression, Literal } from './python-expectation.ts'

type Answer = 'met' | 'missed' | 'outside'
type Steps = readonly (string | number)[]
/** Compares a literal with what we hold; undefined where we hold nothing of the kind. */
type Holding = ((expected: Literal) => boolean) | undefined

const answer = (met: boolean): Answer => (met ? 'met' : 'missed')

/** Judges one conjunct of an expectation. */
export function judge(expression: Expression, document: FeedDocument): Answer {
  switch (expression.kind) {
    case 'not': {
      const inner = judge(expression.of, document)
      return inner === 'outside' ? 'outside' : answer(inner === 'missed')
    }
    case 'compare':
      return judgeCompare(expression, document)
    case 'path':
      return expression.steps.length === 1 && expression.steps[0] === 'bozo'
        ? answer(document.faults.length > 0)
        : 'outside'
    case 'call':
      return judgeCall(expression, document)
    // `1` only asks that nothing crashes.
    case 'literal':
    case 'and':
    case 'or':
    case 'unread':
      return 'outside'
    default:
      return expression satisfies never
  }
}

function judgeCall(call: Expression & { kind: 'call' }, document: FeedDocument): Answer {
  const [key] = call.args
  if (call.name !== 'has_key' || call.on?.kind !== 'path' || key?.kind !== 'literal') return 'outside'
  const item = itemAt(call.on.steps, document)
  if (key.value === 'link')
    return answer((item === undefined ? document.reading?.source.link : item.url) !== undefined)
  if (key.value === 'language' && call.on.steps[0] === 'feed')
    return answer(document.reading?.source.language !== undefined)
  return 'outside'
}

function judgeCompare(compare: Expression & { kind: 'compare' }, document: FeedDocument): Answer {
  if (!compare.by.every((operator) => operator === '==' || operator === 'is')) return 'outside'
  const literal = compare.of.find((part) => part.kind === 'literal')
  const others = compare.of.filter((part) => part.kind !== 'literal')
  if (literal === undefined || others.length === 0) return 'outside'
  const answers = others.map((part): Answer => {
    if (part.kind === 'call' && part.name === 'len') return judgeLength(part.args[0], literal.value, document)
    if (part.kind === 'call' && part.name === 'ord' && part.args[0]?.kind === 'path') {
      const holding = holdingAt(part.args[0].steps, document)
      return holding === undefined ? 'outside' : answer(holding(String.fromCodePoint(Number(literal.value))))
    }
    if (part.kind !== 'path') return 'outside'
    const holding = holdingAt(part.steps, document)
    return holding === undefined ? 'outside' : answer(holding(literal.value))
  })
  if (answers.includes('missed')) return 'missed'
  return answers.includes('outside') ? 'outside' : 'met'
}

function judgeLength(of: Expression | undefined, expected: Literal, document: FeedDocument): Answer {
  if (of?.kind !== 'path') return 'outside'
  if (of.steps.length === 1 && of.steps[0] === 'entries')
    return answer(entriesOf(document).length === expected)
  const item = itemAt(of.steps, document)
  switch (of.steps.at(-1)) {
    case 'tags':
      return item === undefined ? 'outside' : answer(item.terms.length === expected)
    case 'authors':
      return item === undefined ? 'outside' : answer(item.authors.length === expected)
    case 'enclosures':
      return item === undefined ? 'outside' : answer(item.media.length === expected)
    default:
      return 'outside'
  }
}

export function entriesOf(document: FeedDocument): readonly WireItem[] {
  return document.reading?.entries.flatMap((entry) => (entry.kind === 'item' ? [entry.item] : [])) ?? []
}

function itemAt([root, index]: Steps, document: FeedDocument): WireItem | undefined {
  return root === 'entries' && typeof index === 'number' ? entriesOf(document)[index] : undefined
}

function holdingAt(steps: Steps, document: FeedDocument): Holding {
  const [root, first] = steps
  if (root === 'encoding') return (expected) => sameEncoding(expected, document.encoding)
  if (root === 'feed' || root === 'channel') return feedHolding(steps.slice(1), document)
  if ((root === 'entries' || root === 'items') && typeof first === 'number') {
    const item = entriesOf(document)[first]
    return item === undefined ? () => false : itemHolding(steps.slice(2), item)
  }
  return undefined
}

const text =
  (ours: string | undefined, same: (one: string, other: string | undefined) => boolean): Holding =>
  (expected) =>
    typeof expected === 'string' ? same(expected, ours) : expected === null && ours === undefined

const equal =
  (ours: string | undefined): Holding =>
  (expected) =>
    expected === null ? ours === undefined : expected === (ours ?? '')

function feedHolding(steps: Steps, document: FeedDocument): Holding {
  const source = document.reading?.source
  const [name, ...rest] = steps
  switch (name) {
    case 'title':
      return rest.length === 0 ? text(source?.title, sameAsPlain) : undefined
    case 'title_detail':
      return rest[0] === 'value' ? text(source?.title, sameAsPlain) : undefined
    case 'description':
    case 'subtitle':
    case 'tagline':
      return rest.length === 0 ? text(source?.description, sameAsPlain) : undefined
    case 'description_detail':
    case 'subtitle_detail':
    case 'tagline_detail':
      return rest[0] === 'value' ? text(source?.description, sameAsPlain) : undefined
    case 'link':
      return equal(source?.link)
    case 'links':
      return linkHolding(rest, source?.link)
    case 'language':
      return equal(source?.language)
    case 'author':
    case 'author_detail':
    case 'authors':
      return peopleHolding(steps, source?.authors ?? [])
    case 'updated':
    case 'modified':
    case 'updated_parsed':
    case 'modified_parsed':
      return dateHolding(source?.updatedAt)
    default:
      return undefined
  }
}

function itemHolding(steps: Steps, item: WireItem): Holding {
  const [name, ...rest] = steps
  switch (name) {
    case 'title':
      return text(item.title, sameAsPlain)
    case 'title_detail':
      return rest[0] === 'value' ? text(item.title, sameAsPlain) : undefined
    case 'summary':
    case 'description':
      return text(item.summaryHtml ?? asHtml(item.summary) ?? item.contentHtml, sameHtml)
    case 'summary_detail':
    case 'description_detail':
      return rest[0] === 'value'
        ? text(item.summaryHtml ?? asHtml(item.summary) ?? item.contentHtml, sameHtml)
        : undefined
    case 'content':
      if (rest[0] !== 0) return undefined
      if (rest[1] === 'language') return equal(item.language)
      return rest[1] === 'value' ? text(item.contentHtml, sameHtml) : undefined
    case 'link':
      return equal(item.url)
    case 'links':
      return linkHolding(rest, item.url)
    case 'id':
    case 'guid':
      return equal(item.externalId)
    case 'author':
    case 'author_detail':
    case 'authors':
      return peopleHolding(steps, item.authors)
    case 'published':
    case 'published_parsed':
    case 'issued':
    case 'issued_parsed':
    case 'created':
    case 'created_parsed':
      return dateHolding(item.publishedAt)
    case 'updated':
    case 'updated_parsed':
    case 'modified':
    case 'modified_parsed':
    case 'date':
    case 'date_parsed':
      return dateHolding(item.updatedAt ?? item.publishedAt)
    case 'category':
      return text(item.terms[0]?.name, sameText)
    case 'tags':
      return typeof rest[0] === 'number' ? termHolding(rest[1], item.terms[rest[0]]) : undefined
    case 'categories':
      return typeof rest[0] === 'number' ? pairHolding(item.terms[rest[0]]) : undefined
    case 'enclosures':
    case 'media_content':
      return typeof rest[0] === 'number' ? mediaHolding(rest[1], item.media[rest[0]]) : undefined
    case 'media_thumbnail':
      return rest[1] === 'url'
        ? (expected) => item.media.some((one) => one.url === expected || one.thumbnail === expected)
        : undefined
    case 'image':
      return rest[0] === 'href' ? (expected) => item.media.some((one) => one.url === expected) : undefined
    case 'language':
      return equal(item.language)
    case 'source':
      return rest[0] === 'title' && rest.length === 1 ? text(item.source, sameAsPlain) : undefined
    default:
      return undefined
  }
}

/** Encodings have many names: two are one when the platform decodes them alike. */
function sameEncoding(expected: Literal, ours: string): boolean {
  if (typeof expected !== 'string') return false
  const one = (label: string) => {
    const plain = label.replace('gb2312', 'gb18030')
    try {
      return new TextDecoder(plain).encoding
    } catch {
      return plain
    }
  }
  return one(expected) === one(ours) || (expected === 'us-ascii' && ours === 'utf-8')
}

function asHtml(plain: string | undefined): string | undefined {
  return plain?.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

/** Only the page itself is a link of ours; its type, title and the other relations are not held. */
function linkHolding(rest: Steps, url: string | undefined): Holding {
  if (rest[0] !== 0 || url === undefined) return undefined
  if (rest[1] === 'href') return equal(url)
  if (rest.length > 1) return undefined
  return (expected) => isRecord(expected) && (expected['rel'] !== 'alternate' || expected['href'] === url)
}

function peopleHolding(steps: Steps, people: readonly ItemAuthor[]): Holding {
  const [name, first, second] = steps
  if (name === 'author') return (expected) => people.some((person) => expected === written(person))
  const person = name === 'author_detail' ? people[0] : people[Number(first)]
  const member = name === 'author_detail' ? first : second
  if (member === 'name') return text(person?.name, sameAsPlain)
  if (member === 'email') return equal(person?.email)
  if (member === 'href' || member === 'url') return equal(person?.url)
  if (member !== undefined) return undefined
  return (expected) =>
    isRecord(expected) && expected['name'] === person?.name && expected['email'] === person?.email
}

function written({ name, email }: ItemAuthor): string {
  if (email === undefined) return name
  return name === '' ? email : `${name} (${email})`
}

function dateHolding(ours: Date | undefined): Holding {
  return (expected) => {
    if (Array.isArray(expected)) {
      const [year, month, day, hour, minute, second] = expected.map(Number)
      return sameInstant(new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second)), ours)
    }
    return typeof expected === 'string' && sameInstant(new Date(expected), ours)
  }
}

function termHolding(member: string | number | undefined, term: ItemTerm | undefined): Holding {
  if (member === 'term') return equal(term?.key ?? term?.name)
  if (member === 'label') return equal(term?.name)
  return member === 'scheme' ? equal(term?.scheme) : undefined
}

function pairHolding(term: ItemTerm | undefined): Holding {
  return (expected) =>
    Array.isArray(expected) &&
    (expected[0] ?? undefined) === term?.scheme &&
    expected[1] === (term?.key ?? term?.name)
}

function mediaHolding(member: string | number | undefined, media: ItemMedia | undefined): Holding {
  switch (member) {
    case 'href':
    case 'url':
      return equal(media?.url)
    case 'type':
      return equal(media?.type)
    case 'length':
      return equal(media?.length?.toString())
    case 'width':
      return equal(media?.width?.toString())
    case 'height':
      return equal(media?.height?.toString())
    case undefined:
      return (expected) =>
        isRecord(expected) &&
        expected['href'] === media?.url &&
        expected['type'] === media?.type &&
        expected['length'] === media?.length?.toString()
    default:
      return undefined
  }
}

function isRecord(value: Literal): value is { readonly [key: string]: Literal } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
