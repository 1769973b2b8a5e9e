// The one way mail goes out: SMTP from the environment. Without it nothing is sent, and whoever asked must hand the link over.
import type { Transporter } from 'nodemailer'
import { fail, ok, type Result } from '../result.ts'

export type Mail = { readonly to: string; readonly subject: string; readonly text: string }

/** Sends one mail; the failure is a sentence without addresses or credentials. */
export type Mailer = (mail: Mail) => Promise<Result<null>>

const stepMs = 10_000

/** Undefined without SMTP_URL. */
export function createMailer(settings: {
  readonly smtpUrl: string | undefined
  readonly from: string | undefined
}): Mailer | undefined {
  const { smtpUrl, from } = settings
  if (smtpUrl === undefined || from === undefined) return undefined
  const times = { connectionTimeout: stepMs, greetingTimeout: stepMs, socketTimeout: stepMs }
  let transport: Promise<Transporter> | undefined
  // Loaded with the first mail: no start waits for it.
  const connect = async () => {
    const { createTransport } = await import('nodemailer')
    return createTransport({ url: smtpUrl, ...times, disableFileAccess: true, disableUrlAccess: true })
  }
  return async ({ to, subject, text }) => {
    // A line break in a header would begin another header, or another mail.
    if ([to, subject, from].some((header) => /[\r\n\0]/.test(header)))
      return fail('invalid', 'A line break is no part of an address or a subject.')
    try {
      // As an object the address is one recipient, whatever commas it holds.
      transport ??= connect()
      await (await transport).sendMail({ from, to: { name: '', address: to }, subject, text })
      return ok(null)
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
      return fail('unavailable', `The mail could not be sent (${code}).`)
    }
  }
}
