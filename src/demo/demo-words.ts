// A word of the publication in each edition: the shape that sections, regions, topics, dossiers and programmes share.
import type { DemoEdition } from './demo-story.ts'

export type PerEdition<T> = Readonly<Record<DemoEdition, T>>

export type DemoTerm = {
  readonly key: string
  readonly rows: PerEdition<{ readonly name: string; readonly slug: string; readonly description: string }>
}

type Words = readonly [name: string, description: string]

/** A term from name and description per edition; slugs are made from the names, in the edition's own script. */
export function term(key: string, en: Words, ar: Words, es: Words): DemoTerm {
  const row = ([name, description]: Words) => ({ name, slug: toSlug(name), description })
  return { key, rows: { en: row(en), ar: row(ar), es: row(es) } }
}

/** Lower case, letters and digits of any script, hyphens between; Arabic vowel signs and Latin accents go. */
export function toSlug(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u064b-\u0652]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\u0653-\u0655]+/gu, '-')
    .replace(/^-|-$/g, '')
}
