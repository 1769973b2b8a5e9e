// Every set of the demo, in the order of BIBLE.md. A new file in stories/ is added here by hand.
import type { DemoStory } from './demo-story.ts'
import { story as s01 } from './stories/01-tram-line-4-vote.ts'
import { story as s02 } from './stories/02-tram-line-4-in-figures.ts'
import { story as s03 } from './stories/03-harbour-mud.ts'
import { story as s04 } from './stories/04-tarsi-ferry-crossings.ts'
import { story as s05 } from './stories/05-autumn-storm-live.ts'
import { story as s06 } from './stories/06-library-night-hours.ts'
import { story as s07 } from './stories/07-praise-of-the-bench.ts'
import { story as s08 } from './stories/08-salt-harvest-pictures.ts'
import { story as s09 } from './stories/09-drought-plan-stage-two.ts'
import { story as s10 } from './stories/10-school-kitchens.ts'
import { story as s11 } from './stories/11-plumb-line-street-water.ts'
import { story as s12 } from './stories/12-strait-regatta.ts'
import { story as s13 } from './stories/13-notebook-tide-gauge.ts'
import { story as s14 } from './stories/14-winter-lights-programme.ts'
import { story as s15 } from './stories/15-budget-hearing.ts'
import { story as s16 } from './stories/16-solar-school-roofs.ts'
import { story as s17 } from './stories/17-keeper-of-cape-orel.ts'
import { story as s18 } from './stories/18-breakwater-derby.ts'
import { story as s19 } from './stories/19-fish-market-before-dawn.ts'
import { story as s20 } from './stories/20-harbour-hour-shade-and-stone.ts'
import { story as s21 } from './stories/21-shade-is-a-public-work.ts'
import { story as s22 } from './stories/22-eels-of-the-ondra.ts'
import { story as s23 } from './stories/23-ister-apricots.ts'
import { story as s24 } from './stories/24-tram-works-begin.ts'
import { story as s25 } from './stories/25-plumb-line-tide-table.ts'
import { story as s26 } from './stories/26-northbank-pool.ts'
import { story as s27 } from './stories/27-port-yearly-figures.ts'
import { story as s28 } from './stories/28-notebook-harbour-coffee.ts'
import { story as s29 } from './stories/29-harbour-hour-night-shift.ts'
import { story as s30 } from './stories/30-clean-up-sixth-basin.ts'
import { story as s31 } from './stories/31-winter-lights-first-tests.ts'

export const demoStories: readonly DemoStory[] = [
  s01,
  s02,
  s03,
  s04,
  s05,
  s06,
  s07,
  s08,
  s09,
  s10,
  s11,
  s12,
  s13,
  s14,
  s15,
  s16,
  s17,
  s18,
  s19,
  s20,
  s21,
  s22,
  s23,
  s24,
  s25,
  s26,
  s27,
  s28,
  s29,
  s30,
  s31,
]
