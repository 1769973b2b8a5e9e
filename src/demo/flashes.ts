// The demo's breaking lines of the last day, newest first; some lead to a story of the edition.
import type { DemoEdition } from './demo-story.ts'

export type DemoFlash = {
  readonly edition: DemoEdition
  readonly minutesAgo: number
  readonly text: string
  readonly attribution?: string
  readonly importance: 'normal' | 'high'
  /** Key of the set it leads to. */
  readonly set?: string
  /** Minutes from the seed time at which it goes; absent: the room's default. */
  readonly expiresInMinutes?: number
  /** What it said first: it was replaced under the same id and says that it was corrected. */
  readonly first?: string
}

export const flashes: readonly DemoFlash[] = [
  {
    edition: 'en',
    minutesAgo: 12,
    text: 'Port reopens all basins after the storm; last wind warning lifted',
    attribution: 'Harbour master',
    importance: 'normal',
    set: 'autumn-storm-live',
  },
  {
    edition: 'ar',
    minutesAgo: 14,
    text: 'هيئة الميناء تعيد فتح الأحواض كلها بعد انحسار العاصفة ورفع آخر تحذير من الرياح',
    attribution: 'قبطان الميناء',
    importance: 'normal',
    set: 'autumn-storm-live',
  },
  {
    edition: 'es',
    minutesAgo: 15,
    text: 'El puerto reabre todas las dársenas tras el temporal; levantado el último aviso de viento',
    attribution: 'Capitanía',
    importance: 'normal',
    set: 'autumn-storm-live',
  },
  {
    edition: 'es',
    minutesAgo: 58,
    text: 'Luces de Invierno enciende esta noche sus primeras lámparas de prueba en la Colina del Farol',
    importance: 'normal',
    set: 'winter-lights-first-tests',
  },
  {
    edition: 'en',
    minutesAgo: 176,
    text: 'City Council approves tram Line 4 by 27 votes to 14, two abstaining',
    attribution: 'Our correspondent in Customs Square',
    importance: 'high',
    set: 'tram-line-4-vote',
    first: 'City Council approves tram Line 4 by 27 votes to 13, two abstaining',
  },
  {
    edition: 'ar',
    minutesAgo: 168,
    text: 'المجلس البلدي يقرّ الخط الرابع للترام بأغلبية ٢٧ صوتاً مقابل ١٤ وامتناع عضوين',
    attribution: 'مراسلتنا من ساحة الجمارك',
    importance: 'high',
    set: 'tram-line-4-vote',
  },
  {
    edition: 'es',
    minutesAgo: 165,
    text: 'El Consejo aprueba la línea 4 del tranvía por 27 votos a 14 y dos abstenciones',
    attribution: 'Nuestra corresponsal en la plaza de la Aduana',
    importance: 'high',
    set: 'tram-line-4-vote',
  },
  {
    edition: 'en',
    minutesAgo: 420,
    text: 'Winter Lights names its 34 works; tickets for the river walk from tomorrow morning',
    importance: 'normal',
    set: 'winter-lights-programme',
  },
  {
    edition: 'es',
    minutesAgo: 545,
    text: 'El transbordador de Tarsi tendrá 18 salidas diarias este invierno, cuatro más que ahora',
    importance: 'normal',
    set: 'tarsi-ferry-crossings',
  },
  {
    edition: 'ar',
    minutesAgo: 960,
    text: 'تعادل هاربر أتلتيك ونورثبانك يونايتد ٢–٢ في قمة كاسر الأمواج',
    attribution: 'مراسلنا من الملعب',
    importance: 'normal',
    set: 'breakwater-derby',
  },
  {
    edition: 'en',
    minutesAgo: 962,
    text: 'Full time at the Breakwater: Harbour Athletic 2–2 Northbank United',
    importance: 'normal',
    set: 'breakwater-derby',
  },
  {
    edition: 'ar',
    minutesAgo: 1190,
    text: 'المكتبة المركزية تمدّد ساعاتها حتى منتصف الليل ابتداءً من الأسبوع المقبل',
    importance: 'normal',
    set: 'library-night-hours',
  },
]
