// The live channel: its names, a week of its schedule, and its picture once that is drawn.
import { Temporal } from 'temporal-polyfill'
import { cli } from '../actor.ts'
import { createStream, editStream, setSchedule } from '../media/media.ts'
import { editions } from './editions.ts'
import { assetIdOf } from './seed-ids.ts'
import { orDone, type Step } from './seed-steps.ts'
import { stream } from './taxonomy.ts'

const scheduledDays = 7

export function streamSteps(now: Date): readonly Step[] {
  const texts = Object.fromEntries(
    editions.map(({ code }) => {
      const { name, description } = stream.rows[code]
      return [code, { name, description, shown: true, order: 0 }]
    }),
  )
  return [
    {
      at: now,
      what: 'live channel',
      take: async (core) => orDone(await createStream(core, cli, { key: stream.key, texts }), 'conflict'),
    },
    {
      at: now,
      what: 'schedule of the live channel',
      take: async (core) =>
        orDone(await setSchedule(core, cli, stream.key, { slots: slotsFrom(now) }, 1), 'stale'),
    },
  ]
}

/** Needs the picture. */
export function streamPosterStep(now: Date): Step {
  const poster = assetIdOf(stream.picture)
  return {
    at: now,
    what: 'picture of the live channel',
    take: async (core) => orDone(await editStream(core, cli, stream.key, { poster }, 2), 'stale'),
  }
}

/** The day's slots, from today on; their hours are those of the newspaper's city. */
function slotsFrom(now: Date) {
  const zone = editions[0]?.zone ?? 'UTC'
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone).toPlainDate()
  const titles = Object.fromEntries(editions.map(({ code }) => [code, stream.rows[code].name]))
  const at = (day: number, time: string) => {
    const plainTime = Temporal.PlainTime.from(time)
    const { epochMilliseconds } = today.add({ days: day }).toZonedDateTime({ timeZone: zone, plainTime })
    return new Date(epochMilliseconds).toISOString()
  }
  return Array.from({ length: scheduledDays }, (_, day) =>
    stream.schedule.map(({ from, to, programme }) => ({
      startsAt: at(day, from),
      endsAt: at(day, to),
      ...(programme === undefined ? { titles } : { programme }),
    })),
  ).flat()
}
