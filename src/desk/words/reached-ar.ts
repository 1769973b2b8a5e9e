// The words about readers reached in Arabic.
import { plural } from './plural.ts'
import type { Words } from './words.ts'

const readings = (count: number) =>
  plural('ar', count, {
    zero: 'لا قراءات',
    one: 'قراءة واحدة',
    two: 'قراءتان',
    few: '# قراءات',
    many: '# قراءة',
    other: '# قراءة',
  })

export const reachedAr: Words['reached'] = {
  title: 'من بلغتهم من القراء',
  nothingYet: 'لم تُحتسب أي قراءة بعد',
  sinceAct: (count) => `${readings(count)} منذئذ`,
  inAll: (count) => `${readings(count)} إجمالًا.`,
  sinceHour: (count, hour) => `${readings(count)} منذ ${hour}، ساعة الإجراء الأخير.`,
  how: 'تعدّها الصفحات نفسها، مرة في اليوم لكل قارئ، ولا يُعدّ من يطلب ألا يُعدّ. ولا تُحتسب هنا الاتصالات المفتوحة.',
}
