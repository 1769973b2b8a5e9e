// Set 29: Harbour Hour, second episode, as a brief.
import { type DemoStory, p, promo, quote } from '../demo-story.ts'

export const story: DemoStory = {
  number: '29',
  key: 'harbour-hour-night-shift',
  kind: 'episode',
  section: 'society',
  region: 'harbour',
  topics: ['old-quay', 'fishing'],
  bylines: [{ author: 'hadi-morel', role: 'presenter' }],
  lead: { picture: 'studio-harbour' },
  episode: { programme: 'harbour-hour', number: 2, minutes: 52 },
  life: { state: 'published', hoursAgo: 100 },
  original: 'es',
  texts: {
    es: {
      headline: 'Los que trabajan cuando duerme el puerto',
      standfirst:
        'Una subastadora y un conductor del tranvía nocturno, en «La hora del puerto». Extracto para leer: la demostración no lleva grabación.',
      slugline: 'HORAPUERTO-02',
      kicker: 'La hora del puerto',
      body: [
        p('_Extracto escrito del programa. La demostración no incluye su sonido ni su imagen._'),
        p(
          '**Hadi Morel:** Halima Ferne subasta pescado desde las cuatro y media de la madrugada. Bruno Kestel conduce el último tranvía y también el primero. ¿Se habían visto alguna vez?',
        ),
        p('**Halima Ferne:** De espaldas. Él me ha llevado mil veces; yo subo dormida.'),
        p(
          '**Bruno Kestel:** Es la del tercer asiento. Sé que es verano cuando no lleva bufanda y que ha sido buena noche cuando baja tarareando.',
        ),
        p('**Morel:** ¿Qué ve la ciudad de noche que no vea de día?'),
        p(
          '**Ferne:** Quién la limpia, quién la carga y quién la espera despierto. A las cinco somos unas novecientas personas en el puerto y nos saludamos todas. A las nueve somos veinte mil y no se saluda nadie.',
        ),
        quote(
          'La noche no es más oscura. Es más pequeña: se conoce a todo el mundo.',
          'Bruno Kestel, conductor',
        ),
        p('**Morel:** Si pudieran pedir una sola cosa al Consejo, ¿cuál sería?'),
        p('**Kestel:** Un banco en la cochera. Con respaldo.'),
        p('**Ferne:** Que la panadería del Muelle Viejo abra a las cuatro. Lo demás se arregla desayunando.'),
        p(
          'La conversación completa dura 52 minutos. En ella Ferne explica por qué se subasta hacia abajo, y Kestel cuenta lo que la gente olvida en un tranvía, que incluye una puerta.',
        ),
        promo('fish-market-before-dawn'),
      ],
    },
  },
}
