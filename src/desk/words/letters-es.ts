// The words of readers' letters in Spanish.
import type { Words } from './words.ts'

export const lettersEs: Words['letters'] = {
  title: 'Cartas',
  which: 'Qué cartas',
  states: { new: 'En espera', opened: 'Convertidas en piezas', binned: 'Papelera' },
  unnamed: 'Sin nombre',
  panel: (subject) => `Carta «${subject}»`,
  from: 'De',
  email: 'Correo',
  phone: 'Teléfono',
  link: 'Sobre',
  theStory: 'Una pieza nuestra',
  open: 'Abrir como pieza',
  opened: 'Ir a la pieza hecha de ella',
  bin: 'A la papelera',
  restore: 'Sacar de la papelera',
  kept: 'Solo para los editores de esta edición. Se borra a los 180 días; de la papelera, a los 7. La pieza hecha de ella lleva el mensaje, no quién lo escribió.',
  keyOpen: 'En una carta: abrirla como pieza',
  keyBin: 'En una carta: a la papelera, o fuera de ella',
}
