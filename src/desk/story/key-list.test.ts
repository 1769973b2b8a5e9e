import { expect, test } from 'vitest'
import { storyKeys } from './key-list.ts'
import { Shortcuts } from './shortcuts.ts'

const arrows: Readonly<Record<string, string>> = { ArrowUp: '↑', ArrowDown: '↓' }

/** `Mod-Shift-x`, as the sheet writes it. */
const written = (key: string) =>
  key
    .split('-')
    .map((part) =>
      part === 'Mod' ? 'Ctrl' : (arrows[part] ?? (part.length === 1 ? part.toUpperCase() : part)),
    )
    .join(' ')

test('every key of the editor stands on the sheet, each once', () => {
  const shortcuts = Shortcuts.config.addKeyboardShortcuts?.call({ editor: {} } as never) ?? {}
  const sheet = storyKeys.map(([key]) => key as string)
  expect(new Set(sheet).size).toBe(sheet.length)
  expect(Object.keys(shortcuts).length).toBeGreaterThan(15)
  for (const key of Object.keys(shortcuts)) {
    // What Enter does in a list is what anybody expects of it.
    if (key !== 'Enter') expect(sheet, key).toContain(written(key))
  }
})
