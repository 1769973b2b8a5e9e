// The words of a story's preview in Spanish.
import type { Words } from './words.ts'

export const previewEs: Words['preview'] = {
  title: 'Vista previa',
  showings: { phone: 'Móvil', desktop: 'Escritorio', card: 'Tarjeta', push: 'Notificación' },
  again: 'Como está ahora',
  wideCard: 'Facebook, LinkedIn, X, Slack: imagen recortada a 1,91 : 1 desde el centro.',
  smallCard: 'WhatsApp, Signal, buscadores: imagen recortada en cuadrado desde el centro.',
  noPicture: 'La página no da ninguna imagen: la pieza no tiene imagen principal que se pueda mostrar.',
  noDescription: 'La página no dice nada bajo el título: la pieza no tiene entradilla.',
  phones: { iphone: 'iPhone, bloqueado.', android: 'Android, bloqueado, sin desplegar.' },
  isCut: (length, most) => `El titular tiene ${length} caracteres; se corta tras unos ${most}.`,
  fits: (length, most) => `El titular tiene ${length} caracteres; se ven unos ${most}: cabe.`,
}
