// XMP in and out: reads the fields a newsroom needs of an outside packet, writes the few that renditions keep. No DTD, no entities.
import { SaxesParser } from 'saxes'
import { anyText, givenFacts, type LangTexts, type PictureFacts, plainText } from './picture-facts.ts'

const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'
const dc = 'http://purl.org/dc/elements/1.1/'
const photoshop = 'http://ns.adobe.com/photoshop/1.0/'
const rights = 'http://ns.adobe.com/xap/1.0/rights/'
const iptcCore = 'http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/'
const iptcExt = 'http://iptc.org/std/Iptc4xmpExt/2008-02-29/'
const largestPacket = 2_000_000
const deepest = 64
const mostValues = 200

type Value = { readonly lang: string; readonly text: string }
type Properties = Map<string, Value[]>

/** What could be read up to where the packet breaks, if it does. */
export function readXmp(packet: string): PictureFacts {
  if (packet.length > largestPacket) return {}
  const found: Properties = new Map()
  try {
    collect(packet, found)
  } catch {
    // Damaged packets are common; what came before the damage counts.
  }
  const first = (name: string) => found.get(name)?.[0]?.text
  const langs = (name: string): LangTexts =>
    Object.fromEntries((found.get(name) ?? []).map(({ lang, text }) => [lang, text]).toReversed())
  return givenFacts({
    creator: list(found, `${dc}creator`).join(', '),
    credit: first(`${photoshop}Credit`),
    source: first(`${photoshop}Source`),
    headline: first(`${photoshop}Headline`),
    description: langs(`${dc}description`),
    alt: langs(`${iptcCore}AltTextAccessibility`),
    copyright: langs(`${dc}rights`),
    usageTerms: langs(`${rights}UsageTerms`),
    webStatement: first(`${rights}WebStatement`),
    keywords: list(found, `${dc}subject`),
    createdAt: first(`${photoshop}DateCreated`),
    digitalSourceType: first(`${iptcExt}DigitalSourceType`),
  })
}

function list(found: Properties, name: string): string[] {
  return (found.get(name) ?? []).map(({ text }) => text)
}

/** A property is a child (or attribute) of an rdf:Description right under rdf:RDF; its values are its rdf:li, or its text. */
function collect(packet: string, found: Properties): void {
  const parser = new SaxesParser({ xmlns: true, fragment: false })
  const stack: { name: string; lang: string; text: string; items: number }[] = []
  const isDescription = () =>
    stack.length >= 2 && stack.at(-1)?.name === `${rdf}Description` && stack.at(-2)?.name === `${rdf}RDF`
  const property = () =>
    stack.find((_, at) => stack[at - 1]?.name === `${rdf}Description` && stack[at - 2]?.name === `${rdf}RDF`)
  const keep = (name: string, lang: string, text: string) => {
    const plain = plainText(text)
    const values = found.get(name) ?? []
    if (plain === '' || values.length >= mostValues) return
    found.set(name, [...values, { lang, text: plain }])
  }
  parser.on('doctype', () => {
    throw new Error('a packet has no DTD')
  })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', (tag) => {
    if (stack.length >= deepest) throw new Error('too deep')
    const lang = tag.attributes['xml:lang']?.value.toLowerCase() ?? 'x-default'
    stack.push({ name: tag.uri + tag.local, lang, text: '', items: 0 })
    if (!isDescription()) return
    for (const attribute of Object.values(tag.attributes)) {
      keep(attribute.uri + attribute.local, 'x-default', attribute.value)
    }
  })
  const onText = (text: string) => {
    const top = stack.at(-1)
    if (top) top.text += text
  }
  parser.on('text', onText)
  parser.on('cdata', onText)
  parser.on('closetag', () => {
    const owner = property()
    const closed = stack.pop()
    if (!owner || !closed) return
    if (closed === owner) {
      if (owner.items === 0) keep(owner.name, 'x-default', owner.text)
    } else if (closed.name === `${rdf}li`) {
      owner.items += 1
      keep(owner.name, closed.lang, closed.text)
    }
  })
  parser.write(packet).close()
}

/** The packet a rendition carries: who made the picture and what may be done with it; nothing else of the original's. */
export function writeXmp(facts: PictureFacts, credit: string): string {
  const alt = (name: string, texts: LangTexts | undefined) => {
    const text = anyText(texts)
    return text === undefined
      ? ''
      : `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${short(text)}</rdf:li></rdf:Alt></${name}>`
  }
  const simple = (name: string, text: string | undefined) => (text ? `<${name}>${short(text)}</${name}>` : '')
  const creator = facts.creator
    ? `<dc:creator><rdf:Seq><rdf:li>${short(facts.creator)}</rdf:li></rdf:Seq></dc:creator>`
    : ''
  const inner = [
    creator,
    simple('photoshop:Credit', credit || facts.credit),
    alt('dc:rights', facts.copyright),
    alt('xmpRights:UsageTerms', facts.usageTerms),
    simple('xmpRights:WebStatement', facts.webStatement),
    simple('Iptc4xmpExt:DigitalSourceType', facts.digitalSourceType),
  ].join('')
  return `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="${rdf}"><rdf:Description rdf:about="" xmlns:dc="${dc}" xmlns:photoshop="${photoshop}" xmlns:xmpRights="${rights}" xmlns:Iptc4xmpExt="${iptcExt}">${inner}</rdf:Description></rdf:RDF></x:xmpmeta>`
}

function short(text: string): string {
  return plainText(text)
    .slice(0, 500)
    .toWellFormed()
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}
