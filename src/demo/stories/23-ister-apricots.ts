// Set 23: analysis: what less water means for the orchards of the Vale.
import { type DemoStory, h2, h3, infobox, ol, p, promo, pull, quote, related, table } from '../demo-story.ts'

export const story: DemoStory = {
  number: '23',
  key: 'ister-apricots',
  kind: 'analysis',
  section: 'economy',
  region: 'vale',
  topics: ['drought', 'amira-castell'],
  dossiers: ['drought-plan'],
  bylines: [{ author: 'karim-ostavi', role: 'writer' }],
  lead: { picture: 'orchard' },
  family: 'drought',
  life: { state: 'published', hoursAgo: 54 },
  original: 'en',
  texts: {
    en: {
      headline: 'Three weeks in spring: what the orchards of the Ister can do without',
      standfirst:
        'The drought plan takes fifteen per cent of their water from the growers, spread over the year. An apricot tree reckons differently. So does a bank.',
      slugline: 'APRICOTS-ANALYSIS',
      kicker: 'Analysis',
      body: [
        p(
          'An apricot tree has a memory and a timetable. The memory reaches back two summers: the buds that open in spring were formed in the heat of the year before, and what it suffered then it does not forget. The timetable has one entry in red. In the three weeks after the blossom the fruit sets. If the tree is thirsty then, it lets go of what it carries, and nothing that falls from the sky or comes out of a pipe afterwards will bring it back.',
        ),
        p(
          'The drought plan of the Ondra Water Board, whose second stage has been in force since this week, has a timetable too. It gives the orchards of the Vale fifteen per cent less than usual, in twelve equal cuts, one a month. It is a plain rule, it can be checked by anyone, and it treats town and country alike. It is only the trees that it does not suit.',
        ),
        h2('What is at stake'),
        p(
          'In the Vale of Ister 214 growers farm 1,900 hectares of fruit, two thirds of it apricots. In a usual year they take 46 of every hundred litres that leave the reservoir and make 38 million doros with them. Set against the port that is not much. But some 2,600 people live by it in spring and summer, and the drying sheds, the jam works in Lower Ister and the lorries live by it all year round.',
        ),
        p(
          'What a cut of fifteen per cent costs depends wholly on when it is made. The hydrologist Amira Castell of the Sella Institute has reckoned it through with the harvests of the past twenty years, among them three dry ones. Her result fits into a table of three lines, and it is the reason why the Water Board has had two visits from the Vale this week.',
        ),
        table(
          'Fifteen per cent less water over a year: what it costs the harvest',
          ['How the cut is made', 'Loss of fruit', 'In million doros'],
          ['In twelve equal parts (the plan)', '22 %', '8.4'],
          ['The grower chooses the weeks', '11 %', '4.2'],
          ['The grower chooses, with drip lines', '6 %', '2.3'],
        ),
        p(
          'It is the same quantity of water each time. Between the first line and the second lies nothing but a calendar, and the calendar is worth 4.2 million doros a year.',
        ),
        quote(
          'I can be thirsty in autumn. In autumn I am asleep, so to speak. But do not come to me with a fair share in the week when the fruit sets.',
          'Clara Nuwell, fruit grower below the Ister dam',
        ),
        h2('Why the Board hesitates'),
        p(
          'If the sum is so plain, why is it not simply done? Pell Ostrander, the Board’s director, names two reasons, and neither is foolish.',
        ),
        h3('The pipe'),
        p(
          'The first is a matter of bore. The canal which feeds the orchards carries 2.4 cubic metres a second. If all 214 growers save their share for the same three weeks, as they would, twice that would have to go through it. It would overflow at the mill of Sorn, as it did eleven years ago. The growers would therefore have to take turns, in an order on which they would have to agree. “Show me the list,” says Ostrander, “and I will open the gate.”',
        ),
        h3('The meter'),
        p(
          'The second is trust. Whoever may bank water must have it measured, to the litre and to the day. At present 130 of the 214 farms have a meter that deserves the name. There are about four hundred wells besides, which have none. A grower who draws from his own well in the dry months and saves his share from the dam for the spring has not saved water; he has only moved the hole. [[drought-plan-stage-two|The water table below the lower orchards]] has gone down by two metres since spring.',
        ),
        pull('The calendar is worth 4.2 million doros a year.'),
        h2('What it would take'),
        p(
          'On the growers’ side something has begun to move. At a meeting in the packing shed of Lower Ister 171 of them agreed in principle to a rota. They mean to divide the Vale into five bands by height, because the blossom climbs the valley at the pace of about a hundred metres in four days. Those at the bottom, who flower first, would have their water first. It is the old order of the canal, Nuwell says. Her grandfather still had it in his head, and it was given up when there came to be enough for everyone at once.',
        ),
        p(
          'The wells are harder. A meter costs 900 doros, and the drought plan contains none; it does contain 18 million for drip lines, which would be in the ground in two years. Castell suggests taking the one out of the other: meters for all wells would cost 360,000 doros, two per cent of that sum. “Drip lines without meters are a present. Drip lines with meters are a policy.”',
        ),
        infobox(
          'What is on the Board’s table',
          ol(
            'A water account for each farm: what is not drawn in one month may be drawn later in the year.',
            'A rota of five bands for the three weeks after the blossom.',
            'Meters on all wells before the first account is opened.',
            'Whoever takes part keeps 85 per cent of the usual quantity; whoever does not stays with the twelve equal cuts.',
          ),
        ),
        h2('The bank and the second year'),
        p(
          'There is somebody else who counts in other units than the Board: the bank. An orchard is planted for twenty-five years and paid off in fifteen. Nuwell’s youngest trees are four years old and owe, as she puts it, eleven. One bad harvest she can bear. Two running, and she would have to sell the upper field, for which there is at present only one sort of buyer, and he does not want it for fruit.',
        ),
        p(
          'That is the part of the matter which stands in no table. The loss of one year can be made good; the price of apricots tends even to rise when there are few. Trees that are pulled out do not come back when the reservoir fills. In the last long drought, nineteen years ago, the Vale lost 300 hectares of orchard. In the seven wet years that followed it got back forty.',
        ),
        h2('What can be said so far'),
        p(
          'It cannot be said what the winter will bring. With an average one the reservoir would stand at 58 per cent by spring, and stage two would be lifted before the blossom. Then the whole quarrel would have been for nothing, until next time. With a dry winter it comes to a head in about five months, in exactly those three weeks.',
        ),
        p(
          'The Board means to decide within a month. It is a small decision, about a timetable, and costs next to nothing beside the 96 million of the whole plan. All the same, a good deal can be read from it. A plan against drought which takes the same from everybody on the same day is easy to defend. One that asks who can spare what, and when, is more work, and has to be explained to people who would sooner have had a straight line. In Nuwell’s packing shed hangs her grandfather’s rota for the canal, in pencil, behind glass. It is not a straight line. It worked for forty years.',
        ),
        promo('eels-of-the-ondra'),
        related(['drought-plan-stage-two', 'plumb-line-street-water']),
      ],
    },
    es: {
      headline: 'Tres semanas de primavera: de qué pueden prescindir los frutales del Ister',
      standfirst:
        'El plan de sequía quita a los agricultores un quince por ciento del agua, repartido por el año. Un albaricoquero lleva otra cuenta. Y un banco, también.',
      slugline: 'ALBARICOQUES-ANALISIS',
      kicker: 'Análisis',
      later: 5,
      body: [
        p(
          'Un albaricoquero tiene memoria y tiene horario. La memoria le alcanza dos veranos: las yemas que se abren en primavera se formaron con el calor del año anterior, y lo que entonces sufrió no lo olvida. El horario tiene una sola línea en rojo. En las tres semanas que siguen a la flor cuaja el fruto. Si el árbol pasa sed en ese momento, suelta lo que lleva, y nada de lo que después caiga del cielo o salga de un tubo se lo devuelve.',
        ),
        p(
          'También tiene horario el plan de sequía de la Junta de Aguas del Ondra, cuya segunda fase rige desde esta semana. A los frutales del valle les da un quince por ciento menos de lo habitual, en doce recortes iguales, uno por mes. Es una norma sencilla, la puede comprobar cualquiera y trata igual a la ciudad que al campo. A los únicos a los que no les va bien es a los árboles.',
        ),
        h2('Lo que hay en juego'),
        p(
          'En el valle del Ister 214 agricultores cultivan 1.900 hectáreas de fruta, dos tercios de ellas de albaricoque. En un año normal se llevan 46 de cada cien litros que salen del embalse y hacen con ellos 38 millones de doros. Al lado del puerto no es mucho. Pero de ahí viven en primavera y verano unas 2.600 personas, y todo el año los secaderos, la fábrica de mermelada de Ister de Abajo y los camiones.',
        ),
        p(
          'Lo que cuesta un recorte del quince por ciento depende por completo de cuándo se haga. La hidróloga Amira Castell, del Instituto Sella, lo ha calculado con las cosechas de los últimos veinte años, tres de ellos secos. El resultado cabe en una tabla de tres renglones y es la razón de que la Junta haya recibido esta semana dos visitas del valle.',
        ),
        table(
          'Un quince por ciento menos de agua al año: lo que le cuesta a la cosecha',
          ['Cómo se recorta', 'Fruta perdida', 'En millones de doros'],
          ['En doce partes iguales (el plan)', '22 %', '8,4'],
          ['El agricultor elige las semanas', '11 %', '4,2'],
          ['El agricultor elige, con goteo', '6 %', '2,3'],
        ),
        p(
          'El agua es siempre la misma. Entre el primer renglón y el segundo no hay más que un calendario, y el calendario vale 4,2 millones de doros al año.',
        ),
        quote(
          'Sed puedo pasar en otoño. En otoño estoy, por así decirlo, dormida. Pero que no me vengan con un reparto justo la semana en que cuaja.',
          'Clara Nuwell, fruticultora al pie de la presa',
        ),
        h2('Por qué duda la Junta'),
        p(
          'Si la cuenta es tan clara, ¿por qué no se hace y ya está? El director de la Junta, Pell Ostrander, da dos razones, y ninguna es tonta.',
        ),
        h3('El tubo'),
        p(
          'La primera es de calibre. El canal que riega los frutales lleva 2,4 metros cúbicos por segundo. Si los 214 guardan su parte para las mismas tres semanas, como harían, tendría que pasar el doble. Se desbordaría en el molino de Sorn, igual que hace once años. Habría que regar, por tanto, por turnos, y en un orden que ellos mismos acordaran. «Que me enseñen la lista», dice Ostrander, «y yo abro la compuerta».',
        ),
        h3('El contador'),
        p(
          'La segunda es de confianza. A quien se le permita ahorrar agua hay que medírsela, al litro y al día. Hoy, de las 214 explotaciones, 130 tienen un contador digno de ese nombre. Hay además unos cuatrocientos pozos que no tienen ninguno. El agricultor que en los meses secos tira de pozo y reserva para la primavera su parte de la presa no ha ahorrado agua: ha cambiado el agujero de sitio. [[drought-plan-stage-two|El nivel freático bajo los huertos de la parte baja]] ha descendido dos metros desde la primavera.',
        ),
        pull('El calendario vale 4,2 millones de doros al año.'),
        h2('Lo que haría falta'),
        p(
          'Por el lado de los agricultores algo ha empezado a moverse. Reunidos en el almacén de Ister de Abajo, 171 aceptaron en principio un turno. Dividirían el valle en cinco franjas según la altura, porque la flor sube por él a razón de unos cien metros cada cuatro días. Los de abajo, que florecen antes, regarían antes. Es el orden antiguo del canal, cuenta Nuwell. Su abuelo aún se lo sabía de memoria, y se abandonó cuando empezó a haber agua para todos a la vez.',
        ),
        p(
          'Los pozos son más difíciles. Un contador cuesta 900 doros y el plan no prevé ninguno; prevé, eso sí, 18 millones para riego por goteo, que estaría instalado en dos años. Castell propone sacar lo uno de lo otro: poner contadores en todos los pozos costaría 360.000 doros, el dos por ciento de esa suma. «Goteo sin contadores es un regalo. Goteo con contadores es una política».',
        ),
        infobox(
          'Lo que la Junta tiene sobre la mesa',
          ol(
            'Una cuenta de agua por explotación: lo que no se gasta un mes puede gastarse más adelante.',
            'Un turno de cinco franjas para las tres semanas que siguen a la flor.',
            'Contadores en todos los pozos antes de abrir la primera cuenta.',
            'Quien participe conserva el 85 por ciento de lo habitual; quien no, se queda con los doce recortes iguales.',
          ),
        ),
        h2('El banco y el segundo año'),
        p(
          'Hay otro que cuenta en unidades distintas de las de la Junta: el banco. Un huerto se planta para veinticinco años y se paga en quince. Los árboles más jóvenes de Nuwell tienen cuatro y deben, como dice ella, once. Una mala cosecha la aguanta. Con dos seguidas tendría que vender el campo de arriba, para el que hoy solo hay una clase de comprador, y no lo quiere para fruta.',
        ),
        p(
          'Esa es la parte que no sale en ninguna tabla. Lo que se pierde un año puede recuperarse; el albaricoque incluso tiende a subir cuando escasea. Los árboles que se arrancan no vuelven cuando se llena el embalse. En la última sequía larga, hace diecinueve años, el valle perdió 300 hectáreas de frutales. En los siete años húmedos que vinieron después recobró cuarenta.',
        ),
        h2('Lo que por ahora puede decirse'),
        p(
          'No puede decirse qué traerá el invierno. Con uno corriente, el embalse llegaría a la primavera al 58 por ciento y la fase dos se levantaría antes de la flor. Toda la disputa habría sido para nada, hasta la próxima. Con uno seco, se decidirá dentro de unos cinco meses, en esas tres semanas exactas.',
        ),
        p(
          'La Junta quiere resolver antes de un mes. Es una decisión pequeña, de calendario, y no cuesta casi nada al lado de los 96 millones del plan entero. Aun así, dice mucho. Un plan contra la sequía que quita a todos lo mismo el mismo día es fácil de defender. Uno que pregunta quién puede ceder qué, y cuándo, da más trabajo y hay que explicárselo a gente que habría preferido una línea recta. En el almacén de Nuwell cuelga, a lápiz y bajo un cristal, el turno de riego de su abuelo. No es una línea recta. Funcionó cuarenta años.',
        ),
        promo('eels-of-the-ondra'),
        related(['drought-plan-stage-two', 'plumb-line-street-water']),
      ],
    },
  },
}
