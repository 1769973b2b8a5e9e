// The words of an act that waits to be sent, in English.
export const outgoingEn = {
  title: 'Not sent yet',
  said: (act: string, seconds: number) =>
    `${act}: going out in ${seconds === 1 ? 'one second' : `${seconds} seconds`}. Nothing has been sent. Undo, or leave, and nothing goes out.`,
  left: (seconds: number) => `Going out in ${seconds} s`,
  undo: 'Undo',
  now: 'Do it now',
  undone: 'Undone. Nothing was sent.',
  cancelled: (act: string) => `“${act}” was cancelled when you left the panel. Nothing was sent.`,
  leave: 'An act has not gone out yet. If you leave, it is cancelled. Leave?',
}
