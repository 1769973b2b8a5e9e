// Ids made in the application: UUIDv7 (ordered by time), text in the API, branded per kind so that none is taken for another.
import { v7, validate } from 'uuid'

declare const brand: unique symbol

/** An id of one kind of record; the brand exists only for the compiler. */
export type Id<Kind extends string> = string & { readonly [brand]: Kind }

export type StoryId = Id<'story'>
export type SetId = Id<'set'>
export type FamilyId = Id<'family'>
export type SectionId = Id<'section'>
export type RegionId = Id<'region'>
export type TopicId = Id<'topic'>
export type DossierId = Id<'dossier'>
export type AuthorId = Id<'author'>
export type ProgrammeId = Id<'programme'>
export type StreamId = Id<'stream'>
export type AssetId = Id<'asset'>
export type PageId = Id<'page'>
export type LetterId = Id<'letter'>
export type NameId = Id<'name'>
export type FrontId = Id<'front'>
export type FlashId = Id<'flash'>
export type EntryId = Id<'entry'>
export type TokenId = Id<'token'>
export type JobId = Id<'job'>

/** A new id; `Kind` is inferred from where it is put. Ids made later sort later. */
export function newId<T extends string>(): T {
  return v7() as T
}

/** Whether outside text has the form of an id at all (a cheap check before asking the database). */
export function isId(text: string): boolean {
  return validate(text)
}
