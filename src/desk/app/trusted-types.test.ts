import { describe, expect, it } from 'vitest'
import { trustHtml } from './trusted-types.ts'

describe('the one trusted-types policy', () => {
  it('lets style sheets into style elements', () => {
    expect(trustHtml(':root{--a:1}', 'Element innerHTML')).toBe(':root{--a:1}')
  })
  it('lets nothing with a tag into the page', () => {
    expect(trustHtml('<img src=x onerror=alert(1)>', 'Element innerHTML')).toBeNull()
    expect(trustHtml('</style><script>', 'Element innerHTML')).toBeNull()
    expect(trustHtml('<b>x</b>', 'Element insertAdjacentHTML')).toBeNull()
  })
  it('lets a document be parsed apart from the page', () => {
    expect(trustHtml('<p>pasted</p>', 'DOMParser parseFromString')).toBe('<p>pasted</p>')
  })
})
