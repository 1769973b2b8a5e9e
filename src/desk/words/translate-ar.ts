// The words of translations in Arabic.
import { plural } from './plural.ts'
import type { Words } from './words.ts'

export const translateAr: Words['translate'] = {
  title: 'الترجمات',
  short: 'الترجمات',
  edition: 'الطبعة',
  behind: { title: 'متأخرة عن الأصل', none: 'كل ترجمة مطابقة لأصلها.' },
  missing: { title: 'لم تُترجم بعد، من آخر 90 يومًا', none: 'لا شيء ينقص.' },
  behindBy: (count) =>
    plural('ar', count, {
      one: 'نُشر الأصل من جديد مرة',
      two: 'نُشر الأصل من جديد مرتين',
      few: 'نُشر الأصل من جديد # مرات',
      other: 'نُشر الأصل من جديد # مرة',
    }),
  make: 'ترجم',
  makeNamed: (title) => `ترجم «${title}»`,
  lookAt: 'انظر ما تغيّر',
  languages: 'لغات أخرى',
  into: (language) => `ترجم إلى ${language}`,
  openIn: (language) => `افتح النص (${language})`,
  original: (language) => `افتح الأصل (${language})`,
  notLive: 'الأصل غير منشور؛ هذا نصه كما هو الآن.',
  nothingOpen: 'الترجمة مطابقة للأصل.',
  open: (count) =>
    plural('ar', count, {
      zero: 'لا فقرات للمراجعة',
      one: 'فقرة واحدة للمراجعة',
      two: 'فقرتان للمراجعة',
      few: '# فقرات للمراجعة',
      other: '# فقرة للمراجعة',
    }),
  keys: { next: 'التغيير التالي', done: 'تمّ' },
  nextKey: 'في ترجمة: الفقرة التالية التي تغيّرت',
  doneKey: 'في ترجمة: تمّت هذه الفقرة',
  lines: 'أسطر تغيّرت في الأصل',
  block: (number, type) => `${new Intl.NumberFormat('ar').format(number)}. ${type}`,
  states: {
    changed: 'تغيّرت',
    new: 'جديدة في الأصل، ليست هنا بعد',
    gone: 'حُذفت من الأصل، وما زالت هنا',
  },
  wasUnknown: 'لم يعد معروفًا ما كان نصها حين تُرجمت.',
  sameWords: 'الكلمات هي نفسها؛ تغيّر رابط أو شكل أو صورة.',
  putIn: 'أدرجها لتكتب فوقها',
  takeOut: 'احذفها هنا',
  done: { changed: 'تمّ', new: 'الفقرة التي أنا فيها تقولها', gone: 'أبقها هنا' },
  allDone: 'تمّ كل شيء',
  allDoneHint: 'تُعدّ الترجمة بعدها مأخوذة من الأصل كما هو الآن.',
}
