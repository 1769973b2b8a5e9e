// The words of videos in a story in Arabic.
import type { Words } from './words.ts'

export const videoAr: Words['video'] = {
  put: 'ضع الفيديو',
  poster: 'صورة غلاف الفيديو',
  choosePoster: 'اختر صورة الغلاف',
  looking: 'تؤخذ صورة الغلاف من الفيديو…',
  noPoster: 'لا يستطيع هذا المتصفح عرض الفيديو: اختر صورة غلافًا له.',
  altHint: 'ما يُرى وما يُقال، لمن لا يستطيع أن يرى أو يسمع',
  tooLarge: 'أقصى حجم للفيديو 512 ميغابايت. صغّره.',
  otherType: 'لا يعمل في كل متصفح إلا MP4 وWebM: صدّر الفيديو بأحدهما.',
  sending: 'الفيديو قيد الإرسال',
  orDrop: 'أو ألصق ملف MP4 أو WebM في النص أو أفلته فيه، أو خذ فيديو من المكتبة:',
  library: 'أحدث مقاطع الفيديو في المكتبة',
}
