// Elements and classes that come into a page after it was set: with its boxes, or by the script. Their styles must be there.
import type { BoxName } from '../views.ts'

const card = ['article', 'div', 'h3', 'p', 'a', 'img', 'time', 'span', 'b', 'bdi', '.card', '.side', '.rev']
const cardParts = ['.op', '.pic', '.mark', '.vh', '.t', '.lab', '.on', '.when']
const focal = ['.f-ss', '.f-ms', '.f-es', '.f-sm', '.f-em', '.f-se', '.f-me', '.f-ee']

/** What a box may hold. */
const ofBox: Readonly<Record<BoxName, readonly string[]>> = {
  strap: ['section', 'p', 'b', 'bdi', 'a', 'small', 'time', '.strap'],
  ticker: ['section', 'sf-ticker', 'b', 'ul', 'li', 'time', 'span', 'bdi', 'a', 'small', 'button', '.tick'],
  'live-dot': ['i', 'span', '.dot', '.vh'],
  'live-strip': ['section', 'ul', 'li', 'b', 'a', 'p', 'time', '.strip', '.on'],
  'most-read': ['section', 'h2', 'ol', 'li', '.most', '.ttl', ...card, ...cardParts, ...focal],
  trending: ['nav', 'b', 'ul', 'li', 'a', '.trend'],
}

/** What the script puts into an element of its own. */
const ofElement: Readonly<Record<string, readonly string[]>> = {
  'sf-embed': ['button', 'iframe'],
  'sf-saved': ['ul', 'li', 'a', 'button', 'p'],
}

/** Names that may join the ones already on the page. */
export function lateNames(boxes: readonly BoxName[], present: ReadonlySet<string>): readonly string[] {
  const elements = Object.keys(ofElement).filter((name) => present.has(name))
  return [...boxes.flatMap((box) => ofBox[box]), ...elements.flatMap((name) => ofElement[name] ?? [])]
}
