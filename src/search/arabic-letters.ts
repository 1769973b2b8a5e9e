// Which Arabic letters are written one for another: the search folds words by it, the desk finds terms by it. Pure.

export function isArabic(word: string): boolean {
  return /\p{Script=Arabic}/u.test(word)
}

/** Alef, hamza, ta marbuta, alef maqsura and digits folded; for words already in lower case without marks and tatweel. */
export function foldArabicLetters(word: string): string {
  return word
    .replace(/[أإآٱ]/gu, 'ا')
    .replace(/ى/gu, 'ي')
    .replace(/ؤ/gu, 'و')
    .replace(/ئ/gu, 'ي')
    .replace(/ء/gu, '')
    .replace(/ة$/u, 'ه')
    .replace(/[٠-٩]/gu, (digit) => String(digit.charCodeAt(0) - 0x660))
}
