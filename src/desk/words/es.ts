// Las palabras de la mesa en español. Breves y concretas; los botones son verbos.
import { commentsEs } from './comments-es.ts'
import { deskEs } from './desk-es.ts'
import { keysEs } from './keys-es.ts'
import { lettersEs } from './letters-es.ts'
import { outgoingEs } from './outgoing-es.ts'
import { previewEs } from './preview-es.ts'
import { reachedEs } from './reached-es.ts'
import { settingsEs } from './settings-es.ts'
import { storyEs } from './story-es.ts'
import { styleEs } from './style-es.ts'
import { translateEs } from './translate-es.ts'
import { videoEs } from './video-es.ts'
import type { Words } from './words.ts'

export const es: Words = {
  app: {
    title: 'Mesa',
    skip: 'Ir al contenido',
    places: 'Lugares',
    wall: 'Muro',
    loading: 'Cargando',
    notThere: 'No hay nada en esta dirección.',
    toTheWall: 'Ir al muro',
    language: 'Idioma de la mesa',
    languageNames: { en: 'English', ar: 'العربية', es: 'Español' },
    colours: 'Claro u oscuro',
    colourNames: { auto: 'Como el sistema', light: 'Claro', dark: 'Oscuro' },
    signOut: 'Salir',
    close: 'Cerrar',
    cancel: 'Cancelar',
    save: 'Guardar',
    tryAgain: 'Intentar de nuevo',
    offline: 'Sin conexión. Lo que ves puede ser antiguo; lo que escribes se guarda.',
    broken: 'No se pudo mostrar esta pantalla. Lo escrito está guardado.',
    reload: 'Cargar la mesa de nuevo',
  },
  problems: {
    unknown: 'Algo falló en el servidor. No se perdió nada de lo escrito; inténtalo en un momento.',
    refused: (reason) => reason,
    field: (field, reason) => `${field}: ${reason}`,
    byCode: {
      offline: 'El servidor no responde. Lo escrito sigue aquí; inténtalo en un momento.',
      forbidden: 'No tienes permiso. Puede hacerlo un editor o un administrador.',
      'not-found': 'No está, o no te corresponde verlo.',
      unauthenticated: 'Tu sesión terminó. Entra de nuevo para seguir.',
      'too-many': 'Demasiados intentos. Espera un poco y vuelve a probar.',
      unavailable: 'El servidor está ocupado o arrancando. Inténtalo en un momento.',
    },
  },
  ...deskEs,
  keys: keysEs,
  letters: lettersEs,
  outgoing: outgoingEs,
  preview: previewEs,
  reached: reachedEs,
  story: storyEs,
  comments: commentsEs,
  style: styleEs,
  settings: settingsEs,
  translate: translateEs,
  video: videoEs,
}
