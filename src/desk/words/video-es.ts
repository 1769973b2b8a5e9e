// The words of videos in a story in Spanish.
import type { Words } from './words.ts'

export const videoEs: Words['video'] = {
  put: 'Insertar el vídeo',
  poster: 'Carátula del vídeo',
  choosePoster: 'Elegir la carátula',
  looking: 'Se toma una carátula del vídeo…',
  noPoster: 'Este navegador no puede mostrar el vídeo: elige una imagen como carátula.',
  altHint: 'Qué se ve y qué se dice, para quien no puede verlo u oírlo',
  tooLarge: 'Un vídeo puede ocupar 512 MB como máximo. Redúcelo.',
  otherType: 'Solo MP4 y WebM se reproducen en todos los navegadores: expórtalo en uno de ellos.',
  sending: 'El vídeo se está enviando',
  orDrop: 'O pega o suelta un MP4 o WebM en el texto, o toma un vídeo de la biblioteca:',
  library: 'Vídeos más recientes de la biblioteca',
}
