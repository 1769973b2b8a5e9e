import { describe, expect, it } from 'vitest'
import type { Body } from '../../body/body.ts'
import type { AssetId } from '../../ids.ts'
import { type CheckedTexts, checkStyle, holdsTerm, plainHouseStyle } from './house-style.ts'

const asset = '0190f0d8-7d2e-7000-8000-000000000001' as AssetId
const known = { alt: 'A boat', credit: 'A. Photographer' }

function texts(over: Partial<CheckedTexts> = {}): CheckedTexts {
  return {
    headline: 'Boats leave early',
    standfirst: 'The tide was right.',
    body: { type: 'doc', content: [] },
    bylines: 1,
    hasLead: true,
    asset: () => known,
    ...over,
  }
}

function kinds(over: Partial<CheckedTexts>, style = plainHouseStyle): readonly string[] {
  return checkStyle(texts(over), style, 'en').map((warning) => warning.kind)
}

function picture(use: object): Body {
  return { type: 'doc', content: [{ type: 'image', attrs: { id: 'aaaaaaaaaa', asset, ...use } }] }
}

function line(text: string): Body {
  return {
    type: 'doc',
    content: [{ type: 'paragraph', attrs: { id: 'aaaaaaaaaa' }, content: [{ type: 'text', text }] }],
  }
}

describe('the house style', () => {
  it('has nothing to say of a whole story, and needs no lists', () => {
    expect(kinds({})).toEqual([])
  })

  it.each([
    ['no-headline', { headline: ' ' }],
    ['long-headline', { headline: 'x'.repeat(91) }],
    ['no-standfirst', { standfirst: '' }],
    ['no-byline', { bylines: 0 }],
    ['no-picture', { hasLead: false }],
    ['no-alt', { body: picture({}), asset: () => ({ ...known, alt: '' }) }],
    ['no-credit', { body: picture({}), asset: () => ({ ...known, credit: '' }) }],
  ])('warns of %s', (kind, over) => {
    expect(kinds(over)).toEqual([kind])
  })

  it('takes an empty alt of the use for a statement, and says nothing of a picture it does not know yet', () => {
    expect(kinds({ body: picture({ alt: '' }), asset: () => ({ ...known, alt: '' }) })).toEqual([])
    expect(kinds({ body: picture({}), asset: () => undefined })).toEqual([])
  })

  it('names terms to avoid and other spellings of a name, with what to write', () => {
    const style = {
      ...plainHouseStyle,
      avoid: [{ term: 'utilise', use: 'use' }],
      glossary: [{ name: 'Port Marrow', not: ['Port-Marrow'] }],
    }
    const found = checkStyle(texts({ body: line('They Utilise Port-Marrow.') }), style, 'en')
    expect(found).toMatchObject([
      { kind: 'avoid', term: 'utilise', use: 'use', block: 'aaaaaaaaaa' },
      { kind: 'spelling', term: 'Port-Marrow', use: 'Port Marrow' },
    ])
  })
})

describe('a term in a text', () => {
  it.each([
    ['The use of it', 'use', true],
    ['The house', 'use', false],
    ['قال المتحدث', 'المتحدث', true],
    ['قال والمتحدث', 'المتحدث', false],
    ['', 'use', false],
  ])('%s / %s: %s', (text, term, holds) => {
    expect(holdsTerm(text, term, 'en')).toBe(holds)
  })
})
