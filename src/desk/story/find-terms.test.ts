import { describe, expect, it } from 'vitest'
import { type TermRule, termFinder } from './find-terms.ts'

const rule = (term: string, use = ''): TermRule => ({ kind: 'avoid', term, use, note: '' })

/** `found → change` of every match. */
function found(text: string, term: string, use = '', language = 'en'): readonly string[] {
  return termFinder(
    [rule(term, use)],
    language,
  )(text).map((match) => `${match.found} → ${match.change ?? ''}`)
}

describe('a term in Latin letters', () => {
  it.each([
    [
      'Utilise it. They UTILISE it, and utilise it.',
      'utilise',
      'use',
      ['Utilise → Use', 'UTILISE → USE', 'utilise → use'],
    ],
    ['The house', 'use', '', []],
    ['Kiev, Kiev’s and kiev', 'Kiev', 'Kyiv', ['Kiev → Kyiv', 'Kiev → Kyiv']],
    ['KIEV FALLS SILENT', 'Kiev', 'Kyiv', ['KIEV → KYIV']],
    ['Tell us of the US', 'US', 'United States', ['US → United States']],
    ['In the Arabian Gulf, not the Gulf.', 'Gulf', 'Arabian Gulf', ['Gulf → Arabian Gulf']],
    ['The Internet. Internet is on the internet', 'Internet', 'internet', ['Internet → internet']],
    ['An e‑mail, e-mail, e mail', 'e-mail', 'email', ['e‑mail → email', 'e-mail → email']],
    ['boat  people\u00a0came', 'boat people', 'people in boats', ['boat  people → people in boats']],
    ['cote d’or, Côte', 'Cote', '', []],
    ['Senor and SEN\u0303OR and señor', 'senor', 'señor', ['Senor → Señor']],
    ['uti\u00adlise', 'utilise', 'use', ['uti\u00adlise → use']],
    ['written in C++ and C', 'C++', '', ['C → ']],
    ['', 'use', '', []],
    ['a'.repeat(50_000), 'b', '', []],
  ])('%s / %s', (text, term, use, matches) => {
    expect(found(text, term, use)).toEqual(matches)
  })

  it('takes the longer of two that overlap', () => {
    const find = termFinder([rule('Port'), rule('Port Marrow')], 'en')
    expect(find('At Port Marrow and Port').map((match) => match.found)).toEqual(['Port Marrow', 'Port'])
  })

  it('has its own small letters in Turkish', () => {
    expect(found('ISPARTA', 'ısparta', '', 'tr')).toHaveLength(1)
  })
})

describe('a term in Arabic letters', () => {
  it.each([
    // Letter forms, diacritics and tatweel are one; what differs in them alone is still right where it is right.
    ['زار اوكرانيا ثم أوكرانيا', 'اوكرانيا', 'أوكرانيا', ['اوكرانيا → أوكرانيا']],
    ['مُظَاهَرَات ومظـــاهرات', 'مظاهرات', 'احتجاجات', ['مُظَاهَرَات → احتجاجات', 'ومظـــاهرات → واحتجاجات']],
    ['الهيئه والهيئة', 'هيئه', 'هيئة', ['الهيئه → الهيئة']],
    // What is written together with a word stays.
    [
      'في القاهره وبالقاهرة وللقاهرة',
      'القاهرة',
      'المحروسة',
      ['القاهره → المحروسة', 'وبالقاهرة → وبالمحروسة', 'وللقاهرة → وللمحروسة'],
    ],
    ['الإرهابيون والإرهابي', 'إرهابي', 'مسلح', ['والإرهابي → والمسلح']],
    ['للارهابي', 'إرهابي', 'مسلح', ['للارهابي → للمسلح']],
    ['للغة', 'اللغة', 'اللسان', ['للغة → للسان']],
    ['لبيروت', 'بيروت', 'العاصمة', ['لبيروت → للعاصمة']],
    // An article on a phrase may be due on each of its words: nothing is offered.
    ['المتمرد', 'متمرد', 'مقاتل معارض', ['المتمرد → ']],
    // A first letter of the word's own is no preposition.
    ['كتاب', 'تاب', '', []],
    ['قال المتحدث والمتحدث', 'المتحدث', '', ['المتحدث → ', 'والمتحدث → ']],
    ['دول الخليج العربي والخليج', 'الخليج', 'الخليج العربي', ['والخليج → والخليج العربي']],
    ['الاتحاد الاوروبي', 'اتحاد أوروبي', '', ['الاتحاد الاوروبي → ']],
  ])('%s / %s', (text, term, use, matches) => {
    expect(found(text, term, use, 'ar')).toEqual(matches)
  })

  it('is found in an edition of another script too', () => {
    expect(found('the word والقاهرة here', 'القاهرة', '', 'en')).toEqual(['والقاهرة → '])
  })
})
