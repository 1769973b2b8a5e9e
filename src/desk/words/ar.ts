// كلمات المكتب بالعربية. قصيرة ومحددة؛ الأزرار أفعال.
import { commentsAr } from './comments-ar.ts'
import { deskAr } from './desk-ar.ts'
import { keysAr } from './keys-ar.ts'
import { lettersAr } from './letters-ar.ts'
import { outgoingAr } from './outgoing-ar.ts'
import { previewAr } from './preview-ar.ts'
import { reachedAr } from './reached-ar.ts'
import { settingsAr } from './settings-ar.ts'
import { storyAr } from './story-ar.ts'
import { styleAr } from './style-ar.ts'
import { translateAr } from './translate-ar.ts'
import { videoAr } from './video-ar.ts'
import type { Words } from './words.ts'

export const ar: Words = {
  app: {
    title: 'المكتب',
    skip: 'انتقل إلى المحتوى',
    places: 'الأقسام',
    wall: 'اللوحة',
    loading: 'جارٍ التحميل',
    notThere: 'لا شيء في هذا العنوان.',
    toTheWall: 'إلى اللوحة',
    language: 'لغة المكتب',
    languageNames: { en: 'English', ar: 'العربية', es: 'Español' },
    colours: 'فاتح أو داكن',
    colourNames: { auto: 'كما في النظام', light: 'فاتح', dark: 'داكن' },
    signOut: 'اخرج',
    close: 'أغلق',
    cancel: 'ألغِ',
    save: 'احفظ',
    tryAgain: 'حاول ثانية',
    offline: 'غير متصل. قد يكون ما تراه قديمًا؛ وما تكتبه محفوظ.',
    broken: 'تعذر عرض هذه الشاشة. ما كتبته محفوظ.',
    reload: 'حمّل المكتب من جديد',
  },
  problems: {
    unknown: 'حدث خطأ في الخادم. لم يضع شيء مما كتبت؛ حاول بعد لحظة.',
    refused: (reason) => reason,
    field: (field, reason) => `${field}: ${reason}`,
    byCode: {
      offline: 'الخادم لا يجيب. ما كتبته باقٍ هنا؛ حاول بعد لحظة.',
      forbidden: 'ليس لك هذا الإذن. يستطيعه محرر أو مدير.',
      'not-found': 'غير موجود، أو ليس لك أن تراه.',
      unauthenticated: 'انتهت جلستك. ادخل ثانية لتتابع.',
      'too-many': 'محاولات كثيرة. انتظر قليلًا ثم حاول ثانية.',
      unavailable: 'الخادم مشغول أو يبدأ. حاول بعد لحظة.',
    },
  },
  ...deskAr,
  keys: keysAr,
  letters: lettersAr,
  outgoing: outgoingAr,
  preview: previewAr,
  reached: reachedAr,
  story: storyAr,
  comments: commentsAr,
  style: styleAr,
  settings: settingsAr,
  translate: translateAr,
  video: videoAr,
}
