// Set 31: a brief: the first lamps of Winter Lights are tested.
import { type DemoStory, p, promo, quote } from '../demo-story.ts'

export const story: DemoStory = {
  number: '31',
  key: 'winter-lights-first-tests',
  kind: 'article',
  section: 'culture',
  region: 'old-town',
  topics: ['winter-lights', 'lantern-hill'],
  dossiers: ['winter-lights'],
  bylines: [{ author: 'ines-cordal', role: 'writer' }],
  lead: { picture: 'lights-hill' },
  family: 'lights',
  supersedes: 'winter-lights-programme',
  life: { state: 'published', hoursAgo: 1 },
  original: 'es',
  texts: {
    es: {
      headline: 'La Colina del Farol prueba esta noche sus primeras luces',
      standfirst:
        'Mil doscientas lámparas se encenderán durante una hora, a ratos y sin avisar. El festival pide a los vecinos que anoten lo que vean.',
      slugline: 'LUCES-PRUEBAS',
      body: [
        p(
          'Luces de Invierno enciende esta noche, entre las nueve y las diez, las primeras 1.200 lámparas de la Colina del Farol. Es una prueba: los técnicos quieren saber qué guirnaldas aguantan el viento que sube del estrecho y cuáles deslumbran a quien baja la escalera.',
        ),
        p(
          'Las luces se encenderán por tramos, sin orden fijo, y ninguna más de doce minutos. Los tranvías de la línea 2 pasarán despacio por la curva del mirador para que los conductores comprueben si ven bien las señales.',
        ),
        quote(
          'Lo que sale mal en una prueba es un regalo. Lo que sale mal la primera noche es un titular.',
          'Sunniva Tarr, directora de Luces de Invierno',
        ),
        p(
          'El festival ha repartido 400 tarjetas en los portales para que los vecinos apunten desde qué ventana molesta cada lámpara. El año pasado se recibieron 61 quejas, casi todas por la misma: un foco de la torre de señales que entraba en once dormitorios. Ahora lleva visera.',
        ),
        p(
          'No habrá público organizado ni cortes de calle. La escalera principal permanecerá abierta, y el ascensor de la plaza funcionará una hora más, hasta las once. Si el viento pasa de 30 nudos, como ocurrió durante [[autumn-storm-live|el último temporal]], la prueba se aplazará a mañana.',
        ),
        p(
          'La fiesta empieza dentro de tres semanas, con 34 obras repartidas por primera vez a lo largo del río. El [[winter-lights-programme|programa completo]] se conoció esta mañana.',
        ),
        promo('winter-lights-programme'),
      ],
    },
  },
}
