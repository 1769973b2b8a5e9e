// A key proposed for something new from its name: ASCII, short, for good. Empty where the name has no Latin letters. Pure.
const longest = 60

export function proposeKey(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longest)
    .replace(/^-+|-+$/g, '')
}
