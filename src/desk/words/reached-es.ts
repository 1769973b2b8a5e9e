// The words about readers reached in Spanish.
import type { Words } from './words.ts'

export const reachedEs: Words['reached'] = {
  title: 'Lectores alcanzados',
  nothingYet: 'todavía ninguna lectura contada',
  sinceAct: (count) => (count === 1 ? 'una lectura desde entonces' : `${count} lecturas desde entonces`),
  inAll: (count) => (count === 1 ? 'una lectura en total.' : `${count} lecturas en total.`),
  sinceHour: (count, hour) => `${count} desde ${hour}, la hora de la última acción.`,
  how: 'Las cuentan las propias páginas, una al día por lector; quien pide no ser contado no lo es. Aquí no se cuentan las conexiones abiertas.',
}
