// The words of translations in Spanish.
import { plural } from './plural.ts'
import type { Words } from './words.ts'

export const translateEs: Words['translate'] = {
  title: 'Traducciones',
  short: 'Traduc\u00ADciones',
  edition: 'Edición',
  behind: { title: 'Atrasadas respecto al original', none: 'Todas las traducciones están como su original.' },
  missing: { title: 'Sin traducir, de los últimos 90 días', none: 'No falta nada.' },
  behindBy: (count) =>
    plural('es', count, {
      one: 'El original volvió a salir una vez',
      other: 'El original volvió a salir # veces',
    }),
  make: 'Traducir',
  makeNamed: (title) => `Traducir «${title}»`,
  lookAt: 'Ver lo que cambió',
  languages: 'Otros idiomas',
  into: (language) => `Traducir al ${language.toLowerCase()}`,
  openIn: (language) => `Abrir el texto en ${language.toLowerCase()}`,
  original: (language) => `Abrir el original (${language.toLowerCase()})`,
  notLive: 'No está publicado; este es el texto tal como está.',
  nothingOpen: 'La traducción está como el original.',
  open: (count) => plural('es', count, { one: '# bloque por revisar', other: '# bloques por revisar' }),
  keys: { next: 'siguiente cambio', done: 'hecho' },
  nextKey: 'En una traducción: el siguiente bloque que cambió',
  doneKey: 'En una traducción: este bloque está hecho',
  lines: 'Líneas del original que cambiaron',
  block: (number, type) => `${number}. ${type}`,
  states: {
    changed: 'Cambió',
    new: 'Nuevo en el original, aún no está aquí',
    gone: 'Ya no está en el original, aquí sigue',
  },
  wasUnknown: 'Ya no se sabe qué decía cuando se tradujo.',
  sameWords: 'Las palabras son las mismas; cambió un enlace, una forma o una imagen.',
  putIn: 'Ponerlo, para escribir encima',
  takeOut: 'Quitarlo aquí',
  done: { changed: 'Hecho', new: 'El párrafo en que estoy lo dice', gone: 'Dejarlo aquí' },
  allDone: 'Todo hecho',
  allDoneHint: 'La traducción cuenta entonces como hecha del original tal como está ahora.',
}
