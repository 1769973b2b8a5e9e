// The web app manifest of an edition: what a phone shows when the site is put on its home screen.
import type { EditionView, ShellView } from '../views.ts'
import { assetHref, icon, touchIcons } from './assets.ts'

/** The manifest as a JSON value; serve it as `application/manifest+json`. */
export function manifestOf(
  edition: EditionView,
  masthead: ShellView['masthead'],
): Readonly<Record<string, unknown>> {
  return {
    name: masthead.name,
    short_name: masthead.name,
    ...(masthead.slogan === undefined ? {} : { description: masthead.slogan }),
    lang: edition.lang,
    dir: edition.dir,
    start_url: masthead.home,
    scope: masthead.home,
    display: 'minimal-ui',
    background_color: '#ffffff',
    theme_color: '#ffffff',
    icons: [
      { src: assetHref(icon), type: icon.contentType, sizes: 'any' },
      ...touchIcons.map(({ file, size }) => ({
        src: assetHref(file),
        type: file.contentType,
        sizes: `${size}x${size}`,
      })),
    ],
  }
}
