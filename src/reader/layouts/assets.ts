// What is served under /assets/: fonts, the script, icons. Names carry the hash of the bytes, so they never change.
import { createHash } from 'node:crypto'
import { readBrowserModule, readPackageFile } from './files.ts'
import { iconPng, iconSvg } from './icon.ts'

export type AssetFile = {
  /** File name under /assets/. */
  readonly name: string
  readonly contentType: string
  readonly bytes: Buffer
}

function hashed(stem: string, extension: string, contentType: string, bytes: Buffer): AssetFile {
  const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 10)
  return { name: `${stem}-${hash}.${extension}`, contentType, bytes }
}

const font = (stem: string, path: string): AssetFile =>
  hashed(stem, 'woff2', 'font/woff2', readPackageFile(path))

export const fonts = {
  news: font('news', '@fontsource-variable/newsreader/files/newsreader-latin-opsz-normal.woff2'),
  newsItalic: font('news-i', '@fontsource-variable/newsreader/files/newsreader-latin-wght-italic.woff2'),
  newsExt: font('news-x', '@fontsource-variable/newsreader/files/newsreader-latin-ext-wght-normal.woff2'),
  sans: font('sans', '@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2'),
  markazi: font('mk', '@fontsource-variable/markazi-text/files/markazi-text-arabic-wght-normal.woff2'),
  naskh: font(
    'nk',
    '@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2',
  ),
  plex: font('px', '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-500-normal.woff2'),
} as const

const modules = ['times', 'ticker', 'tools', 'saved', 'gallery', 'embed', 'reads', 'letter', 'main'] as const

/** One module out of many: they share one scope, so imports and exports between them fall away. */
function bundle(): string {
  return modules
    .map((name) => readBrowserModule(name))
    .map((text) =>
      text.replace(/^import \{[^}]*\} from '\.\/[^']*';?$/gm, '').replace(/^export (?!default)/gm, ''),
    )
    .map((text) => text.replace(/^\s*\/\/.*$/gm, '').replace(/\n\s*/g, '\n'))
    .join('')
}

export const script = hashed('reader', 'js', 'text/javascript; charset=utf-8', Buffer.from(bundle()))

/** The script's hash as `integrity` and CSP want it. */
export const scriptIntegrity = `sha256-${createHash('sha256').update(script.bytes).digest('base64')}`

export const icon = hashed('icon', 'svg', 'image/svg+xml', Buffer.from(iconSvg))

/** For home screens: 180 is Apple's, 192 and 512 the manifest's. */
export const touchIcons = [180, 192, 512].map((size) => ({
  size,
  file: hashed(`icon-${size}`, 'png', 'image/png', iconPng(size)),
}))

/** Every file the server serves under /assets/, for a year, immutable. */
export function assetFiles(): readonly AssetFile[] {
  return [...Object.values(fonts), script, icon, ...touchIcons.map((each) => each.file)]
}

export const assetHref = (file: AssetFile): string => `/assets/${file.name}`
