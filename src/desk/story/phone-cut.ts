// Where phones cut a line that is too long for them. Pure.

/**
 * Signs as a person counts them, on a phone 390 points wide at the usual text size. Every maker, release and text size differs:
 * what these say is "nobody sees more than about this much".
 */
export const phoneCuts = {
  /** iPhone, lock screen: a line of title, four of text. */
  iphone: { title: 40, text: 150 },
  /** Android, lock screen, not opened: a line of each. */
  android: { title: 40, text: 48 },
} as const

export type Phone = keyof typeof phoneCuts

export type Cut = { readonly text: string; readonly isCut: boolean; readonly length: number }

/** Cut between signs as they are seen, so that no letter loses its accent and no emoji its half. */
export function cutAt(text: string, most: number, language: string): Cut {
  const signs = [...segmenterOf(language).segment(text.trim())].map(({ segment }) => segment)
  if (signs.length <= most) return { text: text.trim(), isCut: false, length: signs.length }
  const kept = signs
    .slice(0, most - 1)
    .join('')
    .trimEnd()
  return { text: `${kept}…`, isCut: true, length: signs.length }
}

function segmenterOf(language: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity: 'grapheme' })
  } catch {
    return new Intl.Segmenter(undefined, { granularity: 'grapheme' })
  }
}
