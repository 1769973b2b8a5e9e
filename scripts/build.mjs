// Builds dist from src with tsc, and the desk with Vite, each only when a source of its own changed. It does not check types
// (`npm run check` does), so it is quick.
// Imported by start, standfirst and test; `node scripts/build.mjs` builds by hand.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { buildDesk, deskDist, deskIsBuilt } from './build-desk.mjs'
import { PlainError, root, say } from './install.mjs'
import { withLock } from './lock.mjs'

const source = join(root, 'src')
const dist = join(root, 'dist')
const stampFile = join(dist, '.stamp')
const deskSource = join(source, 'desk')
const browserFolder = join(source, 'reader', 'browser')
const assetPattern = /\.(css|svg|json|html|txt)$/
const testPattern = /\.test\.tsx?$|[\\/]testing[^\\/]*\.ts$|[\\/]conformance[\\/]/

function listFiles(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

/** Path, size and time of every file that goes into the build, and of what decides how it is built. */
function fingerprint(files) {
  const hash = createHash('sha256').update(process.versions.node)
  const settings = [
    'tsconfig.base.json',
    'tsconfig.json',
    'tsconfig.build.json',
    'package-lock.json',
    'scripts/build.mjs',
  ]
  for (const file of [...settings.map((name) => join(root, name)), ...files].sort()) {
    const { size, mtimeMs } = statSync(file)
    hash.update(`${relative(root, file)} ${size} ${mtimeMs}\n`)
  }
  return hash.digest('hex')
}

function readStamp() {
  try {
    return readFileSync(stampFile, 'utf8')
  } catch {
    return undefined
  }
}

function compile(project) {
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
  return new Promise((resolve, reject) => {
    let output = ''
    const child = spawn(
      process.execPath,
      [tsc, '-p', join(root, project), '--noCheck', '--pretty', 'false'],
      {
        cwd: root,
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    )
    child.stdout.on('data', (chunk) => {
      output += chunk
    })
    child.stderr.on('data', (chunk) => {
      output += chunk
    })
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) resolve()
      else reject(new PlainError(`The build failed in ${project}:\n${output.trim()}`))
    })
  })
}

/** Outputs whose source is gone: without this a deleted migration or route would live on in dist. */
function removeOrphans(files) {
  const wanted = new Set()
  for (const file of files) {
    const name = relative(source, file)
    const js = name.replace(/\.tsx?$/, '.js')
    wanted.add(name).add(js).add(`${js}.map`)
  }
  for (const file of listFiles(dist)) {
    if (file.startsWith(deskDist)) continue
    if (file !== stampFile && !wanted.has(relative(dist, file))) rmSync(file)
  }
}

/**
 * Brings dist up to date. Two commands building at once: the second waits and then finds nothing to do.
 * Throws PlainError with the compiler's lines when a source cannot be read as TypeScript.
 */
export async function build({ quiet = false } = {}) {
  const list = () =>
    listFiles(source).filter((file) => !testPattern.test(file) && !file.startsWith(deskSource + sep))
  if (readStamp() === fingerprint(list()) && deskIsBuilt()) return
  await withLock(join(root, '.cache', 'build.lock'), async () => {
    const files = list()
    const wanted = fingerprint(files)
    const isServerBuilt = readStamp() === wanted
    if (isServerBuilt && deskIsBuilt()) return
    if (!quiet) say('Building …')
    if (isServerBuilt) return await buildDesk()
    rmSync(stampFile, { force: true })
    const hasBrowserScripts = files.some(
      (file) => file.startsWith(browserFolder + sep) && file.endsWith('.ts'),
    )
    await Promise.all([
      buildDesk(),
      compile('tsconfig.build.json'),
      hasBrowserScripts ? compile('src/reader/browser/tsconfig.json') : undefined,
    ])
    for (const file of files.filter((name) => assetPattern.test(name) && !name.endsWith('tsconfig.json'))) {
      const target = join(dist, relative(source, file))
      mkdirSync(dirname(target), { recursive: true })
      copyFileSync(file, target)
    }
    removeOrphans(files)
    mkdirSync(dist, { recursive: true })
    writeFileSync(stampFile, wanted)
  })
}

if (process.argv[1] === import.meta.filename) {
  try {
    await build()
  } catch (error) {
    say(error instanceof PlainError ? error.message : error.stack)
    process.exitCode = 1
  }
}
