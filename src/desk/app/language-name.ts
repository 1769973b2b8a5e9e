// What a language is called, in the language of the one who reads: "Arabic", "árabe", "العربية".
export function isoLanguageName(tag: string, inLanguage: string): string {
  const name = new Intl.DisplayNames(inLanguage, { type: 'language' }).of(tag) ?? tag
  return name.charAt(0).toLocaleUpperCase(inLanguage) + name.slice(1)
}
