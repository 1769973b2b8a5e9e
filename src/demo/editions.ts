// The demo's publication and its three editions.
import type { DemoEdition } from './demo-story.ts'

export type DemoEditionRow = {
  readonly code: DemoEdition
  readonly language: string
  /** For numbers and dates. */
  readonly locale: string
  readonly direction: 'ltr' | 'rtl'
  readonly zone: string
  readonly digits: 'latn' | 'arab'
  readonly name: string
  /** What the language calls itself, for the switcher. */
  readonly label: string
  readonly slogan: string
  readonly byline: string
  readonly description: string
  readonly rights: string
}

export const publication = {
  key: 'maravel-compass',
  name: 'The Maravel Compass',
  defaultEdition: 'en',
} as const

export const editions: readonly DemoEditionRow[] = [
  {
    code: 'en',
    language: 'en',
    locale: 'en-GB',
    direction: 'ltr',
    zone: 'Atlantic/Madeira',
    digits: 'latn',
    name: 'The Maravel Compass',
    label: 'English',
    slogan: 'News from the Strait of Sella',
    byline: 'Compass staff',
    description:
      'The Maravel Compass reports from a city that does not exist: it is the demonstration newspaper of Standfirst. Places, people and events are invented.',
    rights: 'Demonstration content. All pictures are illustrations drawn by code.',
  },
  {
    code: 'ar',
    language: 'ar',
    locale: 'ar',
    direction: 'rtl',
    zone: 'Atlantic/Madeira',
    digits: 'arab',
    name: 'بوصلة مارافيل',
    label: 'العربية',
    slogan: 'أخبار مضيق سيلا وأهله',
    byline: 'تحرير البوصلة',
    description:
      'تنقل «بوصلة مارافيل» أخبار مدينة لا وجود لها: إنها صحيفة العرض الخاصة ببرنامج ستاندفيرست. الأماكن والأشخاص والأحداث كلها من نسج الخيال.',
    rights: 'محتوى للعرض. الصور كلها رسوم تنتجها شيفرة برمجية.',
  },
  {
    code: 'es',
    language: 'es',
    locale: 'es',
    direction: 'ltr',
    zone: 'Atlantic/Madeira',
    digits: 'latn',
    name: 'Brújula de Maravel',
    label: 'Español',
    slogan: 'Noticias del estrecho de Sella',
    byline: 'Redacción de la Brújula',
    description:
      'La Brújula de Maravel informa de una ciudad que no existe: es el periódico de demostración de Standfirst. Lugares, personas y hechos son inventados.',
    rights: 'Contenido de demostración. Todas las imágenes son ilustraciones dibujadas por código.',
  },
]
