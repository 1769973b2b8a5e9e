// The gallery's samples in English.
import type { SampleText } from './sample-text.ts'

export const sampleEn: SampleText = {
  paper: 'The Maravel Compass',
  slogan: 'News from the Strait of Sella',
  edition: 'English',
  home: 'Front page',
  navigation: [
    ['News', 'Politics', 'Economy', 'Society', 'Environment', 'Science', 'Culture', 'Sport'],
    ['Articles', 'Opinion', 'Analysis', 'Features', 'Blogs'],
    ['Videos', 'Explainers', 'Plumb Line', 'Harbour Hour'],
    ['Infographics'],
    ['In Pictures'],
    ['Live'],
  ],
  regions: ['Old Quay', 'The Saltworks', 'Lantern Hill', 'Northbank', 'Mirador', 'Tarsi', 'Vale of Ister'],
  authors: ['Ilona Marsh', 'Tomas Verde', 'Noor Halabi', 'Peter Quill'],
  author: {
    role: 'Harbour correspondent',
    biography:
      'Ilona Marsh has written about the port, its ships and the people who load them since 2011. She grew up on Tarsi and still takes the first ferry.',
  },
  source: 'Sella Press Service',
  stories: [
    [
      'City to dredge the old harbour after forty years of mud',
      'The council votes for a two-year project that will move the ferries to Northbank and, its critics say, stir up what is better left lying.',
      'Old Quay',
    ],
    [
      'Ferry crossings to Tarsi doubled for the winter',
      'Islanders had asked for an evening boat since the hospital moved its clinics.',
      'Tarsi',
    ],
    [
      'Tram line 4 will run all night on Fridays',
      'A trial until spring, paid for by parking fees.',
      'Politics',
    ],
    [
      'Reservoir at its lowest since 1991, water board asks for patience',
      'No rationing before January, says the board; orchards worry.',
      'Vale of Ister',
    ],
    ['Library to stay open until midnight', 'Students and night nurses filled the trial month.', 'Society'],
    [
      'What the mud remembers: a core from the harbour floor',
      'Eleven metres, three hundred years.',
      'Science',
    ],
    ['Salt prices rise as the last pans change hands', 'Four families sell, two stay.', 'Economy'],
    ['A lighthouse keeper’s diary comes home to Cape Orel', 'Found in a sea chest in a garage.', 'Culture'],
    ['Harbour Athletic hold the leaders in the rain', 'A late header and a flooded pitch.', 'Sport'],
    ['Swifts return to Customs Square, three weeks early', 'Ringing begins on Monday.', 'Environment'],
    ['School meals: the kitchen that cooks for nine thousand', 'A day that starts at four.', 'Society'],
    ['The bridge that hums, and the engineer who listens', 'Ondra Bridge has a note of its own.', 'Features'],
    ['Budget: where each of your hundred doros goes', 'Eleven charts.', 'Politics'],
  ],
  opinions: [
    ['In praise of the bench nobody designed', 'Peter Quill'],
    ['The sea does not read our minutes', 'Noor Halabi'],
    ['Let the trams be dull', 'Tomas Verde'],
    ['A night library is a public square with lamps', 'Ilona Marsh'],
  ],
  paragraphs: [
    'The mud came up grey and then, as the bucket turned, black. It smelled of iron and rope. On the quay forty people who had come to watch the first trial dig stepped back at the same moment, and then, as people do, stepped forward again to look.',
    'The council decided on Tuesday evening, by 27 votes to 16, to dredge the old harbour for the first time in four decades. The work will take two years, cost 84 million doros and move every ferry berth to Northbank while it lasts.',
    '“We have been deciding this since I was a trainee,” said the harbour master, who retires next summer. “The water got shallower while we talked.”',
    'Opponents do not dispute the depth. They point to a survey of the Sella Institute, which found copper and old paint in the upper two metres of the harbour floor, and ask where all of it will go. The answer so far is a walled basin beside the former salt pans, lined with clay and watched for thirty years.',
    'For those who work on the water the question is nearer. The sixteen boats that still land fish at the Old Quay will have to share a pontoon; the ferry company expects crossings to take eleven minutes longer. Nobody has yet said who pays for those minutes.',
    'Still, on the quay there was something like relief. A retired pilot had brought a folding chair, a flask and a chart of the harbour printed in the year he was born. He laid a finger on the line of deepest water. “There,” he said. “That is where we will find my watch.”',
  ],
  subheading: 'What lies in the upper two metres',
  quote: ['The water got shallower while we talked.', 'Vera Lind, harbour master'],
  infobox: [
    'The dredging in short',
    '1.9 million cubic metres of mud in two years',
    '84 million doros, a third from the national ports fund',
    'Ferries move to Northbank on 3 March',
    'Results of water tests published each Friday',
  ],
  table: [
    'Depth at the ferry berth, metres at low water',
    [
      ['Year', 'Berth 1', 'Berth 2'],
      ['1984', '7.2', '7.0'],
      ['2004', '5.9', '5.4'],
      ['2026', '4.1', '3.8'],
    ],
  ],
  caption: 'The trial dig at the Old Quay on Tuesday morning, seen from the customs house.',
  credit: 'Drawn by code / The Maravel Compass',
  flashes: [
    'Council votes to dredge the old harbour, 27 to 16',
    'Ondra Bridge open to trams again after this morning’s inspection',
    'Evening ferry to Tarsi leaves at 21:40, not 21:10',
    'Water board: no rationing before January',
  ],
  attribution: 'Our correspondent',
  topics: ['The old harbour', 'Sella Institute', 'Vera Lind', 'Ferries', 'City Council'],
  dossier: [
    'The mud and the money',
    'Two years, 84 million doros, one harbour floor: what the dredging changes.',
  ],
  correction: 'An earlier version gave the depth at berth 2 in 2004 as 4.5 metres. It was 5.4 metres.',
  footer: {
    description:
      'The Maravel Compass reports from a city that does not exist. Places, people and events are invented.',
    rights: 'Demonstration content. All pictures are illustrations drawn by code.',
    links: ['About us', 'Contact', 'Privacy', 'Authors', 'Corrections', 'Archive'],
  },
  entries: [
    [
      'The vote is through: 27 to 16',
      'Applause from the gallery, and a few whistles. The mayor reads the result twice.',
    ],
    ['A last amendment falls', 'The proposal to wait for another survey loses by three votes.'],
    ['The debate is open', 'Thirty-one speakers are on the list. The clerk has brought sandwiches.'],
  ],
  collections: ['Today', 'Opinion', 'Video', 'In pictures', 'Briefly', 'Politics', 'Live now'],
  programme: ['Harbour Hour', 'Conversations from the quay, every Thursday.', 'Thursdays at 19:00'],
}
