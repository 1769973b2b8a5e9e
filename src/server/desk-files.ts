// The desk's built files (dist/desk): which of them the page needs, and their bytes, plain and brotli.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

const here = dirname(fileURLToPath(import.meta.url))
/** From dist/server it lies beside; from src/server, as tests run it, in dist. */
const folder = here.includes(`${join('src', 'server')}`)
  ? join(here, '..', '..', 'dist', 'desk')
  : join(here, '..', 'desk')

const manifest = z.record(
  z.string(),
  z.object({
    file: z.string(),
    isEntry: z.boolean().optional(),
    imports: z.array(z.string()).optional(),
    css: z.array(z.string()).optional(),
  }),
)

/** What the page names: paths below /desk/. */
export type DeskEntry = {
  readonly script: string
  readonly imports: readonly string[]
  readonly styles: readonly string[]
}

export type DeskFile = { readonly contentType: string; readonly bytes: Buffer; readonly brotli?: Buffer }

const contentTypes: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

export type DeskFiles = {
  /** Undefined where the desk has not been built. */
  readonly entry: () => DeskEntry | undefined
  /** By its path below /desk/, e.g. `assets/main-….js`. */
  readonly find: (path: string) => DeskFile | undefined
}

/** Files are read once; a new build (development) is noticed by the time of its manifest. */
export function openDeskFiles(): DeskFiles {
  let built = 0
  let entry: DeskEntry | undefined
  let names = new Set<string>()
  const kept = new Map<string, DeskFile>()

  function look(): void {
    const time = modifiedAt(join(folder, 'manifest.json'))
    if (time === built) return
    built = time
    kept.clear()
    entry = time === 0 ? undefined : readEntry()
    names = new Set(time === 0 ? [] : readdirSync(join(folder, 'assets')))
  }

  return {
    entry: () => {
      look()
      return entry
    },
    find: (path) => {
      look()
      const name = /^assets\/([\w.-]+)$/.exec(path)?.[1]
      const contentType = name && contentTypes[extname(name)]
      if (!name || !contentType || !names.has(name)) return undefined
      const file = kept.get(name) ?? readDeskFile(name, contentType, names.has(`${name}.br`))
      kept.set(name, file)
      return file
    },
  }
}

function readDeskFile(name: string, contentType: string, hasBrotli: boolean): DeskFile {
  const path = join(folder, 'assets', name)
  const bytes = readFileSync(path)
  return hasBrotli ? { contentType, bytes, brotli: readFileSync(`${path}.br`) } : { contentType, bytes }
}

/** 0 where there is no such file. */
function modifiedAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
}

function readEntry(): DeskEntry | undefined {
  const chunks = manifest.parse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')))
  const first = Object.values(chunks).find((chunk) => chunk.isEntry)
  if (!first) return undefined
  const imports = new Set<string>()
  const styles = new Set(first.css ?? [])
  const add = (keys: readonly string[]): void => {
    for (const key of keys) {
      const chunk = chunks[key]
      if (!chunk || imports.has(chunk.file)) continue
      imports.add(chunk.file)
      for (const css of chunk.css ?? []) styles.add(css)
      add(chunk.imports ?? [])
    }
  }
  add(first.imports ?? [])
  return { script: first.file, imports: [...imports], styles: [...styles] }
}
