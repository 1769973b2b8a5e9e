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
    ['Marrowe, Marrowe’s and marrowe', 'Marrowe', 'Marrow', ['Marrowe → Marrow', 'Marrowe → Marrow']],
    ['MARROWE FALLS SILENT', 'Marrowe', 'Marrow', ['MARROWE → MARROW']],
    ['If it is IT', 'IT', 'computing', ['IT → computing']],
    ['In the Northern Bay, not the Bay.', 'Bay', 'Northern Bay', ['Bay → Northern Bay']],
    ['The Internet. Internet is on the internet', 'Internet', 'internet', ['Internet → internet']],
    ['An e‑mail, e-mail, e mail', 'e-mail', 'email', ['e‑mail → email', 'e-mail → email']],
    ['dock  hands\u00a0came', 'dock hands', 'dockers', ['dock  hands → dockers']],
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
    ['زار ارخبيل ثم أرخبيل', 'ارخبيل', 'أرخبيل', ['ارخبيل → أرخبيل']],
    ['مُبَارَيَات ومبـــاريات', 'مباريات', 'لقاءات', ['مُبَارَيَات → لقاءات', 'ومبـــاريات → ولقاءات']],
    ['الهيئه والهيئة', 'هيئه', 'هيئة', ['الهيئه → الهيئة']],
    // What is written together with a word stays.
    [
      'في القاهره وبالقاهرة وللقاهرة',
      'القاهرة',
      'المحروسة',
      ['القاهره → المحروسة', 'وبالقاهرة → وبالمحروسة', 'وللقاهرة → وللمحروسة'],
    ],
    ['الأستاذون والأستاذ', 'أستاذ', 'معلم', ['والأستاذ → والمعلم']],
    ['للاستاذ', 'أستاذ', 'معلم', ['للاستاذ → للمعلم']],
    ['للغة', 'اللغة', 'اللسان', ['للغة → للسان']],
    ['لبيروت', 'بيروت', 'العاصمة', ['لبيروت → للعاصمة']],
    // An article on a phrase may be due on each of its words: nothing is offered.
    ['البحار', 'بحار', 'عامل بحري', ['البحار → ']],
    // A first letter of the word's own is no preposition.
    ['كتاب', 'تاب', '', []],
    ['قال المتحدث والمتحدث', 'المتحدث', '', ['المتحدث → ', 'والمتحدث → ']],
    ['رصيف الميناء القديم والميناء', 'الميناء', 'الميناء القديم', ['والميناء → والميناء القديم']],
    ['المرفأ الازرق', 'مرفأ أزرق', '', ['المرفأ الازرق → ']],
  ])('%s / %s', (text, term, use, matches) => {
    expect(found(text, term, use, 'ar')).toEqual(matches)
  })

  it('is found in an edition of another script too', () => {
    expect(found('the word والقاهرة here', 'القاهرة', '', 'en')).toEqual(['والقاهرة → '])
  })
})
