// What an import answers: every item of the input counted once, and what is to be said of it. Pure; the CLI prints it.

export type ImportProblem = { readonly file: string; readonly item: string; readonly reason: string }

/** `read` = created + updated + skipped + failed. */
export type ImportReport = {
  readonly read: number
  readonly created: number
  readonly updated: number
  readonly skipped: number
  readonly failed: number
  /** Why items were skipped or failed, and what could not be kept of those that came in. */
  readonly problems: readonly ImportProblem[]
  /** Of the skipped: how many are here already and have not changed; they are no problem and not listed. */
  readonly unchanged?: number
}

export type Fate = 'created' | 'updated' | 'unchanged' | 'skipped' | 'failed'

/** What became of one item of the input. */
export type Outcome = { readonly fate: Fate; readonly item: string; readonly reasons: readonly string[] }

/** An archive of a million items must not be kept in memory by what is said of it. */
const mostProblems = 20_000
const mostReasons = 12
const reasonLength = 500

/** Adds up outcomes of one file to a report. */
export class Tally {
  readonly #file: string
  readonly #counts: Record<Fate, number> = { created: 0, updated: 0, unchanged: 0, skipped: 0, failed: 0 }
  readonly #problems: ImportProblem[] = []
  #more = 0

  constructor(file: string) {
    this.#file = file
  }

  add({ fate, item, reasons }: Outcome): void {
    this.#counts[fate] += 1
    for (const reason of reasons.slice(0, mostReasons)) this.say(item, reason)
    const more = reasons.length - mostReasons
    if (more > 0) this.say(item, `… and ${more} more of this kind`)
  }

  /** `item` is empty where the whole file is meant. */
  say(item: string, reason: string): void {
    if (this.#problems.length >= mostProblems) this.#more += 1
    else
      this.#problems.push({ file: this.#file, item: short(item, 200), reason: short(reason, reasonLength) })
  }

  get read(): number {
    return Object.values(this.#counts).reduce((sum, count) => sum + count, 0)
  }

  /** Whether there is nothing to tell at all. */
  get isSilent(): boolean {
    return this.read === 0 && this.#problems.length === 0
  }

  report(): ImportReport {
    const { created, updated, unchanged, skipped, failed } = this.#counts
    const more = { file: this.#file, item: '', reason: `${this.#more} further problems are not listed.` }
    return {
      read: this.read,
      created,
      updated,
      skipped: skipped + unchanged,
      failed,
      problems: this.#more > 0 ? [...this.#problems, more] : this.#problems,
      unchanged,
    }
  }
}

/** The one line of JSON that scripts rely on (docs: contract). */
export function reportLine(report: ImportReport): string {
  const { read, created, updated, skipped, failed, problems } = report
  return JSON.stringify({ read, created, updated, skipped, failed, problems })
}

const mostLines = 200

/** The same for people. */
export function reportText(report: ImportReport): string {
  const { read, created, updated, skipped, failed, unchanged = 0, problems } = report
  const known = unchanged > 0 ? ` (${unchanged} unchanged)` : ''
  const lines = problems
    .slice(0, mostLines)
    .map(({ file, item, reason }) => [file, item === '' ? [] : `“${item}”`, reason].flat().join(': '))
  const more = problems.length - lines.length
  return [
    ...lines,
    ...(more > 0 ? [`… and ${more} more (--json lists all)`] : []),
    `${read} read: ${created} created, ${updated} updated, ${skipped} skipped${known}, ${failed} failed`,
  ].join('\n')
}

function short(text: string, max: number): string {
  const line = text
    .toWellFormed()
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
  return line.length <= max ? line : `${line.slice(0, max - 1).toWellFormed()}…`
}
