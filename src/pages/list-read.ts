// A list as a page read it: the query and the window of sort keys it used. Pure; decides whether a change of facts disturbs it.
import type { FactChange, Facts } from './facts.ts'

/** The place of a story in every list: newest first, the id decides between equal instants. */
export type SortKey = { readonly at: string; readonly id: string }

/** Which stories of an edition a list is about; every given member must match. */
export type ListQuery = {
  readonly edition: string
  readonly section?: string | undefined
  readonly kind?: string | undefined
  readonly region?: string | undefined
  readonly topic?: string | undefined
  readonly author?: string | undefined
  readonly dossier?: string | undefined
  readonly programme?: string | undefined
  /** ISO instants bounding firstPublishedAt, half-open: from <= at < to. */
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/** One list read. `first` is its newest end (null: open upwards), `last` its oldest (null: it came to the end); both count as inside. */
export type ListRead = {
  readonly query: ListQuery
  readonly first: SortKey | null
  readonly last: SortKey | null
}

type Place = { readonly at: number; readonly id: string }

/** A list read with its instants parsed once; `name` is the same for the same read. */
export type Window = {
  readonly name: string
  readonly bucket: string
  readonly query: ListQuery
  readonly from: number
  readonly to: number
  readonly first: Place | null
  readonly last: Place | null
}

/** Narrowest first: a list waits in the bucket of the narrowest facet it names, so that one change walks few lists. */
const facets = ['dossier', 'author', 'topic', 'programme', 'region', 'kind', 'section'] as const

export function windowOf(read: ListRead): Window {
  const { query } = read
  const facet = facets.find((name) => query[name] !== undefined)
  const ends = [read.first?.at, read.first?.id, read.last?.at, read.last?.id]
  return {
    name: JSON.stringify([
      query.edition,
      ...facets.map((name) => query[name]),
      query.from,
      query.to,
      ...ends,
    ]),
    bucket: facet ? bucket(query.edition, facet, query[facet]) : query.edition,
    query,
    from: query.from === undefined ? Number.NEGATIVE_INFINITY : instant(query.from),
    to: query.to === undefined ? Number.POSITIVE_INFINITY : instant(query.to),
    first: read.first && placeOf(read.first),
    last: read.last && placeOf(read.last),
  }
}

/** Every bucket in which a list that holds this story can wait. */
export function bucketsOf(facts: Facts): string[] {
  const { edition } = facts
  return [
    edition,
    bucket(edition, 'section', facts.section),
    bucket(edition, 'kind', facts.kind),
    ...(facts.region === null ? [] : [bucket(edition, 'region', facts.region)]),
    ...(facts.programme === null ? [] : [bucket(edition, 'programme', facts.programme)]),
    ...facts.topics.map((id) => bucket(edition, 'topic', id)),
    ...facts.authors.map((id) => bucket(edition, 'author', id)),
    ...facts.dossiers.map((id) => bucket(edition, 'dossier', id)),
  ]
}

type Standing = { readonly facts: Facts; readonly place: Place } | null

/** A change with its instants parsed once, to be held against many windows. */
export type Move = { readonly before: Standing; readonly after: Standing }

export function moveOf(change: FactChange): Move {
  return { before: standingOf(change.before), after: standingOf(change.after) }
}

function standingOf(facts: Facts | null): Standing {
  if (!facts?.visible) return null
  return { facts, place: { at: instant(facts.firstPublishedAt), id: facts.story } }
}

/** Whether the move alters what the list shows or its order: membership or sort key changed, inside the window. */
export function disturbs(move: Move, window: Window): boolean {
  const before = placeIn(move.before, window)
  const after = placeIn(move.after, window)
  if (before && after && order(before, after) === 0) return false
  return (before !== null && isInside(before, window)) || (after !== null && isInside(after, window))
}

function placeIn(standing: Standing, window: Window): Place | null {
  if (!standing) return null
  const { facts, place } = standing
  return place.at >= window.from && place.at < window.to && matches(facts, window.query) ? place : null
}

function matches(facts: Facts, query: ListQuery): boolean {
  return (
    facts.edition === query.edition &&
    (query.section === undefined || facts.section === query.section) &&
    (query.kind === undefined || facts.kind === query.kind) &&
    (query.region === undefined || facts.region === query.region) &&
    (query.programme === undefined || facts.programme === query.programme) &&
    (query.topic === undefined || facts.topics.includes(query.topic)) &&
    (query.author === undefined || facts.authors.includes(query.author)) &&
    (query.dossier === undefined || facts.dossiers.includes(query.dossier))
  )
}

function isInside(place: Place, window: Window): boolean {
  return (
    (window.first === null || order(place, window.first) <= 0) &&
    (window.last === null || order(place, window.last) >= 0)
  )
}

/** Ids compare as text, which for UUIDs is the order the database gives them. */
function order(a: Place, b: Place): number {
  if (a.at !== b.at) return a.at - b.at
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

function placeOf(key: SortKey): Place {
  return { at: instant(key.at), id: key.id }
}

function bucket(edition: string, facet: string, id: string | undefined): string {
  return `${edition}|${facet}=${id}`
}

/** An unreadable instant would compare false with everything and hide a stale list, so it is a bug that throws. */
function instant(text: string): number {
  const ms = Date.parse(text)
  if (Number.isNaN(ms)) throw new Error(`not an instant: ${text}`)
  return ms
}
