import { describe, expect, it } from 'vitest'
import type { Body } from '../../body/body.ts'
import type { AssetId } from '../../ids.ts'
import { termFinder } from './find-terms.ts'
import { type CheckedStyle, type CheckedTexts, checkStyle, noStyle, termRules } from './house-style.ts'

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

const limits: CheckedStyle = { ...noStyle, longestHeadline: 90, longestStandfirst: 200 }

function check(over: Partial<CheckedTexts>, style = limits) {
  return checkStyle(texts(over), style, termFinder(termRules(style), 'en'))
}

function kinds(over: Partial<CheckedTexts>, style = limits): readonly string[] {
  return check(over, style).map((warning) => warning.kind)
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
    ['long-standfirst', { standfirst: 'x'.repeat(201) }],
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

  it('has no limits where the newsroom has none', () => {
    expect(kinds({ headline: 'x'.repeat(300), standfirst: 'x'.repeat(2_000) }, noStyle)).toEqual([])
  })

  it('names terms to avoid and other spellings of a name, once a place, with what to write and why', () => {
    const style: CheckedStyle = {
      ...noStyle,
      avoid: [{ term: 'utilise', use: 'use', note: 'Plain words' }],
      glossary: [{ name: 'Port Marrow', avoid: ['Port-Marrow'], note: '' }],
    }
    const body = line('They Utilise Port-Marrow. Port-Marrow is there.')
    expect(check({ headline: 'Port-Marrow', body }, style)).toMatchObject([
      { kind: 'spelling', block: 'headline', times: 1 },
      {
        kind: 'avoid',
        term: 'utilise',
        use: 'use',
        note: 'Plain words',
        found: 'Utilise',
        change: 'Use',
        block: 'aaaaaaaaaa',
      },
      { kind: 'spelling', found: 'Port-Marrow', use: 'Port Marrow', change: 'Port Marrow', times: 2 },
    ])
  })

  it('reads lines of a list apart, and a word across marks as one', () => {
    const style: CheckedStyle = { ...noStyle, avoid: [{ term: 'dock hands', use: '', note: '' }] }
    const item = (...words: string[]) => ({
      type: 'listItem',
      content: [{ type: 'paragraph', content: words.map((text) => ({ type: 'text', text })) }],
    })
    const list = (...content: object[]) =>
      ({
        type: 'doc',
        content: [{ type: 'list', attrs: { id: 'aaaaaaaaaa', ordered: false }, content }],
      }) as unknown as Body
    expect(kinds({ body: list(item('dock'), item('hands')) }, style)).toEqual([])
    expect(kinds({ body: list(item('do', 'ck hands')) }, style)).toEqual(['avoid'])
  })
})
