// The words of readers' letters in Spanish.
import type { Words } from './words.ts'

export const lettersEs: Words['letters'] = {
  title: 'Cartas',
  which: 'Qué cartas',
  states: { new: 'En espera', opened: 'Hechas noticia', binned: 'Papelera' },
  unnamed: 'Sin nombre',
  panel: (subject) => `Carta «${subject}»`,
  from: 'De',
  email: 'Correo',
  phone: 'Teléfono',
  link: 'Sobre',
  theStory: 'Una noticia nuestra',
  open: 'Abrir como noticia',
  opened: 'Ir a la noticia hecha de ella',
  bin: 'A la papelera',
  restore: 'Sacar de la papelera',
  kept: 'Solo para los editores de esta edición. Se borra a los 180 días; de la papelera, a los 7. La noticia hecha de ella lleva el mensaje, no quién lo escribió.',
  keyOpen: 'En una carta: abrirla como noticia',
  keyBin: 'En una carta: a la papelera, o fuera de ella',
}
