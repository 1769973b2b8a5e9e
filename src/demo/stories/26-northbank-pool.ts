// Set 26: retracted six hours after it went out: a draft list was misread.
import { type DemoStory, h2, p, quote, ul } from '../demo-story.ts'

export const story: DemoStory = {
  number: '26',
  key: 'northbank-pool',
  kind: 'article',
  section: 'sport',
  region: 'northbank',
  topics: ['city-council'],
  bylines: [{ author: 'dario-senn', role: 'writer' }],
  lead: { picture: 'pool' },
  life: {
    state: 'retracted',
    hoursAgo: 44,
    after: 6,
    notes: {
      en: 'The Compass has withdrawn this report. It said that the Northbank pool would close for fourteen months from spring. That is wrong. The list on which the report was based is of buildings whose roofs are to be inspected; we took it for a list of closures and did not ask the works department before publishing. The pool stays open. We apologise to its visitors and its staff.',
      es: 'La Brújula ha retirado esta información. Decía que la piscina de la Ribera Norte cerraría catorce meses a partir de la primavera. No es cierto. La lista en la que se basaba recoge edificios cuyo tejado va a inspeccionarse; la tomamos por una lista de cierres y no preguntamos al área de Obras antes de publicar. La piscina sigue abierta. Pedimos disculpas a sus usuarios y a su personal.',
    },
  },
  original: 'en',
  texts: {
    en: {
      headline: 'Northbank pool to close for fourteen months',
      standfirst:
        'A list of the works department names the city’s largest indoor pool among the buildings to be shut from spring. The swimming clubs have not been told.',
      slugline: 'NORTHBANK-POOL',
      dateline: 'Northbank',
      body: [
        p(
          'The Northbank pool is to close next spring for fourteen months. That follows from a draft list of the works department which the Compass has seen. The pool, with eight lanes the largest in the city under a roof, stands on it as number seven of nine public buildings, with the entry “roof, 14 m.”.',
        ),
        p(
          'About 2,900 people swim there in a week. Eleven schools hold their lessons in it and four clubs train in it, among them the Northbank Swimmers with 640 members. The only other pool with lanes of 25 metres, on Pier Street, has four of them and is full on six evenings out of seven.',
        ),
        quote(
          'If that is so, I should have liked to hear it from the city. Fourteen months is a childhood, for a girl of nine who has just learned to turn.',
          'Petra Oswin, head coach of the Northbank Swimmers',
        ),
        h2('No date, no replacement'),
        p(
          'When exactly the pool would close the list does not say, nor where the schools are to go. The works department did not reply yesterday evening. In the draft of the budget, with 121 million doros for culture, parks and sport, no sum is set down for the pool.',
        ),
        p(
          'The hall is 41 years old. Its roof, a shell of timber and glass, was last renewed nineteen years ago. Swimmers have complained of drops from the ceiling since last winter; the staff put it down to condensation.',
        ),
        p('Possible ways out are being talked of at the clubs already:'),
        ul(
          'longer hours on Pier Street, from six in the morning until eleven at night',
          'training at the sea bath of Old Quay until autumn',
          'a hall of canvas over the open-air pool in Mirador, which the clubs priced at 310,000 doros four years ago',
        ),
        p(
          'None of this would replace eight lanes. Oswin means to put the question at the next meeting of the committee for sport. It meets in a week. Until then her swimmers will train as usual, she said, and rather harder.',
        ),
      ],
    },
    es: {
      headline: 'La piscina de la Ribera Norte cerrará catorce meses',
      standfirst:
        'Una lista del área de Obras incluye la mayor piscina cubierta de la ciudad entre los edificios que se cerrarán desde la primavera. Los clubes no lo sabían.',
      slugline: 'PISCINA-RIBERA-NORTE',
      dateline: 'Ribera Norte',
      later: 2,
      body: [
        p(
          'La piscina de la Ribera Norte cerrará la próxima primavera durante catorce meses, según se desprende de un borrador del área de Obras al que ha tenido acceso la Brújula. La instalación, que con ocho calles es la mayor de la ciudad a cubierto, figura con el número siete en una lista de nueve edificios públicos, junto a la anotación «tejado, 14 m.».',
        ),
        p(
          'Por ella pasan unas 2.900 personas a la semana. Once colegios dan allí sus clases y entrenan cuatro clubes, entre ellos los Nadadores de la Ribera Norte, con 640 socios. La otra piscina de 25 metros, la de la calle del Muelle, tiene cuatro calles y está llena seis tardes de cada siete.',
        ),
        quote(
          'De ser así, me habría gustado oírlo de la ciudad. Catorce meses son una infancia para una niña de nueve años que acaba de aprender a virar.',
          'Petra Oswin, entrenadora de los Nadadores de la Ribera Norte',
        ),
        h2('Sin fecha ni alternativa'),
        p(
          'La lista no dice en qué momento se cerraría ni adónde irían los colegios. El área de Obras no respondió ayer por la tarde. En el proyecto de presupuesto, que reserva 121 millones de doros a cultura, parques y deporte, no aparece ninguna partida para la piscina.',
        ),
        p(
          'El edificio tiene 41 años. La cubierta, una bóveda de madera y vidrio, se renovó por última vez hace diecinueve. Desde el invierno pasado los bañistas se quejan de que caen gotas del techo; el personal lo atribuye a la condensación.',
        ),
        p('En los clubes se habla ya de posibles salidas:'),
        ul(
          'ampliar el horario de la calle del Muelle, de seis de la mañana a once de la noche',
          'entrenar hasta el otoño en los baños de mar del Muelle Viejo',
          'cubrir con una carpa la piscina al aire libre de Mirador, que los clubes presupuestaron hace cuatro años en 310.000 doros',
        ),
        p(
          'Nada de eso sustituye a ocho calles. Oswin piensa plantear la cuestión en la comisión de deportes, que se reúne dentro de una semana. Hasta entonces sus nadadores entrenarán como siempre, dijo, y algo más fuerte.',
        ),
      ],
    },
  },
}
