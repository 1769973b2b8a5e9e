// The one page of the desk: no content of its own, never cached, its policy made with a nonce for this answer alone.
import { cspReportPath } from '../reader/reader.ts'
import type { DeskEntry } from './desk-files.ts'

/** Scripts by nonce and what those load; style elements of libraries carry the nonce too (SECURITY-BASICS 9 and 10). */
export function deskPolicy(nonce: string, publicUrl: string): string {
  const socket = new URL(publicUrl).origin.replace(/^http/, 'ws')
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob:",
    "media-src 'self' blob: https:",
    "font-src 'self'",
    // Not every browser counts the socket as 'self'.
    `connect-src 'self' ${socket}`,
    // The preview of a story.
    "frame-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
    `report-uri ${cspReportPath}`,
  ].join('; ')
}

/** `nonce` is base64url, and names are ours: nothing here needs escaping. */
export function deskPage({ script, imports, styles }: DeskEntry, nonce: string): string {
  const at = (name: string): string => `/desk/${name}`
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<meta property="csp-nonce" nonce="${nonce}">
<title>Desk</title>
${styles.map((name) => `<link rel="stylesheet" href="${at(name)}">`).join('\n')}
${imports.map((name) => `<link rel="modulepreload" nonce="${nonce}" href="${at(name)}">`).join('\n')}
<script type="module" nonce="${nonce}" src="${at(script)}"></script>
</head>
<body>
<div id="desk"></div>
<noscript>The desk needs JavaScript. · المكتب يحتاج إلى جافاسكربت. · La mesa necesita JavaScript.</noscript>
</body>
</html>
`
}
