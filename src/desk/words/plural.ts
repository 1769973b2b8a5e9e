// Numbers with their noun, in the form each language wants.
type Forms = { readonly [F in Intl.LDMLPluralRule]?: string } & { readonly other: string }

/** `#` in a form stands for the number. */
export function plural(language: string, count: number, forms: Forms): string {
  const form = forms[new Intl.PluralRules(language).select(count)] ?? forms.other
  return form.replace('#', new Intl.NumberFormat(language).format(count))
}
