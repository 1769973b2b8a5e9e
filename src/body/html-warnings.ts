// What a parse could not keep, in words for the person who brought the text; bounded, whatever the markup holds.
import type { Fate } from './html-walk.ts'

const maxWarnings = 100
const maxNames = 50

export type Warnings = {
  readonly warn: (text: string) => void
  readonly drop: (name: string, fate: Fate) => void
  readonly list: () => readonly string[]
}

export function warnings(): Warnings {
  const said = new Set<string>()
  const counts = new Map<string, number>()
  let more = 0
  return {
    warn: (text) => {
      if (said.has(text)) return
      if (said.size < maxWarnings) said.add(text)
      else more++
    },
    drop: (name, fate) => {
      const shown = `<${name.slice(0, 40)}>`
      const key =
        fate === 'hidden'
          ? `dropped: hidden ${shown}`
          : `dropped: ${shown}${fate === 'dropped' ? '' : ', its text kept'}`
      if (counts.has(key) || counts.size < maxNames) counts.set(key, (counts.get(key) ?? 0) + 1)
      else more++
    },
    list: () => [
      ...said,
      ...[...counts].map(([key, count]) => `${key} (${count})`),
      ...(more > 0 ? [`and ${more} more`] : []),
    ],
  }
}
