// The words of videos in a story in Spanish.
import type { Words } from './words.ts'

export const videoEs: Words['video'] = {
  put: 'Insertar el vídeo',
  poster: 'Carátula del vídeo',
  choosePoster: 'Elegir la carátula',
  looking: 'Se toma una carátula de la película…',
  noPoster: 'Este navegador no puede mostrar la película: elija una imagen como carátula.',
  altHint: 'Qué se ve y qué se dice, para quien no puede verlo u oírlo',
  tooLarge: 'Una película puede tener 512 MB como máximo. Redúzcala.',
  otherType: 'Solo MP4 y WebM se reproducen en todos los navegadores: exporte la película así.',
  sending: 'La película se está enviando',
  orDrop: 'O pegue o suelte un MP4 o WebM en el texto, o tome un vídeo de la biblioteca:',
  library: 'Vídeos más recientes de la biblioteca',
}
