// The words of an act that waits to be sent, in Spanish.
import type { Words } from './words.ts'

export const outgoingEs: Words['outgoing'] = {
  title: 'Aún sin enviar',
  said: (act, seconds) =>
    `${act}: sale en ${seconds === 1 ? 'un segundo' : `${seconds} segundos`}. No se ha enviado nada. Deshazlo, o sal del panel, y no se enviará nada.`,
  left: (seconds) => `Sale en ${seconds} s`,
  undo: 'Deshacer',
  now: 'Hacerlo ya',
  undone: 'Deshecho. No se ha enviado nada.',
  cancelled: (act) => `«${act}» se canceló cuando saliste del panel. No se ha enviado nada.`,
  leave: 'Una acción aún no ha salido. Si te vas, se cancela. ¿Salir?',
}
