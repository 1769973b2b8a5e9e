// Builds the desk's browser app into dist/desk with Vite, only when one of its sources changed: its own files, and those of
// other rooms that the last build took in. Imported by build.mjs.
import { createHash } from 'node:crypto'
import {
  existsSync,
  linkSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import { PlainError, root } from './install.mjs'

const source = join(root, 'src', 'desk')
export const deskDist = join(root, 'dist', 'desk')
/** Built aside and put in its place whole: a running server never finds half of it. */
const building = join(root, 'dist', 'desk-building')
const before = join(root, 'dist', 'desk-before')
const stampName = 'stamp.json'
const compress = promisify(brotliCompress)
const testPattern = /\.test\.tsx?$|README\.md$/
const compressible = /\.(js|css|svg)$/

function ownFiles() {
  return readdirSync(source, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !testPattern.test(file))
}

/** Path, size and time of every file that went into the build, and of what decides how it is built. */
function fingerprint(fromElsewhere) {
  const settings = ['tsconfig.base.json', 'package-lock.json', 'scripts/build-desk.mjs']
  const files = [...settings.map((name) => join(root, name)), ...fromElsewhere, ...ownFiles()]
  const hash = createHash('sha256').update(process.versions.node)
  for (const file of files.sort()) {
    const stat = existsSync(file) ? statSync(file) : { size: 0, mtimeMs: 0 }
    hash.update(`${relative(root, file)} ${stat.size} ${stat.mtimeMs}\n`)
  }
  return hash.digest('hex')
}

/** Whether dist/desk is what the sources say. */
export function deskIsBuilt() {
  try {
    const { shared, hash } = JSON.parse(readFileSync(join(deskDist, stampName), 'utf8'))
    return hash === fingerprint(shared.map((name) => join(root, name)))
  } catch {
    return false
  }
}

/** Sources outside of src/desk that the bundle holds, so that a change of theirs builds it again. */
function sharedSources(outputs) {
  const modules = outputs.flatMap(({ output }) => output).flatMap((part) => part.moduleIds ?? [])
  const inside = modules.filter((id) => id.startsWith(join(root, 'src')) && !id.startsWith(source))
  return [...new Set(inside.map((id) => id.split('?', 1)[0]))].sort()
}

/** The server sends these bytes as they are. */
async function compressAll() {
  const folder = join(building, 'assets')
  const names = readdirSync(folder).filter((name) => compressible.test(name))
  await Promise.all(
    names.map(async (name) => {
      const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY }
      const bytes = await compress(await readFile(join(folder, name)), { params })
      await writeFile(join(folder, `${name}.br`), bytes)
    }),
  )
}

const keptForMs = 24 * 3_600_000

/** A desk that is open while a new one is built goes on finding its parts for a day. */
function keepOldFiles() {
  const [old, fresh] = [join(deskDist, 'assets'), join(building, 'assets')]
  if (!existsSync(old)) return
  for (const name of readdirSync(old)) {
    const isYoung = Date.now() - statSync(join(old, name)).mtimeMs < keptForMs
    if (isYoung && !existsSync(join(fresh, name))) linkSync(join(old, name), join(fresh, name))
  }
}

/** Throws PlainError with Vite's own lines when a source cannot be built. */
export async function buildDesk() {
  if (deskIsBuilt()) return
  const { build } = await import('vite')
  try {
    const outputs = [
      await build({ configFile: join(source, 'vite.config.ts'), build: { outDir: building } }),
    ].flat()
    await compressAll()
    const shared = sharedSources(outputs)
    const stamp = { shared: shared.map((file) => relative(root, file)), hash: fingerprint(shared) }
    writeFileSync(join(building, stampName), JSON.stringify(stamp))
    keepOldFiles()
    rmSync(before, { recursive: true, force: true })
    if (existsSync(deskDist)) renameSync(deskDist, before)
    renameSync(building, deskDist)
    rmSync(before, { recursive: true, force: true })
  } catch (error) {
    throw new PlainError(`The desk could not be built:\n${error.message}`)
  }
}
