// What of a revision is found by its words, by readers and by the desk alike.
import { bodyText } from '../body/body.ts'
import type { Revision } from './story.ts'

export function searchedWords({ rev, fields, body }: Revision) {
  return {
    rev,
    title: fields.headline,
    text: () => [fields.kicker, fields.standfirst, fields.dateline, bodyText(body)].join('\n'),
  }
}
