// Set 12: Tarsi wins the Strait regatta.
import { type DemoStory, h2, ol, p, promo, quote, table } from '../demo-story.ts'

export const story: DemoStory = {
  number: '12',
  key: 'strait-regatta',
  kind: 'article',
  section: 'sport',
  region: 'islands',
  topics: ['rowing', 'tarsi'],
  bylines: [{ author: 'dario-senn', role: 'writer' }],
  lead: { picture: 'rowing' },
  life: { state: 'published', hoursAgo: 8 },
  original: 'en',
  texts: {
    en: {
      headline: 'Tarsi wins the Strait regatta by the length of a bow ball',
      standfirst:
        'Nine kilometres, four boats, 0.6 seconds. The island’s eight took back the race it had lost for eleven years.',
      slugline: 'ROWING-STRAIT',
      dateline: 'Cape Orel',
      body: [
        p(
          'The Tarsi Rowing Club has won the Strait regatta for the first time in eleven years. Its eight crossed the line at Cape Orel 0.6 seconds ahead of the Old Quay Boat Club, which had led for eight of the nine kilometres. The judges looked at the finish picture for four minutes before they hoisted the island’s flag.',
        ),
        p(
          'The race was decided where it always is and where nobody in the stands can see it: at the Widow, a rock two kilometres from the end, on which the tide splits. The straight line leads to the left of it. Livia Prosk, who has steered the island’s boat for three seasons, took it to the right.',
        ),
        quote(
          'My father used to fish there. He always said that the water behind the Widow turns twenty minutes before the table says so.',
          'Livia Prosk, cox of the Tarsi eight',
        ),
        h2('Two hundred strokes against the table'),
        p(
          'At that point Old Quay was a length and a half in front. On the left of the rock its crew met the last of the ebb and had to raise the rate to 38. On the right the Tarsi boat found the turn of which Prosk’s father had spoken and came out behind the Widow level. What followed were two hundred strokes during which neither boat led by more than a blade.',
        ),
        p(
          'Old Quay’s stroke, Arno Tevis, shook hands at the landing stage before he could stand. “We rowed the better race,” he said. “They rowed the better sea.”',
        ),
        table(
          'Mixed eights, nine kilometres',
          ['Place', 'Club', 'Time'],
          ['1', 'Tarsi Rowing Club', '28:14.2'],
          ['2', 'Old Quay Boat Club', '28:14.8'],
          ['3', 'Northbank Rowers', '28:51.0'],
          ['4', 'Sella Institute', '30:07.5'],
        ),
        p(
          'It was the first regatta rowed under the new rule, by which half of each crew must be women. The times suffered less than some had feared: the winning boat was nine seconds slower than last year’s, on a day with more wind.',
        ),
        h2('What comes next'),
        ol(
          'The short course in the harbour, in two weeks',
          'The winter series on the Ondra, four races',
          'The return race from Cape Orel to Old Quay in spring, for which Old Quay has already asked',
        ),
        p(
          'On Tarsi they had the news before the boat did. When the crew came home the _Alba_ sounded her horn from the mole to the landing stage, which the Port Authority allows only in fog. The late ferry, once [[tarsi-ferry-crossings|the new winter timetable]] begins, would have taken the last guests back to town. As it was, they slept on the floor of the boathouse.',
        ),
        promo('tarsi-ferry-crossings'),
      ],
    },
    es: {
      headline: 'Tarsi gana la regata del Estrecho por una bola de proa',
      standfirst:
        'Nueve kilómetros, cuatro botes, seis décimas. El ocho de la isla recupera una prueba que perdía desde hacía once años.',
      slugline: 'REMO-ESTRECHO',
      dateline: 'Cabo Orel',
      later: 2,
      body: [
        p(
          'El Club de Remo de Tarsi ha ganado la regata del Estrecho por primera vez en once años. Su ocho cruzó la línea del cabo Orel seis décimas antes que el del Muelle Viejo, que había ido en cabeza ocho de los nueve kilómetros. Los jueces miraron la fotografía de llegada cuatro minutos antes de izar la bandera de la isla.',
        ),
        p(
          'La prueba se decidió donde siempre y donde nadie puede verla desde la grada: en la Viuda, una roca a dos kilómetros de meta en la que se parte la marea. La línea recta pasa por su izquierda. Livia Prosk, que lleva tres temporadas al timón del bote isleño, pasó por la derecha.',
        ),
        quote(
          'Mi padre pescaba allí. Decía siempre que el agua de detrás de la Viuda cambia veinte minutos antes de lo que dice la tabla.',
          'Livia Prosk, timonel del ocho de Tarsi',
        ),
        h2('Doscientas paladas contra la tabla'),
        p(
          'El Muelle Viejo llevaba entonces largo y medio de ventaja. A la izquierda de la roca se encontró con el final de la vaciante y tuvo que subir a 38 paladas. A la derecha, el bote de Tarsi halló el cambio del que hablaba el padre de Prosk y salió de la Viuda a la par. Siguieron doscientas paladas en las que nadie tuvo más de una pala de ventaja.',
        ),
        p(
          'El marca del Muelle Viejo, Arno Tevis, dio la mano en el pantalán antes de poder tenerse en pie. «Nosotros remamos mejor la regata», dijo. «Ellos remaron mejor el mar».',
        ),
        table(
          'Ochos mixtos, nueve kilómetros',
          ['Puesto', 'Club', 'Tiempo'],
          ['1', 'Club de Remo de Tarsi', '28:14,2'],
          ['2', 'Club Náutico del Muelle Viejo', '28:14,8'],
          ['3', 'Remeros de la Ribera Norte', '28:51,0'],
          ['4', 'Instituto Sella', '30:07,5'],
        ),
        p(
          'Era la primera edición con la nueva norma, por la que la mitad de cada tripulación han de ser mujeres. Los tiempos lo notaron menos de lo que algunos temían: el bote ganador tardó nueve segundos más que el del año pasado, en un día con más viento.',
        ),
        h2('Lo que viene'),
        ol(
          'La prueba corta del puerto, dentro de dos semanas',
          'La serie de invierno en el Ondra, con cuatro regatas',
          'La vuelta del cabo Orel al Muelle Viejo en primavera; el Muelle Viejo ya ha pedido fecha',
        ),
        p(
          'En Tarsi se supo antes que en el bote. Cuando volvió la tripulación, el _Alba_ hizo sonar la sirena desde la bocana hasta el atraque, cosa que la Autoridad Portuaria solo permite con niebla. Con [[tarsi-ferry-crossings|el nuevo horario de invierno]], el último barco habría devuelto a los invitados a la ciudad. De momento durmieron en el suelo del varadero.',
        ),
        promo('tarsi-ferry-crossings'),
      ],
    },
  },
}
