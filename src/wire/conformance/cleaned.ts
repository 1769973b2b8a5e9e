// feedparser's sanitising cases: our items carry HTML as written, and the body parser cleans it; so its result is judged.
// Driven by the feedparser conformance test.
import { bodyText, parseHtml, renderHtml } from '../../body/body.ts'
import type { FeedDocument } from '../feed.ts'
import { htmlToText } from '../feed-html.ts'
import { entriesOf, judge } from './feedparser-model.ts'
import type { Expression } from './python-expectation.ts'
import type { Verdict } from './report.ts'

const dangerous =
  /<(?:script|style|iframe|object|embed|applet|meta|link|base|form|frame)\b|\son\w+\s*=|(?:javascript|vbscript):|\sstyle\s*=/i

/** Met when no more than the expected text is left (or the raw HTML is as expected) and the rendered body holds nothing that acts. */
export function judgeCleanedCase(part: Expression, document: FeedDocument): Verdict {
  const raw = judge(part, document)
  const html = entriesOf(document).flatMap(({ contentHtml, summaryHtml }) =>
    [contentHtml, summaryHtml].filter((one) => one !== undefined),
  )
  const bodies = html.map((one) => parseHtml(one).body)
  const rendered = bodies
    .map((body) => renderHtml(body, { asset: () => undefined, story: () => undefined }))
    .join('\n')
  const acts = dangerous.exec(rendered)?.[0]
  if (acts !== undefined) return { outcome: 'missed', what: `${acts} survives` }
  if (raw !== 'missed') return { outcome: raw, what: 'as written' }
  const wanted = part.kind === 'compare' ? part.of.find((side) => side.kind === 'literal')?.value : undefined
  if (typeof wanted !== 'string') return { outcome: 'missed', what: 'not as expected' }
  const expected = words(htmlToText(wanted))
  const { title, description } = document.reading?.source ?? {}
  const plain = [title, description, ...entriesOf(document).map((item) => item.title)].filter(
    (one) => one !== undefined,
  )
  const texts = [...bodies.map(bodyText), ...plain].map(words)
  const met = texts.length === 0 ? expected.length === 0 : texts.some((text) => isWithin(text, expected))
  return {
    outcome: met ? 'met' : 'missed',
    what: `wants ${expected.join(' ')}, has ${JSON.stringify(texts)}`,
  }
}

/** Nothing but expected words survives, in their order; where scripts are torn apart, we drop more than the set does. */
function isWithin(ours: readonly string[], expected: readonly string[]): boolean {
  if (ours.length === 0) return expected.length === 0
  let at = 0
  return ours.every((word) => {
    at = expected.indexOf(word, at) + 1
    return at > 0
  })
}

function words(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '')
}
