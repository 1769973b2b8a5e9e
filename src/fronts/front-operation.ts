// Operations on a front's draft, and how they are laid over a state that has moved on since their author looked. Pure.
//
// Each operation names cards and collections by their ids. It is applied to what its author saw (`seen`, the base with the
// author's earlier operations) and to what is there now. It still makes sense when what it names is still there and what it
// changes was not changed to something else in between; places given as numbers are found again by their neighbours in
// `seen`. The first operation that does not refuses them all.
import type { Card, Collection, FrontItem, FrontState } from './front.ts'
import type { FrontOperation, Place } from './front-input.ts'

export type Refusal = { readonly index: number; readonly reason: string }
export type Applied = { readonly state: FrontState } | { readonly refused: Refusal }

const maxCards = 60
const maxItems = 60

/** `base`: the state the operations were made on; `now`: the state they are laid over; `newId` names what came without an id. */
export function applyOperations(
  base: FrontState,
  now: FrontState,
  ops: readonly FrontOperation[],
  newId: () => string,
): Applied {
  let seen = base
  let state = now
  for (const [index, given] of ops.entries()) {
    const op = named(given, newId)
    const before = { seen, now: state }
    const reason = conflict(op, before)
    if (reason !== undefined) return { refused: { index, reason } }
    seen = apply(op, seen, seen)
    state = apply(op, state, before.seen)
  }
  return { state }
}

type Named<Op extends FrontOperation = FrontOperation> = Op extends { op: 'add' }
  ? Omit<Op, 'card'> & { card: Card }
  : Op extends { op: 'addCollection' }
    ? Omit<Op, 'collection'> & { collection: FrontItem }
    : Op

function named(op: FrontOperation, newId: () => string): Named {
  if (op.op === 'add') return { ...op, card: { ...op.card, id: op.card.id ?? newId() } }
  if (op.op !== 'addCollection') return op
  return { ...op, collection: { ...op.collection, id: op.collection.id ?? newId() } }
}

type Views = { readonly seen: FrontState; readonly now: FrontState }

/** Why the operation does not make sense (any more); undefined when it does. */
function conflict(op: Named, { seen, now }: Views): string | undefined {
  switch (op.op) {
    case 'add': {
      const target = findCollection(now, op.collection)
      if (!target) return noCollection(op.collection)
      if (findCard(now, op.card.id)) return `There is a card "${op.card.id}" already.`
      if (target.cards.some(({ story }) => story === op.card.story))
        return 'The story is in this collection already.'
      return target.cards.length >= maxCards ? 'The collection is full.' : undefined
    }
    case 'move': {
      const target = findCollection(now, op.collection)
      if (!target) return noCollection(op.collection)
      const found = findCard(now, op.card)
      if (!found) return noCard(op.card)
      if (found.collection === op.collection) return undefined
      if (target.cards.some(({ story }) => story === found.card.story))
        return 'The story is in this collection already.'
      return target.cards.length >= maxCards ? 'The collection is full.' : undefined
    }
    case 'remove':
      return findCard(now, op.card) || findCard(seen, op.card) ? undefined : noCard(op.card)
    case 'patch': {
      const there = findCard(now, op.card.id)
      const { id: _id, ...wish } = op.card
      if (!there) return noCard(op.card.id)
      return changedSince(findCard(seen, op.card.id)?.card, there.card, wish)
    }
    case 'addCollection': {
      if (now.items.some(({ id }) => id === op.collection.id))
        return `There is a "${op.collection.id}" already.`
      const cards = 'cards' in op.collection ? op.collection.cards : []
      const twice = cards.find(
        ({ id }, index) => findCard(now, id) || cards.slice(0, index).some((card) => card.id === id),
      )
      if (twice) return `There is a card "${twice.id}" already.`
      return now.items.length >= maxItems ? 'The front is full.' : undefined
    }
    case 'moveCollection':
      return now.items.some(({ id }) => id === op.collection) ? undefined : noCollection(op.collection)
    case 'removeCollection': {
      const there = now.items.find(({ id }) => id === op.collection)
      if (!there)
        return seen.items.some(({ id }) => id === op.collection) ? undefined : noCollection(op.collection)
      const unseen = cardsOf(there).some(({ id }) => !findCard(seen, id))
      return unseen ? 'Someone has put another card into the collection.' : undefined
    }
    case 'patchCollection': {
      const there = findCollection(now, op.collection)
      if (!there) return noCollection(op.collection)
      return changedSince(findCollection(seen, op.collection), there, op.set)
    }
  }
}

/** A field that someone else has set to something else since. */
function changedSince(
  seen: object | undefined,
  now: object,
  wish: Readonly<Record<string, unknown>>,
): string | undefined {
  const valueIn = (thing: object | undefined, name: string) =>
    JSON.stringify((thing as Record<string, unknown> | undefined)?.[name] ?? null)
  const field = Object.keys(wish).find((name) => {
    const there = valueIn(now, name)
    return there !== valueIn(seen, name) && there !== valueIn(wish, name)
  })
  return field === undefined ? undefined : `Someone has changed "${field}" since.`
}

/** The state after an operation that makes sense; `seen` tells what a position meant to its author. */
function apply(op: Named, state: FrontState, seen: FrontState): FrontState {
  switch (op.op) {
    case 'add':
      return insertCard(state, op.collection, op.card, placeAmong(op, seen))
    case 'move': {
      const found = findCard(state, op.card)
      if (!found) return state
      return insertCard(withoutCard(state, op.card), op.collection, found.card, placeAmong(op, seen, op.card))
    }
    case 'remove':
      return withoutCard(state, op.card)
    case 'patch': {
      const { id, ...wish } = op.card
      return mapCards(state, (cards) => cards.map((card) => (card.id === id ? patched(card, wish) : card)))
    }
    case 'addCollection':
      return { items: insert(state.items, op.collection, placeIn(seen.items, op.at)) }
    case 'moveCollection': {
      const item = state.items.find(({ id }) => id === op.collection)
      const others = (items: readonly FrontItem[]) => items.filter(({ id }) => id !== op.collection)
      if (!item) return state
      return { items: insert(others(state.items), item, placeIn(others(seen.items), op.at)) }
    }
    case 'removeCollection':
      return { items: state.items.filter(({ id }) => id !== op.collection) }
    case 'patchCollection':
      return {
        items: state.items.map((item) =>
          item.id === op.collection && 'style' in item ? patched(item, op.set) : item,
        ),
      }
  }
}

/** Neighbours in order of preference: stand before the first of `before` that is there, else after the first of `after`. */
type Neighbours = { readonly before: readonly string[]; readonly after: readonly string[] }

function placeIn(seen: readonly { readonly id: string }[], at: Place | undefined): Neighbours {
  const ids = seen.map(({ id }) => id)
  if (at === undefined) return { before: [], after: [] }
  if (typeof at !== 'number') {
    // A named neighbour that is gone: its place is found by those that stood around it.
    const anchor = 'before' in at ? at.before : at.after
    const index = ids.indexOf(anchor)
    if (index < 0) return 'before' in at ? { before: [anchor], after: [] } : { before: [], after: [anchor] }
    if ('after' in at) return { before: [], after: ids.slice(0, index + 1).reverse() }
    return { before: ids.slice(index), after: ids.slice(0, index).reverse() }
  }
  return { before: ids.slice(at), after: ids.slice(0, at).reverse() }
}

function placeAmong(
  { collection, at }: { readonly collection: string; readonly at?: Place | undefined },
  seen: FrontState,
  moved?: string,
): Neighbours {
  const cards = findCollection(seen, collection)?.cards ?? []
  return placeIn(
    cards.filter(({ id }) => id !== moved),
    at,
  )
}

function insert<T extends { readonly id: string }>(
  list: readonly T[],
  item: T,
  { before, after }: Neighbours,
): T[] {
  const indexOf = (id: string) => list.findIndex((other) => other.id === id)
  const next = before.map(indexOf).find((index) => index >= 0)
  const previous = after.map(indexOf).find((index) => index >= 0)
  const index = next ?? (previous === undefined ? list.length : previous + 1)
  return [...list.slice(0, index), item, ...list.slice(index)]
}

function insertCard(state: FrontState, collection: string, card: Card, where: Neighbours): FrontState {
  return mapCards(state, (cards, id) => (id === collection ? insert(cards, card, where) : cards))
}

function withoutCard(state: FrontState, card: string): FrontState {
  return mapCards(state, (cards) => cards.filter(({ id }) => id !== card))
}

function mapCards(state: FrontState, map: (cards: Card[], collection: string) => Card[]): FrontState {
  const items = state.items.map((item) =>
    'style' in item ? { ...item, cards: map(item.cards, item.id) } : item,
  )
  return { items }
}

/** null takes the patch away: the story's own shows again. */
function patched<T extends object>(thing: T, wish: Readonly<Record<string, unknown>>): T {
  const merged = Object.entries({ ...thing, ...wish })
  return Object.fromEntries(merged.filter(([, value]) => value !== null && value !== undefined)) as T
}

function cardsOf(item: FrontItem): readonly Card[] {
  return 'style' in item ? item.cards : []
}

function findCollection(state: FrontState, id: string): Collection | undefined {
  return state.items.find((item): item is Collection => item.id === id && 'style' in item)
}

function findCard(state: FrontState, id: string): { card: Card; collection: string } | undefined {
  for (const item of state.items) {
    const card = cardsOf(item).find((candidate) => candidate.id === id)
    if (card) return { card, collection: item.id }
  }
  return undefined
}

function noCollection(id: string): string {
  return `There is no collection "${id}" any more.`
}

function noCard(id: string): string {
  return `There is no card "${id}" any more.`
}
