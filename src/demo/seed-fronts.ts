// The home of each edition, as an editor would arrange it: operations on the automatic one, then a launch.
import { cli } from '../actor.ts'
import type { Core } from '../events/events.ts'
import { type Collection, editFront, findFrontOf, launchFront } from '../fronts/fronts.ts'
import { findTerm } from '../publication/publication.ts'
import { ok, type Result } from '../result.ts'
import type { DemoEdition } from './demo-story.ts'
import { editions } from './editions.ts'
import { chosenRow, secondDossier, videoRail } from './front.ts'
import { minutesFrom, type Step } from './seed-steps.ts'
import { storyIn } from './seed-text.ts'

/** The lead stays filled by its query alone: what is published in the demo stands on top at once. */
export function frontSteps(now: Date): readonly Step[] {
  return editions.flatMap(({ code }): Step[] => [
    { at: minutesFrom(now, -2), what: `home of ${code}`, take: (core) => arrangeHome(core, code) },
    {
      at: minutesFrom(now, -1),
      what: `launch of the home of ${code}`,
      take: (core) => launchHome(core, code),
    },
  ])
}

async function arrangeHome(core: Core, code: DemoEdition): Promise<Result<unknown>> {
  if (await findFrontOf(core.database.kysely, code, 'home', null)) return ok(null)
  const dossier = await findTerm(core.database.kysely, 'dossier', secondDossier)
  if (!dossier) throw new Error(`the demo has no dossier ${secondDossier}`)
  const row: Omit<Collection, 'id' | 'style' | 'title'> = {
    prominence: 'normal',
    cards: [],
    limit: 4,
    repeats: false,
  }
  return editFront(core, cli, `home:${code}`, {
    base: 0,
    ops: [
      { op: 'moveCollection', collection: 'videos', at: { after: 'dossier' } },
      ...cardsOf(code, videoRail).map((card) => ({ op: 'add' as const, collection: 'videos', card })),
      {
        op: 'addCollection',
        at: { after: 'opinion' },
        collection: {
          ...row,
          id: 'chosen',
          title: chosenRow.title[code],
          style: 'row',
          cards: cardsOf(code, chosenRow.sets).slice(0, chosenRow.most),
          limit: chosenRow.most,
        },
      },
      { op: 'moveCollection', collection: 'pictures', at: { after: 'most-read' } },
      {
        op: 'addCollection',
        at: { after: 'pictures' },
        collection: {
          ...row,
          id: 'dossier-2',
          title: '',
          style: 'dossier',
          query: { dossier: dossier.id },
          repeats: true,
        },
      },
    ],
  })
}

async function launchHome(core: Core, code: DemoEdition): Promise<Result<unknown>> {
  const front = await findFrontOf(core.database.kysely, code, 'home', null)
  return front && front.draft === null ? ok(null) : launchFront(core, cli, `home:${code}`)
}

/** A card is named after its set, so that the same arrangement is the same front. */
function cardsOf(code: DemoEdition, sets: readonly string[]) {
  return sets.flatMap((key) => {
    const story = storyIn(code)(key)
    return story === undefined ? [] : [{ id: key, story }]
  })
}
