// Set 13: a notebook entry on the tide gauge of Old Quay.
import { type DemoStory, h2, p, promo, pull } from '../demo-story.ts'

export const story: DemoStory = {
  number: '13',
  key: 'notebook-tide-gauge',
  kind: 'blog',
  section: 'science',
  region: 'harbour',
  topics: ['port-authority', 'sella-institute'],
  bylines: [{ author: 'mara-tellin', role: 'writer' }],
  lead: { picture: 'tide-gauge' },
  life: { state: 'published', hoursAgo: 40 },
  original: 'en',
  texts: {
    en: {
      headline: 'A hundred and fifty years of one number',
      standfirst:
        'Notes from the little red house at the end of Old Quay, where the sea signs its name four times a day.',
      slugline: 'NOTEBOOK-TIDEGAUGE',
      kicker: 'Notebook',
      body: [
        p(
          'The key is as long as my hand. Henning Orsk, who looks after the gauge on behalf of the Port Authority, wears it round his neck on a string, because, he says, a key of that size is hard to lose and easy to leave behind.',
        ),
        p(
          'Inside there is room for two people who like each other. In the floor is a shaft, three metres down to the water and open to the sea by a hole no wider than a thumb. The hole is the whole trick. Waves are too quick to get through it; only the tide has the patience. On the water in the shaft sits a copper float, on the float a wire, on the wire a pen, and under the pen a drum of paper turns once in a day. It has done so since before the harbour had electric light.',
        ),
        p(
          'There is a digital sensor too, of course. It sits in a grey box on the wall and sends its figure to the Sella Institute every minute. Orsk is polite about it. Once a week he compares the two, and when they differ by more than a centimetre, he told me, he has so far always found the fault in the grey box. “The pen cannot be updated,” he said.',
        ),
        h2('What the paper says'),
        p(
          'The rolls go back a hundred and fifty years, with a gap of eleven days, when a gull nested in the shaft. The Institute has scanned them all. Taken together they make a line fifty-five kilometres long, and if you lay it flat, squint, and ignore each storm, each spring tide and each gull, it rises: twenty-one centimetres, give or take two. Two thirds of that fell in the second half of the time.',
        ),
        pull(
          'The hole is the whole trick. Waves are too quick to get through it; only the tide has the patience.',
        ),
        p(
          'Give or take two. I asked where the two come from. Not from the pen, it turns out, but from the quay. Old Quay stands on mud, the mud settles, and a house that sinks by a millimetre a year sees the sea rise by a millimetre a year. So every spring somebody from the Institute carries a level up to a brass bolt in the rock of Lantern Hill and back, to find out how much of the sea’s rise is our own going down. About a seventh, at the last count.',
        ),
        h2('An honest instrument'),
        p(
          'I have a weakness for instruments that know what they do not know. Most figures that reach my desk arrive polished, with one decimal too many and their doubts left at home. This one comes with its house, its shaft, its gull.',
        ),
        p(
          'Before we left, Orsk wound the clock that turns the drum. Thirty-two turns, every eighth day; his predecessor did it for twenty-six years and the one before him for thirty. He listened for a moment, as one listens to a child asleep, and locked the door. From outside one sees only the staff with its red and black marks, and on it, about four fifths of the way up, a line of green weed, ruled very straight. That, too, is a reading.',
        ),
        p(
          'How such readings become the table on every fisherman’s wall is the subject of the next Plumb Line.',
        ),
        promo('plumb-line-tide-table'),
      ],
    },
  },
}
