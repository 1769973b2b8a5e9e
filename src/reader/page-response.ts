// From a page view to what the page store keeps: status, headers, and HTML cut at its boxes.
import type { Rendered } from '../pages/pages.ts'
import { frameOriginsOf, renderDocument, scriptIntegrity } from './design.ts'
import type { PageView } from './views.ts'

/** Sent with everything, errors too. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'strict-transport-security': 'max-age=31536000',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}

/** Where browsers report violations of the policy. */
export const cspReportPath = '/api/v1/csp-reports'

/** A cached page carries hashes, never a nonce: one style sheet, one script, nothing inline besides. */
function pagePolicy(view: PageView, styleHash: string): string {
  const frames = frameOriginsOf(view)
  return [
    "default-src 'none'",
    `script-src '${scriptIntegrity}'`,
    `style-src '${styleHash}'`,
    "img-src 'self'",
    "media-src 'self' https:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    `frame-src ${frames.length > 0 ? frames.join(' ') : "'none'"}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    `report-uri ${cspReportPath}`,
  ].join('; ')
}

type Options = { readonly status?: number; readonly kept?: 'store' | 'never' }

export function pageResponse(view: PageView, { status = 200, kept = 'store' }: Options = {}): Rendered {
  const { edition } = view.shell
  const { parts, styleHash } = renderDocument(view)
  return {
    status,
    kept,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-language': edition.lang,
      'content-security-policy': pagePolicy(view, styleHash),
      ...securityHeaders,
    },
    parts: parts.map((part) => (typeof part === 'string' ? part : { box: `${part.box}:${edition.code}` })),
  }
}

/** What XML 1.0 cannot hold, not even as a reference: one such character in a name would make a whole feed unreadable. */
const noXml = /[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

/** A text that is no HTML page: feeds, sitemaps, robots.txt. */
export function textResponse(
  contentType: string,
  text: string,
  headers: Readonly<Record<string, string>> = {},
): Rendered {
  const policy = "default-src 'none'; frame-ancestors 'none'"
  return {
    status: 200,
    kept: 'store',
    headers: {
      'content-type': contentType,
      'content-security-policy': policy,
      ...securityHeaders,
      ...headers,
    },
    parts: [/xml\b/.test(contentType) ? text.replace(noXml, '') : text],
  }
}

/** A permanent redirect to an address of ours (encoded path). */
export function redirectResponse(location: string, status: 301 | 308 = 308): Rendered {
  return {
    status,
    kept: 'store',
    headers: { location, 'content-type': 'text/plain; charset=utf-8', ...securityHeaders },
    parts: [`Moved to ${location}\n`],
  }
}
