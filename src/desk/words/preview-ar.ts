// The words of a story's preview in Arabic.
import { plural } from './plural.ts'
import type { Words } from './words.ts'

const characters = (count: number) =>
  plural('ar', count, {
    zero: 'بلا أحرف',
    one: 'حرف واحد',
    two: 'حرفان',
    few: '# أحرف',
    many: '# حرفًا',
    other: '# حرف',
  })

export const previewAr: Words['preview'] = {
  title: 'معاينة',
  showings: { phone: 'هاتف', desktop: 'حاسوب', card: 'بطاقة المشاركة', push: 'إشعار' },
  again: 'كما هي الآن',
  wideCard: 'فيسبوك ولينكدإن وإكس وسلاك: تُقتطع الصورة من وسطها بنسبة 1.91 إلى 1.',
  smallCard: 'واتساب وسيغنال ومحركات البحث: تُقتطع الصورة مربعةً من وسطها.',
  noPicture: 'لا تذكر الصفحة صورة: ليس للمادة صورة رئيسية يجوز عرضها.',
  noDescription: 'لا تقول الصفحة شيئًا تحت العنوان: ليس للمادة مقدمة.',
  phones: { iphone: 'آيفون، مقفل.', android: 'أندرويد، مقفل، قبل فتح الإشعار.' },
  isCut: (length, most) => `طول العنوان ${characters(length)}، ويُقطع بعد نحو ${characters(most)}.`,
  fits: (length, most) => `طول العنوان ${characters(length)}، ويظهر نحو ${characters(most)}: يتسع المكان له.`,
}
