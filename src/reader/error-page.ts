// What readers get when something of ours fails: made without the database, in the language the address suggests.
import type { Rendered } from '../pages/pages.ts'
import { pageResponse } from './page-response.ts'
import type { ShellView } from './views.ts'
import { wordLanguages, wordsOf } from './words/index.ts'

export function errorPage(status: 400 | 500 | 503, path: string): Rendered {
  const code = path.split('/')[1] ?? ''
  const lang = (wordLanguages as readonly string[]).includes(code) ? code : 'en'
  const words = wordsOf(lang)
  const dir = new Intl.Locale(lang).maximize().script === 'Arab' ? 'rtl' : 'ltr'
  const shell: ShellView = {
    edition: { code: lang, lang, dir, zone: 'UTC' },
    head: { title: words.error, robots: 'noindex' },
    masthead: { name: words.home, home: '/' },
    editions: [],
    navigation: [],
    regions: [],
    search: `/${lang}/search/`,
    footer: { description: '', rights: '', links: [], social: [] },
  }
  const response = pageResponse({ page: 'error', shell, status }, { status, kept: 'never' })
  // Boxes would need the database.
  const parts = response.parts.filter((part) => typeof part === 'string')
  const headers = status === 503 ? { ...response.headers, 'retry-after': '5' } : response.headers
  return { ...response, headers, parts }
}
