// What a language of the desk must have: everything English has, with the same parameters.
import type { en } from './en.ts'

type Wider<T> = T extends string
  ? string
  : T extends (...values: infer P) => string
    ? (...values: P) => string
    : { readonly [K in keyof T]: Wider<T[K]> }

export type Words = Wider<typeof en>

/** The languages the desk speaks. What is published has editions of its own. */
export const languages = ['en', 'ar', 'es'] as const
export type Language = (typeof languages)[number]

export function isLanguage(text: unknown): text is Language {
  return (languages as readonly unknown[]).includes(text)
}

export const directionOf = (language: Language): 'ltr' | 'rtl' => (language === 'ar' ? 'rtl' : 'ltr')
