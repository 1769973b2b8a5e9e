// The words of an act that waits to be sent, in Arabic.
import { plural } from './plural.ts'
import type { Words } from './words.ts'

const within = (seconds: number) =>
  plural('ar', seconds, {
    zero: 'الآن',
    one: 'بعد ثانية',
    two: 'بعد ثانيتين',
    few: 'بعد # ثوانٍ',
    many: 'بعد # ثانية',
    other: 'بعد # ثانية',
  })

export const outgoingAr: Words['outgoing'] = {
  title: 'لم يُرسل بعد',
  said: (act, seconds) => `${act}: يخرج ${within(seconds)}. لم يُرسل شيء. تراجع أو غادر فلا يخرج شيء.`,
  left: (seconds) => `يخرج ${within(seconds)}`,
  undo: 'تراجع',
  now: 'نفّذ الآن',
  undone: 'تم التراجع. لم يُرسل شيء.',
  cancelled: (act) => `أُلغي «${act}» حين غادرت اللوحة. لم يُرسل شيء.`,
  leave: 'هناك إجراء لم يخرج بعد. إن غادرت أُلغي. أتغادر؟',
}
