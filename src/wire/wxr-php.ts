// PHP-serialised values of postmeta, read safely: never objects, lengths only half believed, never an exception.
import { unserialize } from 'php-serialize'

const maxLength = 256 * 1024
/** Objects, enums and references: `O:8:"stdClass":…`, `C:…`, `E:…`, `r:1;`, `R:1;`. */
const forbidden = /(?:^|[;{:}])(?:[OCE]:[+\d]|[rR]:\d)/

/** The value, or undefined when the text is not serialised, holds objects, or cannot be read. */
export function readPhp(text: string): unknown {
  const trimmed = text.trim()
  if (trimmed.length > maxLength || !/^(?:[asid]:|b:[01];|N;)/.test(trimmed)) return undefined
  if (forbidden.test(withoutStrings(trimmed))) return undefined
  return unserializeOr(trimmed) ?? unserializeOr(withTrueLengths(trimmed))
}

function unserializeOr(text: string): unknown {
  try {
    return unserialize(text, {}, { strict: true })
  } catch {
    return undefined
  }
}

/** Exports that were edited or re-encoded have byte lengths that no longer fit: counted anew. */
function withTrueLengths(text: string): string {
  return mapStrings(text, (value) => `s:${Buffer.byteLength(value)}:"${value}";`)
}

function withoutStrings(text: string): string {
  return mapStrings(text, () => 's;')
}

/**
 * Replaces every serialised string. It ends at `";` before something that can follow a value, whatever its length
 * says; where no such end follows one string, none follows any later one, so the walk is linear.
 */
function mapStrings(text: string, replace: (value: string) => string): string {
  const begin = /s:\d{1,9}:"/g
  const follows = /\}|[asidbNOCErR][:;]|$/y
  const parts: string[] = []
  let copied = 0
  for (let found = begin.exec(text); found !== null; found = begin.exec(text)) {
    const from = begin.lastIndex
    let end = text.indexOf('";', from)
    for (; end >= 0; end = text.indexOf('";', end + 1)) {
      follows.lastIndex = end + 2
      if (follows.test(text)) break
    }
    if (end < 0) break
    parts.push(text.slice(copied, found.index), replace(text.slice(from, end)))
    copied = end + 2
    begin.lastIndex = copied
  }
  return parts.join('') + text.slice(copied)
}

/** A field of a PHP array as text or number. */
export function phpField(value: unknown, ...path: readonly string[]): string | number | undefined {
  let at = value
  for (const key of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined
    at = Object.entries(at).find(([name]) => name === key)?.[1]
  }
  return typeof at === 'string' || typeof at === 'number' ? at : undefined
}
