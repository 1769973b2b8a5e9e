// The document's head: what the view says of this page, the inlined style, and the one script, which nothing waits for.
import type { JSX } from 'preact'
import { formatOf } from '../format.ts'
import type { FeedLink, ShellView } from '../views.ts'
import { assetHref, icon, script, scriptIntegrity, touchIcons } from './assets.ts'

const feedTypes: Readonly<Record<FeedLink['type'], string>> = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
}

/** JSON that may stand inside a script element: nothing in it can end it. */
export function jsonInHtml(value: unknown): string {
  return JSON.stringify(value)
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029')
}

/** The style element is filled when the whole page is known. */
export function HeadOf({ shell }: { shell: ShellView }): JSX.Element {
  const { head, edition } = shell
  return (
    <head>
      <meta charset="utf-8" />
      <title>{head.title}</title>
      <meta name="viewport" content="width=device-width,initial-scale=1" />
      <style />
      {head.description !== undefined && <meta name="description" content={head.description} />}
      {head.robots !== undefined && <meta name="robots" content={head.robots} />}
      {head.canonical !== undefined && <link rel="canonical" href={head.canonical} />}
      {head.alternates?.map((each) => (
        <link key={each.hreflang} rel="alternate" hreflang={each.hreflang} href={each.href} />
      ))}
      {head.feeds?.map((feed) => (
        <link
          key={feed.href}
          rel="alternate"
          type={feedTypes[feed.type]}
          title={feed.title}
          href={feed.href}
        />
      ))}
      {head.oembed !== undefined && (
        <link rel="alternate" type="application/json+oembed" href={head.oembed} />
      )}
      {head.meta?.map((each) =>
        each.property.startsWith('twitter:') ? (
          <meta key={each.property} name={each.property} content={each.content} />
        ) : (
          <meta key={each.property + each.content} property={each.property} content={each.content} />
        ),
      )}
      <meta name="color-scheme" content="light dark" />
      <meta name="theme-color" content="#ffffff" media="(prefers-color-scheme:light)" />
      <meta name="theme-color" content="#121313" media="(prefers-color-scheme:dark)" />
      <meta name="format-detection" content="telephone=no" />
      <link rel="icon" href={assetHref(icon)} type="image/svg+xml" />
      {touchIcons[0] !== undefined && <link rel="apple-touch-icon" href={assetHref(touchIcons[0].file)} />}
      {shell.manifest !== undefined && <link rel="manifest" href={shell.manifest} />}
      <script
        type="module"
        src={assetHref(script)}
        integrity={scriptIntegrity}
        data-locale={formatOf(edition).locale}
        data-edition={edition.code}
      />
      {head.jsonLd?.map((data, i) => (
        <script key={i} type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonInHtml(data) }} />
      ))}
    </head>
  )
}
