// The mails of signing in, in the languages of the desk. Plain text: one sentence of why, the link, how long it is good.
import type { languages } from './user.ts'

type Language = (typeof languages)[number]
export type Letter = { readonly subject: string; readonly text: string }

type Words = {
  readonly invite: (newsroom: string, link: string) => Letter
  readonly reset: (newsroom: string, link: string) => Letter
}

const words: Record<Language, Words> = {
  en: {
    invite: (newsroom, link) => ({
      subject: `Your invitation to ${newsroom}`,
      text: `You are invited to work at ${newsroom}.\n\nChoose a password here, within seven days:\n${link}\n\nThe link works once. If you expected no invitation, throw this away.\n`,
    }),
    reset: (newsroom, link) => ({
      subject: `A new password for ${newsroom}`,
      text: `Somebody, probably you, asked for a new password at ${newsroom}.\n\nChoose it here, within an hour:\n${link}\n\nThe link works once. If it was not you, throw this away: nothing has changed.\n`,
    }),
  },
  ar: {
    invite: (newsroom, link) => ({
      subject: `دعوتك إلى ${newsroom}`,
      text: `أنت مدعو للعمل في ${newsroom}.\n\nاختر كلمة مرور هنا خلال سبعة أيام:\n${link}\n\nيعمل الرابط مرة واحدة. إذا لم تكن تنتظر دعوة فتجاهل هذه الرسالة.\n`,
    }),
    reset: (newsroom, link) => ({
      subject: `كلمة مرور جديدة في ${newsroom}`,
      text: `طلب أحدهم، والأرجح أنه أنت، كلمة مرور جديدة في ${newsroom}.\n\nاخترها هنا خلال ساعة:\n${link}\n\nيعمل الرابط مرة واحدة. إذا لم تطلبها فتجاهل هذه الرسالة: لم يتغير شيء.\n`,
    }),
  },
  es: {
    invite: (newsroom, link) => ({
      subject: `Tu invitación a ${newsroom}`,
      text: `Te han invitado a trabajar en ${newsroom}.\n\nElige una contraseña aquí, en los próximos siete días:\n${link}\n\nEl enlace funciona una sola vez. Si no esperabas una invitación, borra este mensaje.\n`,
    }),
    reset: (newsroom, link) => ({
      subject: `Una contraseña nueva en ${newsroom}`,
      text: `Alguien, probablemente tú, ha pedido una contraseña nueva en ${newsroom}.\n\nElígela aquí, en la próxima hora:\n${link}\n\nEl enlace funciona una sola vez. Si no has sido tú, borra este mensaje: nada ha cambiado.\n`,
    }),
  },
}

export function letter(kind: keyof Words, language: string | null, newsroom: string, link: string): Letter {
  const known = language !== null && language in words ? (language as Language) : 'en'
  return words[known][kind](newsroom, link)
}
