// The words of readers' letters in Arabic.
import type { Words } from './words.ts'

export const lettersAr: Words['letters'] = {
  title: 'رسائل القراء',
  which: 'أي الرسائل',
  states: { new: 'في الانتظار', opened: 'صارت مواد', binned: 'سلة المهملات' },
  unnamed: 'بلا اسم',
  panel: (subject) => `رسالة «${subject}»`,
  from: 'من',
  email: 'البريد الإلكتروني',
  phone: 'الهاتف',
  link: 'عن',
  theStory: 'مادة من موادنا',
  open: 'افتحها مادةً',
  opened: 'إلى المادة التي صارت إليها',
  bin: 'إلى السلة',
  restore: 'أخرجها من السلة',
  kept: 'لمحرري هذه الطبعة وحدهم. تُحذف بعد 180 يومًا، ومن السلة بعد 7 أيام. والمادة التي تُفتح منها تحمل النص لا اسم صاحبه.',
  keyOpen: 'على رسالة: افتحها مادةً',
  keyBin: 'على رسالة: إلى السلة أو خارجها',
}
