// The words of comments on the text in Spanish.
import type { Words } from './words.ts'

export const commentsEs: Words['comments'] = {
  comment: 'Comentar',
  key: 'En una pieza: comentar las palabras seleccionadas',
  newOne: 'Comentario nuevo',
  say: '¿Qué hay que decir? Con @ se nombra a un colega',
  suggest: 'Proponer otra redacción',
  wording: 'Otra redacción',
  wordingHint: 'Quien pueda editar el texto la incorpora con un clic.',
  takesAway: 'Vacío: propone quitar el texto.',
  send: 'Comentar',
  sendSuggestion: 'Proponer',
  cancel: 'Cancelar',
  save: 'Guardar',
  change: 'Cambiar',
  takeBack: 'Borrar',
  takenBack: 'Borrado por su autor.',
  edited: 'cambiado',
  answer: 'Responder',
  people: 'Colegas',
  offered: (count: number) =>
    count === 1
      ? 'Un colega. Intro toma el nombre.'
      : `${count} colegas. Las flechas eligen, Intro toma el nombre.`,
  none: 'Nadie ha comentado el texto.',
  how: 'Selecciona palabras del texto y coméntalas:',
  toText: 'Ir al texto',
  gone: 'El texto al que se refiere ya no está.',
  instead: 'en su lugar:',
  threadBy: (kind: string, name: string) => `${kind} de ${name}`,
  kinds: { comment: 'Comentario', suggestion: 'Propuesta' },
  acts: { resolve: 'Resolver', accept: 'Aceptar', decline: 'Rechazar', reopen: 'Reabrir' },
  closed: { resolved: 'Resuelto', accepted: 'Aceptada', declined: 'Rechazada' },
  closedOnes: 'Cerrados',
  noneClosed: 'Todavía nada.',
  stale: 'El texto ha cambiado desde que se hizo la propuesta; no se ha sustituido nada.',
  was: 'Se propuso para:',
  isNow: 'Ahora dice:',
}
