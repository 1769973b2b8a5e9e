// Set 07: a column in praise of the public bench.
import { type DemoStory, p, pull } from '../demo-story.ts'

export const story: DemoStory = {
  number: '07',
  key: 'praise-of-the-bench',
  kind: 'opinion',
  section: 'society',
  region: 'old-town',
  topics: ['city-council', 'lantern-hill'],
  bylines: [{ author: 'salma-wirth', role: 'writer' }],
  lead: { picture: 'bench-square' },
  life: { state: 'published', hoursAgo: 18 },
  original: 'en',
  texts: {
    en: {
      headline: 'In praise of the public bench',
      standfirst:
        'It sells nothing and asks nothing of you. A city shows what it thinks of us by where it lets us sit down.',
      slugline: 'COLUMN-BENCH',
      body: [
        p(
          'There is a bench on the fourth landing of the Lantern Hill stairs that has been mended so often that, of the first one, only the place remains. Its planks come from three decades, its iron feet from two foundries. I have timed it: on a dry day it is empty for eleven minutes in an hour.',
        ),
        p(
          'Two schoolgirls eat their sandwiches on it before the bell. A man with a violin case sits down, does not play, and goes on. Around noon it belongs to Mrs Oduya, who is eighty-eight and has divided the hill into benches as others divide a year into feasts. “Without this one,” she told me, “I should live on the second landing.”',
        ),
        p(
          'A bench is the cheapest public building there is. The city pays 640 doros for one, feet included, and about the price of a pot of paint for each year it stands. For that it provides a waiting room, a dining room, a consulting room and, on certain evenings, the beginning of a marriage. No library does as much on so little, and I say that as one who is glad that [[library-night-hours|ours now means to stay up late]].',
        ),
        p(
          'And yet we have been losing them. The parks department keeps a list, bless it, and the list says: 2,140 benches ten years ago, 1,905 today. None was abolished. They were taken away to be mended and did not come back; they stood in the way of a café’s terrace, of a bus stop, of a row of bicycles for hire. Each of these reasons was good. That is how a thing disappears, by one good reason after another.',
        ),
        pull('A seat you must pay for is not a place in the city. It is a place in a shop.'),
        p(
          'I have nothing against cafés; I am writing in one. But the chair under me costs a coffee an hour, and I can see through the window a woman with two bags leaning against the wall of the savings bank, whose sill has been given a row of little iron points. Somebody thought of those. Somebody drew them, ordered them, and had them fixed with four screws each, so that nobody should sit for nothing beside the money.',
        ),
        p(
          'Who needs a bench? The old, one says, and then one thinks of them as a kind of weather. But count. The pregnant, the bad of hip, the ones who carry a child or a week’s shopping. The one who has just been told something in the clinic on Pier Street and has to be still for a while before she can tell it at home. Any of us, on the right day. The strong walk through a city; the rest of us walk from seat to seat, and where the next is too far off, our city ends.',
        ),
        p(
          'The Council is about to spend 121 million doros in a year on culture, parks and sport. I do not ask for a great plan, since great plans have a way of arriving without anywhere to sit. I ask for a rule of one line: nobody in Maravel should have to go more than two hundred paces to rest. On the flat that is generous. On Lantern Hill it is four landings.',
        ),
        p(
          'It would take some three hundred and fifty benches. At 640 doros each that makes 224,000: the price of six metres of tramline, and I am in favour of the tram. Put backs to them, and arms, because arms are what one gets up by. Turn some of them towards each other. And take the points off the sill of the savings bank; I shall bring a screwdriver.',
        ),
        p(
          'Yesterday it rained, and the bench on the fourth landing stood empty, shining. Somebody had left a dry newspaper on it, folded, for the next who came. It was not even ours.',
        ),
      ],
    },
    es: {
      headline: 'Elogio del banco público',
      standfirst:
        'No vende nada ni pide nada. Una ciudad dice lo que piensa de nosotros según dónde nos deja sentarnos.',
      slugline: 'COLUMNA-BANCO',
      later: 4,
      body: [
        p(
          'Hay un banco en el cuarto rellano de la escalera de la Colina del Farol que se ha reparado tantas veces que del primero solo queda el sitio. Las tablas son de tres décadas; las patas, de dos fundiciones. Le he medido el tiempo: en día seco está vacío once minutos por hora.',
        ),
        p(
          'Dos colegialas se comen allí el bocadillo antes del timbre. Un hombre con un estuche de violín se sienta, no toca y sigue su camino. Hacia el mediodía es de la señora Oduya, que tiene ochenta y ocho años y ha dividido la cuesta en bancos como otros dividen el año en fiestas. «Sin este», me dijo, «yo viviría en el segundo rellano».',
        ),
        p(
          'El banco es el edificio público más barato que existe. A la ciudad le cuesta 640 doros, patas incluidas, y más o menos un bote de pintura por año de vida. A cambio ofrece sala de espera, comedor, consulta y, ciertas tardes, el principio de un matrimonio. Ninguna biblioteca da tanto por tan poco, y lo digo con alegría por la nuestra, que acaba de decidir trasnochar.',
        ),
        p(
          'Y sin embargo los estamos perdiendo. Parques y Jardines lleva una lista, bendita sea, y la lista dice: 2.140 bancos hace diez años, 1.905 hoy. Ninguno se suprimió. Se los llevaron a arreglar y no volvieron; estorbaban a una terraza, a una parada, a una fila de bicicletas de alquiler. Cada razón era buena. Así desaparecen las cosas: de buena razón en buena razón.',
        ),
        pull('Un asiento que hay que pagar no es un lugar en la ciudad. Es un lugar en una tienda.'),
        p(
          'No tengo nada contra los cafés; escribo en uno. Pero la silla que ocupo vale un café por hora, y por la ventana veo a una mujer con dos bolsas apoyada en la pared de la caja de ahorros, a cuyo alféizar le han puesto una hilera de puntas de hierro. Alguien las pensó. Alguien las dibujó, las encargó y las hizo fijar con cuatro tornillos cada una, para que nadie se sentara gratis al lado del dinero.',
        ),
        p(
          '¿Quién necesita un banco? Los viejos, se contesta, y se piensa en ellos como en una especie de clima. Pero cuente usted. La embarazada, el de la cadera, quien lleva un niño o la compra de la semana. La que acaba de oír algo en la clínica de la calle del Muelle y tiene que estarse quieta un rato antes de poder contarlo en casa. Cualquiera, el día que toque. Los fuertes atraviesan la ciudad; los demás vamos de asiento en asiento, y donde el próximo queda demasiado lejos se nos acaba la ciudad.',
        ),
        p(
          'El Consejo va a gastar 121 millones de doros al año en cultura, parques y deporte. No pido un gran plan, porque los grandes planes suelen llegar sin dónde sentarse. Pido una norma de una línea: que nadie en Maravel tenga que andar más de doscientos pasos para descansar. En llano es generosa. En la Colina del Farol son cuatro rellanos.',
        ),
        p(
          'Harían falta unos trescientos cincuenta bancos. A 640 doros son 224.000: lo que valen unos seis metros de tranvía, y soy partidaria del tranvía. Con respaldo, y con brazos, porque de los brazos se levanta uno. Pongan algunos frente a frente. Y quiten las puntas del alféizar de la caja de ahorros; yo llevo el destornillador.',
        ),
        p(
          'Ayer llovió, y el banco del cuarto rellano estaba vacío y reluciente. Alguien había dejado encima un periódico seco, doblado, para el siguiente. Ni siquiera era el nuestro.',
        ),
      ],
    },
  },
}
