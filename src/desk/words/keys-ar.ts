// The words of the writing screen's keys in Arabic.
import type { Words } from './words.ts'

export const keysAr: Words['keys'] = {
  insert: 'أدرج أي شيء: تتبعها أحرفه الأولى',
  code: 'رمز برمجي',
  sub: 'تحت السطر',
  sup: 'فوق السطر',
  inwards: 'في قائمة: خطوة إلى الداخل؛ في جدول: الخلية التالية',
  outwards: 'في قائمة: خطوة إلى الخارج؛ في جدول: الخلية السابقة',
  lineBreak: 'سطر جديد',
  leave: 'الخروج من الاقتباس أو الإطار أو الجدول',
  up: 'نقل الفقرة إلى أعلى',
  down: 'نقل الفقرة إلى أسفل',
  undo: 'تراجع',
  redo: 'إعادة',
  preview: 'المعاينة، والعودة منها',
  publish: 'لوحة النشر',
  story: 'أثناء الكتابة',
  desk: 'في كل مكان',
}
