// The custom elements our script brings to life, so that TSX knows them.
import type { HTMLAttributes } from 'preact'

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'sf-ticker': HTMLAttributes<HTMLElement>
      'sf-gallery': HTMLAttributes<HTMLElement>
      'sf-embed': HTMLAttributes<HTMLElement> & {
        'data-frame'?: string | undefined
        'data-play'?: string
        'data-title'?: string | undefined
      }
      'sf-tools': HTMLAttributes<HTMLElement>
      'sf-saved': HTMLAttributes<HTMLElement>
      /** A place where a box is spliced in; never reaches a reader. */
      'box-slot': { readonly name: string }
    }
  }
}
