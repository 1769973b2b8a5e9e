// An edition as a flat form, and a changed form as what the API takes. Pure.
import type { Edition } from '../../publication/publication.ts'
import type { Form } from './form.ts'

const inFooter = ['description', 'rights', 'social'] as const
const inSettings = ['digits', 'letters', 'logo', 'logoDark', 'typeface'] as const

export function editionForm({ name, slogan, byline, zone, locale, shown, footer, settings }: Edition): Form {
  const { description, rights, social } = footer
  const { digits, letters, logo, logoDark, typeface } = settings
  return {
    ...{ name, slogan, byline, zone, locale, shown, description, rights, social },
    ...{ digits, letters, logo, logoDark, typeface },
  }
}

export function changedEdition(changed: Form): object {
  const footer = pick(changed, inFooter)
  const settings = pick(changed, inSettings)
  const nested: readonly string[] = [...inFooter, ...inSettings]
  const plain = Object.entries(changed).filter(([field]) => !nested.includes(field))
  return {
    ...Object.fromEntries(plain),
    ...(Object.keys(footer).length > 0 ? { footer } : {}),
    ...(Object.keys(settings).length > 0 ? { settings } : {}),
  }
}

const pick = (form: Form, names: readonly string[]): Form =>
  Object.fromEntries(Object.entries(form).filter(([field]) => names.includes(field)))
