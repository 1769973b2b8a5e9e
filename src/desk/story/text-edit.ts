// A text field bound to a shared text: what one typed becomes the smallest edit, and what others typed moves the caret along.

export type TextEdit = { readonly at: number; readonly remove: number; readonly insert: string }

/**
 * The edit that leads from one text to the other; nothing when they are equal. `caret` is where the caret stands after
 * it: of equal letters in a row, the one before the caret is the one that was typed.
 */
export function textEdit(before: string, after: string, caret: number): TextEdit | undefined {
  if (before === after) return undefined
  const mostBehind = Math.max(0, after.length - caret)
  let behind = 0
  const most = Math.min(before.length, after.length, mostBehind)
  while (behind < most && before[before.length - 1 - behind] === after[after.length - 1 - behind]) behind++
  let at = 0
  const mostAhead = Math.min(before.length, after.length) - behind
  while (at < mostAhead && before[at] === after[at]) at++
  // Never between the halves of one character.
  if (isLowHalf(before, at) || isLowHalf(after, at)) at--
  if (isLowHalf(before, before.length - behind) || isLowHalf(after, after.length - behind)) behind--
  return { at, remove: before.length - behind - at, insert: after.slice(at, after.length - behind) }
}

function isLowHalf(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return at > 0 && code >= 0xdc00 && code <= 0xdfff
}

/** Where a caret at `position` stands after somebody else's edit. */
export function movedCaret(position: number, { at, remove, insert }: TextEdit): number {
  if (position <= at) return position
  return position >= at + remove ? position + insert.length - remove : at + insert.length
}
