// Set 27: a draft ready to go out, held by an embargo: the port's year.
import { type DemoStory, h2, img, p, quote, table } from '../demo-story.ts'

export const story: DemoStory = {
  number: '27',
  key: 'port-yearly-figures',
  kind: 'article',
  section: 'economy',
  region: 'harbour',
  topics: ['port-authority', 'noor-hadeli'],
  bylines: [{ author: 'karim-ostavi', role: 'writer' }],
  lead: { picture: 'container-port' },
  life: { state: 'draft', stage: 'final', embargoInHours: 20 },
  original: 'en',
  texts: {
    en: {
      headline: 'Fewer ships, more cargo: the port passes five million tonnes',
      standfirst:
        'The Port Authority’s year: 5.1 million tonnes, four per cent more than the last, in a hundred ships fewer. Paper and fruit grew; timber did not.',
      slugline: 'PORT-YEAR',
      dateline: 'Harbour',
      source: 'Port Authority, annual report (embargoed)',
      body: [
        p(
          'The port of Maravel handled 5.1 million tonnes of cargo in the past year, 0.2 million or four per cent more than in the year before and more than ever. It came and went in 1,900 ships, a hundred fewer. That is in the annual report which the Port Authority presents today.',
        ),
        p(
          'For the first time the average call brought more than 2,600 tonnes. The ships are growing, and with them what is asked of the basins. “We have not won many new customers. The old ones have bought larger ships,” said Noor Hadeli, the harbour master, who added that larger ships also leave larger gaps when they stay away.',
        ),
        table(
          'Cargo by kind (thousand tonnes)',
          ['', 'Year before', 'Past year', 'Change'],
          ['Containers', '1,880', '2,010', '+130'],
          ['Paper and pulp', '760', '830', '+70'],
          ['Fruit and preserves', '410', '450', '+40'],
          ['Salt and minerals', '690', '700', '+10'],
          ['Timber', '820', '760', '−60'],
          ['Other goods', '340', '350', '+10'],
          ['**Together**', '**4,900**', '**5,100**', '**+200**'],
        ),
        h2('A year of digging'),
        p(
          'That more could be handled while three to four berths at a time were closed for [[harbour-mud|the clean-up of the basins]] is what the Authority is proudest of. Ships waited 5.2 hours for a berth on average; in the year before it was 4.9. The deepened Basin Two, finished in spring, took in 61 ships that before would have had to go elsewhere.',
        ),
        quote(
          'A port is full when its berths are full, not when its figures are. At three in the morning a third of ours are empty.',
          'Noor Hadeli, harbour master',
        ),
        p(
          'Revenue rose to 74 million doros, the surplus to 9.3 million. Two thirds of the surplus go to the city as every year; the rest stays with the Authority, which means to put it into shore power. At present two berths have sockets at which a ship can switch off her engines. In three years there are to be seven.',
        ),
        img(
          'harbour-dawn',
          'Old Quay, seen from the pilot station. Fishing is not counted in the port’s cargo.',
        ),
        h2('What the figures leave out'),
        p(
          'Two thirds of the growth are containers, and of these a good part only change ships: they come in on one side of the quay, go out on the other, and leave behind a fee. What the city itself sends and receives grew by less than one per cent. Timber fell for the third year running, since the sawmill at the Saltworks closed its second shift.',
        ),
        p(
          'And the outlook? The report names a range, from 4.9 to 5.3 million tonnes, which is honest and of little help. The lower end, Hadeli said, would be a year with one large customer fewer. The upper would be one in which nothing happened. “I have been here for sixteen years. I am still waiting for that one.”',
        ),
      ],
    },
  },
}
