// The one trusted-types policy of the desk, named `default` so that libraries use it too (SECURITY-BASICS 10).
// Strings become HTML in two places only: style sheets put into <style> elements, and documents parsed apart from the page.

/** The sinks that parse into a document of their own, where nothing runs. */
const apart = new Set(['DOMParser parseFromString'])

/** `sink` is given when a string was assigned without asking; a library that asks the policy itself parses apart (ProseMirror). */
export function trustHtml(text: string, sink: string | undefined): string | null {
  if (sink === undefined || apart.has(sink)) return text
  return text.includes('<') ? null : text
}

type PolicyRules = {
  readonly createHTML: (text: string, type?: string, sink?: string) => string | null
}
type Factory = { readonly createPolicy: (name: string, rules: PolicyRules) => unknown }

if (typeof window !== 'undefined' && 'trustedTypes' in window) {
  const factory = window.trustedTypes as Factory
  factory.createPolicy('default', { createHTML: (text, _type, sink) => trustHtml(text, sink) })
}
