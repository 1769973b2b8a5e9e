// Every room's endpoints: the one list behind the API, its OpenAPI document and the permission check at start.
import type { Endpoint } from '../api/api.ts'
import { type ReadCounter, readEndpoints } from '../audience/audience.ts'
import { commentEndpoints } from '../comments/comments.ts'
import type { Core } from '../events/events.ts'
import { flashEndpoints } from '../flashes/flashes.ts'
import { frontEndpoints } from '../fronts/fronts.ts'
import { jobEndpoints } from '../jobs/jobs.ts'
import { letterEndpoints } from '../letters/letters.ts'
import { entryEndpoints } from '../liveblogs/liveblogs.ts'
import { filmEndpoints, type Media, mediaEndpoints, streamEndpoints } from '../media/media.ts'
import { type Door, meEndpoints, peopleEndpoints, signInEndpoints, userEndpoints } from '../people/people.ts'
import { publicationEndpoints, termEndpoints } from '../publication/publication.ts'
import { searchEndpoints } from '../search/search.ts'
import { storyDraftEndpoints, storyEndpoints } from '../stories/stories.ts'
import { type Desk, workflowEndpoints } from '../workflow/workflow.ts'
import type { Config } from './config.ts'
import { cspReportEndpoints } from './csp-reports.ts'
import type { Log } from './log.ts'

/** What lives as long as the server does. */
export type Services = { readonly reads: ReadCounter; readonly log: Log }

export function endpointsOf(
  core: Core,
  config: Config,
  media: Media,
  services: Services,
  door: Door,
  desk: Desk,
): readonly Endpoint[] {
  return [
    ...publicationEndpoints(core),
    ...termEndpoints(core),
    ...storyEndpoints(core, config.publicUrl),
    ...storyDraftEndpoints(core),
    ...commentEndpoints(core),
    ...workflowEndpoints(core, desk),
    ...entryEndpoints(core),
    ...letterEndpoints(core),
    ...flashEndpoints(core),
    ...frontEndpoints(core),
    ...mediaEndpoints(core, media),
    ...filmEndpoints(core, media),
    ...streamEndpoints(core),
    ...searchEndpoints(core, config.publicUrl),
    ...readEndpoints(core, services.reads),
    ...peopleEndpoints(core),
    ...signInEndpoints(core, door),
    ...meEndpoints(core, door.identity),
    ...userEndpoints(core, door.identity, door.mail),
    ...jobEndpoints(core),
    ...cspReportEndpoints(services.log),
  ]
}
