// The words of the writing screen's keys in Spanish.
import type { Words } from './words.ts'

export const keysEs: Words['keys'] = {
  insert: 'Insertar cualquier cosa: siguen sus primeras letras',
  code: 'Código',
  sub: 'Subíndice',
  sup: 'Superíndice',
  inwards: 'En una lista: un paso adentro; en una tabla: la celda siguiente',
  outwards: 'En una lista: un paso afuera; en una tabla: la celda anterior',
  lineBreak: 'Salto de línea',
  leave: 'Salir de la cita, el recuadro o la tabla',
  up: 'Subir el bloque',
  down: 'Bajar el bloque',
  undo: 'Deshacer',
  redo: 'Rehacer',
  preview: 'Vista previa, y volver',
  publish: 'Panel: publicar',
  story: 'Al escribir',
  desk: 'En todas partes',
}
