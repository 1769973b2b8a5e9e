// Keys of the desk: single letters work only where nobody is typing.

export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  const isField = target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName)
  // A text that has just become read-only while somebody types.
  return isField || target.closest('[role="textbox"]') !== null
}

/** A plain letter or arrow, meant for the desk and not for the browser or a field. */
export function isPlainKey(event: KeyboardEvent): boolean {
  const modified = event.ctrlKey || event.metaKey || event.altKey
  return !modified && !event.defaultPrevented && !isTyping(event.target) && !inDialog()
}

const inDialog = (): boolean => document.querySelector('[role="dialog"]') !== null
