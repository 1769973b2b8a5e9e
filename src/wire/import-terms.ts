// The sections, topics and authors of one edition as an import finds them by name, and those it still has to make.
// Driven by import-service.ts; import-terms-service.ts writes the new ones.
import { slugify } from '../slug.ts'
import { foldName, isNoTerm, plainLine } from './import-item.ts'
import type { ItemTerm } from './item.ts'

export type MadeType = 'topic' | 'author'
export type TermRow = {
  readonly id: string
  readonly type: 'section' | MadeType
  readonly key: string
  /** Absent where it has no text in the edition. */
  readonly name: string | null
  readonly slug: string | null
}

/** A term to be made, with a key and a slug that are free as far as is known. */
export type NewTerm = {
  readonly type: MadeType
  readonly name: string
  readonly key: string
  readonly slug: string
}

/** Topics above this number are not taken from one item. */
export const mostTopics = 20
export const mostAuthors = 20

export class TermBook {
  readonly #sections: readonly TermRow[]
  readonly #sectionByName = new Map<string, TermRow>()
  readonly #byName = new Map<string, string>()
  readonly #keys = new Set<string>()
  readonly #slugs = new Set<string>()
  readonly #section: TermRow | undefined

  /** `rows`: sections in the edition's order. `section`: what the person asked for, by key, slug or name. */
  constructor(rows: readonly TermRow[], section?: string) {
    this.#sections = rows.filter((row) => row.type === 'section' && row.name !== null)
    for (const row of this.#sections.toReversed()) {
      for (const name of [foldName(row.name ?? ''), row.slug, row.key]) {
        if (name !== null && name !== '') this.#sectionByName.set(name, row)
      }
    }
    for (const row of rows) this.learn(row)
    this.#section = section === undefined ? undefined : this.#findSection({ name: section, key: section })
  }

  learn(row: Pick<TermRow, 'id' | 'type' | 'key' | 'name' | 'slug'>): void {
    this.#keys.add(`${row.type} ${row.key}`)
    if (row.slug !== null) this.#slugs.add(`${row.type} ${row.slug}`)
    if (row.name === null) return
    const name = nameKey(row.type, row.name)
    if (!this.#byName.has(name)) this.#byName.set(name, row.id)
  }

  get sectionNames(): readonly string[] {
    return this.#sections.map(({ key }) => key)
  }

  get chosenSection(): string | undefined {
    return this.#section?.id
  }

  /** The section an item goes into: the one asked for, else its first term that is one, else the edition's first. */
  sectionOf(terms: readonly ItemTerm[]): TermRow | undefined {
    if (this.#section !== undefined) return this.#section
    for (const term of terms) {
      const section = this.#findSection(term)
      if (section !== undefined) return section
    }
    return this.#sections[0]
  }

  /** The names of the item's topics: its terms that are no section, each once. */
  topicsOf(terms: readonly ItemTerm[]): { readonly names: readonly string[]; readonly left: number } {
    const names = new Map<string, string>()
    for (const term of terms) {
      if (isNoTerm(term) || this.#findSection(term) !== undefined) continue
      const name = plainLine(term.name)
      if (foldName(name) !== '' && !names.has(foldName(name))) names.set(foldName(name), name)
    }
    const all = [...names.values()]
    return { names: all.slice(0, mostTopics), left: Math.max(0, all.length - mostTopics) }
  }

  find(type: MadeType, name: string): string | undefined {
    return this.#byName.get(nameKey(type, name))
  }

  /** How a new term would be written; its key and slug are kept for it from now on. */
  propose(type: MadeType, name: string, script: 'own' | 'latin'): NewTerm {
    const latin = slugify(name, 'latin')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
    const key = firstFree(latin || type, (free) => this.#keys.has(`${type} ${free}`))
    const slug = firstFree(slugify(name, script) || key, (free) => this.#slugs.has(`${type} ${free}`))
    this.#keys.add(`${type} ${key}`)
    this.#slugs.add(`${type} ${slug}`)
    return { type, name, key, slug }
  }

  #findSection(term: ItemTerm): TermRow | undefined {
    const byKey = term.key === undefined ? undefined : this.#sectionByName.get(term.key)
    return byKey ?? this.#sectionByName.get(foldName(term.name))
  }
}

export function nameKey(type: string, name: string): string {
  return `${type} ${foldName(name)}`
}

function firstFree(base: string, isTaken: (text: string) => boolean): string {
  const short = [...base].slice(0, 70).join('').replace(/-+$/, '')
  if (!isTaken(short)) return short
  for (let n = 2; ; n += 1) if (!isTaken(`${short}-${n}`)) return `${short}-${n}`
}
