// The browser of the tests: Chromium out of its npm package where that runs (Linux x64), else the Chrome of the machine;
// with fonts of our own, so that Arabic is drawn the same everywhere. Driven by the *.browser.test.ts files.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

const require = createRequire(import.meta.url)

/** The family that Arabic letters are drawn in when a page names no font that is there. */
export const arabicFamily = 'Noto Naskh Arabic'

function packageFolder(name: string): string {
  const folder = (require.resolve.paths(name) ?? [])
    .map((base) => join(base, name))
    .find((path) => existsSync(path))
  if (folder === undefined) throw new Error(`The package ${name} is not installed; npm test installs it.`)
  return folder
}

function versionOf(folder: string): string {
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return String(version)
}

const sparticuz = packageFolder('@sparticuz/chromium')
const ownFolder = join(tmpdir(), `standfirst-chromium-${versionOf(sparticuz)}-${process.getuid?.() ?? 0}`)

/**
 * Not the package's own flags: they are for one short call in a cloud function, with one process for everything (a crashed
 * page takes the browser along) and the web's security off (our headers would go untested).
 */
const packedArgs = [
  '--no-sandbox',
  '--no-zygote',
  '--disable-gpu',
  '--font-render-hinting=none',
  '--disable-dev-shm-usage',
]

/** Writes the font settings of the tests' browser (once) and gives the path of the file. */
export function fontsConf(): string {
  const folder = `${ownFolder}-fonts`
  mkdirSync(join(folder, 'cache'), { recursive: true, mode: 0o700 })
  const file = join(folder, 'fonts.conf')
  const content = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<dir>${packageFolder('@expo-google-fonts/noto-naskh-arabic')}</dir>
<dir>${join(ownFolder, 'fonts')}</dir>
<cachedir>${join(folder, 'cache')}</cachedir>
</fontconfig>
`
  // Written whole and only when it differs: other processes' browsers read it.
  if (!existsSync(file) || readFileSync(file, 'utf8') !== content) {
    writeFileSync(`${file}.${process.pid}`, content)
    renameSync(`${file}.${process.pid}`, file)
  }
  return file
}

/**
 * The npm package unpacks to TMPDIR/chromium and never again when a file of that name is there: an older version's browser,
 * or half a one, would be started without a word. So it unpacks into a folder of this process (TMPDIR is set before the
 * import), which is then renamed to one that names the version.
 */
async function unpackChromium(): Promise<string> {
  const executable = join(ownFolder, 'chromium')
  if (existsSync(executable)) return executable
  const unpacking = `${ownFolder}.${process.pid}`
  mkdirSync(unpacking, { recursive: true, mode: 0o700 })
  const before = process.env['TMPDIR']
  process.env['TMPDIR'] = unpacking
  try {
    const { default: packed, inflate } = await import('@sparticuz/chromium')
    await packed.executablePath()
    // Libraries that a bare machine lacks (NSS and its kin).
    await inflate(join(sparticuz, 'bin', 'al2023.tar.br'))
    renameSync(unpacking, ownFolder)
  } catch (error) {
    rmSync(unpacking, { recursive: true, force: true })
    // Another process was first: its folder is as good.
    if (!existsSync(executable)) throw error
  } finally {
    if (before === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before
  }
  return executable
}

/** Starts the browser; the caller closes it. Throws when neither the packed Chromium nor an installed Chrome can run. */
export async function launchBrowser(extraArgs: readonly string[] = []): Promise<Browser> {
  const packed = process.platform === 'linux' && process.arch === 'x64' ? await unpackChromium() : undefined
  const file = fontsConf()
  const env = { ...process.env, FONTCONFIG_FILE: file, FONTCONFIG_PATH: dirname(file) }
  if (packed === undefined) return await chromium.launch({ channel: 'chrome', args: [...extraArgs], env })
  const libraries = [process.env['LD_LIBRARY_PATH'], join(ownFolder, 'al2023', 'lib')]
    .filter(Boolean)
    .join(':')
  return await chromium.launch({
    executablePath: packed,
    args: [...packedArgs, ...extraArgs],
    env: { ...env, LD_LIBRARY_PATH: libraries },
  })
}
