// The words of house style and glossary in Spanish.
import type { Words } from './words.ts'

export const styleEs: Words['style'] = {
  help: 'Lo que la pantalla de redacción señala a quien escribe para esta edición. Avisa y nunca detiene a nadie.',
  longestHeadline: 'Titular más largo, en caracteres',
  longestStandfirst: 'Entradilla más larga, en caracteres',
  noLimit: 'Vacío: sin límite.',
  avoid: 'Términos que evitar',
  avoidHelp:
    'Las minúsculas valen para cualquier caja; una mayúscula se exige. El árabe se encuentra en todas sus grafías, también con و، ب، ل y el artículo.',
  term: 'No',
  use: 'Mejor',
  note: 'Por qué',
  noTerms: 'Aún no hay ninguno.',
  addTerm: 'Añadir un término',
  find: 'Buscar en los términos',
  saved: 'Guardado. Quien escribe lo ve desde ahora.',
  names: {
    help: 'Una persona o un lugar, una sola grafía en cada edición. Lo que figura como «no» se señala al escribir.',
    add: 'Añadir un nombre',
    name: 'Se escribe',
    avoid: 'No',
    avoidHelp: 'Grafías que evitar, una por línea.',
    note: 'Nota',
    noteHelp: 'La ve quien recibe el aviso.',
    topic: 'Tema',
    noNames: 'Aún no hay nombres.',
    remove: 'Quitar el nombre',
    removeSure: 'Ya no se avisará de él a nadie.',
    one: 'Nombre',
  },
}
