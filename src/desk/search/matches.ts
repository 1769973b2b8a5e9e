// Whether a name fits what somebody types: every word of it begins a word of the name, without accents, case and hamzas.

export function matches(name: string, text: string): boolean {
  const words = plain(name).split(' ')
  return plain(text)
    .split(' ')
    .filter((part) => part !== '')
    .every((part) => words.some((word) => word.startsWith(part) || word.startsWith(`ال${part}`)))
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[أإآٱ]/g, 'ا')
    .replaceAll('ة', 'ه')
    .replaceAll('ى', 'ي')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
