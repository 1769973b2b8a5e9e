// The words of an act that waits to be sent, in Spanish.
import type { Words } from './words.ts'

export const outgoingEs: Words['outgoing'] = {
  title: 'Aún sin enviar',
  said: (act, seconds) =>
    `${act}: sale en ${seconds} segundos. No se ha enviado nada. Deshaga, o salga, y no saldrá nada.`,
  left: (seconds) => `Sale en ${seconds} s`,
  undo: 'Deshacer',
  now: 'Hacerlo ya',
  undone: 'Deshecho. No se ha enviado nada.',
  cancelled: (act) => `«${act}» se canceló al salir del panel. No se ha enviado nada.`,
  leave: 'Una acción aún no ha salido. Si se va, se cancela. ¿Salir?',
}
