// Finds what is served but not compiled: style sheets beside the source, scripts, and font files of npm packages.
import { existsSync, readFileSync } from 'node:fs'
import { createRequire, stripTypeScriptTypes } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(dirname(fileURLToPath(import.meta.url)))
/** tsc copies no style sheets: from `dist/reader` they are read in `src/reader`. */
const source = existsSync(join(here, 'style')) ? here : join(here, '..', '..', 'src', 'reader')

const resolve = createRequire(import.meta.url).resolve

export function readStyle(name: string): string {
  return readFileSync(join(source, 'style', `${name}.css`), 'utf8')
}

/** The script as JavaScript: tsc's where it has been built, else the source with its types taken out. */
export function readBrowserModule(name: string): string {
  const built = join(here, 'browser', `${name}.js`)
  if (existsSync(built)) return readFileSync(built, 'utf8')
  return stripTypeScriptTypes(readFileSync(join(source, 'browser', `${name}.ts`), 'utf8'))
}

/** A file of an npm package, e.g. `@fontsource-variable/newsreader/files/….woff2`. */
export function readPackageFile(path: string): Buffer {
  return readFileSync(resolve(path))
}
