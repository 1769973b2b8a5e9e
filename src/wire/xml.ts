// Guarded XML: limits first, then the strict reader, then repair and the strict reader again, last the lenient one.
// Driven by the feed readers. Nothing is ever fetched, no DTD is processed, no declared entity is expanded.
import { XmlLimitError, xmlLimits } from './xml-build.ts'
import { readLeniently } from './xml-lenient.ts'
import { repairXml } from './xml-repair.ts'
import { readStrictly } from './xml-strict.ts'
import type { XmlElement } from './xml-tree.ts'

export type XmlRead =
  | {
      readonly ok: true
      readonly root: XmlElement
      /** Why the text is not well-formed XML, in one sentence; absent when it is. */
      readonly fault?: string
      /** Elements the text ends in the middle of. */
      readonly unfinished: ReadonlySet<XmlElement>
    }
  | { readonly ok: false; readonly reason: string }

const nothing: ReadonlySet<XmlElement> = new Set()

/** Reads XML text into a tree. `ok: false` only where nothing can be used: past a limit, or no element at all. */
export function readXml(text: string): XmlRead {
  if (text.length > xmlLimits.bytes) return { ok: false, reason: 'The file is larger than 10 MB.' }
  try {
    const strict = readStrictly(text)
    if (strict.ok) return { ok: true, root: strict.root, unfinished: nothing }
    return readBroken(text, `${strict.reason.replace(/\.$/, '')} (line ${strict.line})`)
  } catch (error) {
    if (error instanceof XmlLimitError)
      return { ok: false, reason: `The file was refused: ${error.message}.` }
    throw error
  }
}

function readBroken(text: string, reason: string): XmlRead {
  const { text: repaired, mended } = repairXml(text)
  const again = readStrictly(repaired)
  if (again.ok) {
    // A DOCTYPE may declare HTML's entities; we read no DTD, so using them is no fault of the file.
    const declared = mended.every((what) => what.startsWith("HTML's")) && /<!DOCTYPE/i.test(text)
    const fault = `Not well-formed XML: ${reason}. Mended: ${mended.join(', ')}.`
    return { ok: true, root: again.root, unfinished: nothing, ...(declared ? {} : { fault }) }
  }
  const { root, unfinished } = readLeniently(repaired)
  if (root === undefined) return { ok: false, reason: `This is not XML: ${reason}.` }
  const cut = unfinished.size > 0 ? ' The file is cut: its end is missing.' : ''
  return {
    ok: true,
    root,
    unfinished,
    fault: `Not well-formed XML: ${reason}.${cut} Read as well as it can be.`,
  }
}
