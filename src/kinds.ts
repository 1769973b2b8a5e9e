// The kinds of story: form, label and schema.org type. Shared by stories, publication (their names per edition) and the reader site.
export const kinds = [
  'article',
  'opinion',
  'analysis',
  'blog',
  'feature',
  'video',
  'episode',
  'infographic',
  'gallery',
  'live',
] as const
export type Kind = (typeof kinds)[number]

export function isKind(text: string): text is Kind {
  return (kinds as readonly string[]).includes(text)
}
