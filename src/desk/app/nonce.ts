// The nonce of this page: style elements that libraries make must carry it.

/** Empty in tests, where there is no page. */
export function pageNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''
}

/** What libraries below Mantine look for when they make a style element (the one that stops the page behind a dialog from scrolling). */
export function shareNonce(): void {
  Object.assign(globalThis, { __webpack_nonce__: pageNonce() })
}
