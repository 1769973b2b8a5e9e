// Set 20: Harbour Hour, first episode, as a written extract.
import { type DemoStory, h2, infobox, p, promo, pull, ul } from '../demo-story.ts'

export const story: DemoStory = {
  number: '20',
  key: 'harbour-hour-shade-and-stone',
  kind: 'episode',
  section: 'society',
  region: 'old-town',
  topics: ['housing', 'ilda-varenne'],
  bylines: [{ author: 'hadi-morel', role: 'presenter' }],
  lead: { picture: 'studio-harbour' },
  episode: { programme: 'harbour-hour', number: 1, minutes: 48 },
  life: { state: 'published', hoursAgo: 72 },
  original: 'en',
  texts: {
    en: {
      headline: 'Who keeps an old house cool?',
      standfirst:
        'A mayor and a mason talk about walls, shutters and who pays for them. Harbour Hour in an extract to read: the demo carries no recording.',
      slugline: 'HARBOURHOUR-01',
      kicker: 'Harbour Hour',
      body: [
        p(
          '_A written extract of the programme. The demonstration carries neither its sound nor its pictures._',
        ),
        p(
          '**Hadi Morel:** Good evening from the room above Old Quay. Two people sit here who have had to do with the same houses from opposite ends. Ilda Varenne, the mayor, signs what may be done to them. Benat Ruiloba, a mason, does it. Mr Ruiloba, what is the commonest mistake?',
        ),
        p(
          '**Benat Ruiloba:** To think the house is stupid. People buy four rooms on Lantern Hill, a wall of seventy centimetres, and the first thing they do is to hang a box on it that blows cold air. The wall was doing that. Nobody had told them how to ask it.',
        ),
        p('**Morel:** How does one ask a wall?'),
        p(
          '**Ruiloba:** You shut it up at ten in the morning and open it at ten at night. Shutters, windows, the hatch to the roof. My grandmother did it by the bells. That is eight degrees, and it costs nothing but getting up.',
        ),
        h2('The shutter and the permit'),
        p(
          '**Morel:** Mayor Varenne, for three years there was a rule of the city that new shutters in the old town had to be of larch, painted in one of five greens. What did a pair cost?',
        ),
        p(
          '**Ilda Varenne:** Three hundred and eighty doros. I know, because I have seven windows. It was a beautiful rule. And what happened? People kept their rotten ones, or took them down and put up nothing. We protected the look of the shutters until there were none.',
        ),
        p('**Morel:** So the rule has gone.'),
        p(
          '**Varenne:** It has shrunk. Wood, any wood, one of eleven greens. And half the price back for anyone who rents out at the city’s rate. In the first year it was asked for 388 times, which is more than in the ten years before.',
        ),
        p(
          '**Ruiloba:** May I say something about the greens? I have mixed the old ones from the scrapings of forty houses. It was never five. It was what the boatyard had left over.',
        ),
        p('**Varenne:** I shall pretend that I have not heard that.'),
        pull('We protected the look of the shutters until there were none.', 'Ilda Varenne'),
        h2('Who pays'),
        p(
          '**Morel:** A letter from a listener, a tenant on the third landing. Her landlord has closed up the shaft in the middle of the house to make bathrooms of it. Since then she sleeps at 29 degrees. Whom should she ask?',
        ),
        p(
          '**Varenne:** Me, from now on. The shafts were nobody’s; they were in no register. We have counted them, there are 1,260, and in future closing one needs a permit, as taking out a wall does. What has already been closed I cannot simply open again. But I can pay for a grating and a fan, and there will be money for that in the draft of the budget.',
        ),
        p(
          '**Ruiloba:** A fan the size of a plate. The shaft does the rest. It was a chimney for warm air before anybody drew it on paper.',
        ),
        infobox(
          'Five things that cost nothing',
          ul(
            'Close shutters on the sunny side before the sun is there, not when it is.',
            'At night open one window low down and one high up, on opposite sides.',
            'Leave the doors to the stairs ajar after dark, if the neighbours agree.',
            'Do not water stone at noon; it gives the heat back as steam.',
            'Take nothing out of a shaft, and put nothing in.',
          ),
        ),
        p(
          '**Morel:** One last question, and it has to be short. What would each of you take away from the other?',
        ),
        p('**Ruiloba:** The rubber stamp. For one summer.'),
        p('**Varenne:** The grandmother.'),
        p(
          'The whole conversation lasts 48 minutes. In the remaining ones Ruiloba knocks on the studio’s walls, and two of them turn out not to be walls.',
        ),
        promo('praise-of-the-bench'),
      ],
    },
    es: {
      headline: '¿Quién mantiene fresca una casa vieja?',
      standfirst:
        'Una alcaldesa y un albañil hablan de muros, de contraventanas y de quién las paga. Extracto para leer: la demostración no lleva grabación.',
      slugline: 'HORAPUERTO-01',
      kicker: 'La hora del puerto',
      later: 3,
      body: [
        p('_Extracto escrito del programa. La demostración no incluye su sonido ni su imagen._'),
        p(
          '**Hadi Morel:** Buenas noches desde el cuarto de encima del Muelle Viejo. Se sientan aquí dos personas que conocen las mismas casas por extremos opuestos. La alcaldesa, Ilda Varenne, firma lo que se puede hacer en ellas. Benat Ruiloba, albañil, lo hace. Señor Ruiloba, ¿cuál es el error más corriente?',
        ),
        p(
          '**Benat Ruiloba:** Creer que la casa es tonta. La gente compra cuatro habitaciones en la Colina del Farol, con un muro de setenta centímetros, y lo primero que hace es colgarle un aparato que sopla frío. Eso ya lo hacía el muro. Lo que pasa es que nadie les había dicho cómo pedírselo.',
        ),
        p('**Morel:** ¿Y cómo se le pide algo a un muro?'),
        p(
          '**Ruiloba:** Se cierra a las diez de la mañana y se abre a las diez de la noche. Contraventanas, ventanas, el tragaluz. Mi abuela lo hacía por las campanas. Son ocho grados, y no cuestan más que levantarse.',
        ),
        h2('La contraventana y el permiso'),
        p(
          '**Morel:** Alcaldesa, durante tres años hubo una norma municipal según la cual las contraventanas nuevas del casco antiguo tenían que ser de alerce y de uno de cinco verdes. ¿Cuánto valía el par?',
        ),
        p(
          '**Ilda Varenne:** Trescientos ochenta doros. Lo sé porque tengo siete ventanas. Era una norma preciosa. ¿Y qué pasó? Que la gente se quedaba con las podridas, o las quitaba y no ponía nada. Protegimos el aspecto de las contraventanas hasta que no quedaban.',
        ),
        p('**Morel:** Así que la norma ha desaparecido.'),
        p(
          '**Varenne:** Ha encogido. Madera, la que sea, y once verdes a elegir. Y la mitad del precio para quien alquile a la tarifa municipal. El primer año se pidió 388 veces, más que en los diez anteriores.',
        ),
        p(
          '**Ruiloba:** ¿Puedo decir algo de los verdes? Yo he hecho los antiguos con lo que rasqué en cuarenta casas. Nunca fueron cinco. Era lo que le sobraba al astillero.',
        ),
        p('**Varenne:** Haré como que no lo he oído.'),
        pull('Protegimos el aspecto de las contraventanas hasta que no quedaban.', 'Ilda Varenne'),
        h2('Quién paga'),
        p(
          '**Morel:** La carta de una oyente, inquilina del tercer rellano. El dueño ha cerrado el patinillo del centro de la casa para hacer baños. Desde entonces duerme a 29 grados. ¿A quién se lo dice?',
        ),
        p(
          '**Varenne:** Desde ahora, a mí. Los patinillos no eran de nadie; no estaban en ningún registro. Los hemos contado, son 1.260, y en adelante cerrar uno exigirá permiso, igual que tirar un muro. Lo que ya se ha cerrado no puedo abrirlo sin más. Pero puedo pagar una rejilla y un ventilador, y en el proyecto de presupuesto habrá dinero para eso.',
        ),
        p(
          '**Ruiloba:** Un ventilador como un plato. Lo demás lo hace el patinillo. Era una chimenea de aire caliente antes de que nadie lo dibujara en un papel.',
        ),
        infobox(
          'Cinco cosas que no cuestan nada',
          ul(
            'Cerrar las contraventanas antes de que llegue el sol, no cuando ya ha llegado.',
            'De noche, abrir una ventana abajo y otra arriba, en lados opuestos.',
            'Dejar entornada la puerta de la escalera, si los vecinos están de acuerdo.',
            'No regar la piedra a mediodía: devuelve el calor en forma de vapor.',
            'De un patinillo, no quitar nada; y no meter nada.',
          ),
        ),
        p('**Morel:** La última, y tiene que ser breve. ¿Qué le quitaría cada uno al otro?'),
        p('**Ruiloba:** El sello de caucho. Un verano.'),
        p('**Varenne:** La abuela.'),
        p(
          'La conversación completa dura 48 minutos. En los demás, Ruiloba golpea con los nudillos las paredes del estudio, y resulta que dos no son paredes.',
        ),
        promo('praise-of-the-bench'),
      ],
    },
  },
}
