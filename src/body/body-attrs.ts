// How one attribute or mark of a body's JSON is checked: each check gives the clean value or says what is wrong with it.
import { type AssetId, isId, type StoryId } from '../ids.ts'
import type { AssetUse, BlockId, Direction } from './block.ts'
import { isBlockId } from './block-id.ts'
import { cleanLabel } from './clean-text.ts'
import { isProvider } from './embed-provider.ts'
import { cleanUrl, webUrl } from './link-url.ts'

/** Where the reader stands: reports a fault at a JSON pointer. */
export type Fault = (at: string, detail: string) => void

/** The clean value; `undefined` when it is absent in fact (an empty label) or was reported as a fault. */
export type Check<T> = (value: unknown, at: string, fault: Fault) => T | undefined

export type Fields = Readonly<Record<string, unknown>>

const maxLabelLength = 5_000
const maxAssets = 200
const maxStories = 50

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A key as a step of a JSON pointer (RFC 6901); outside keys are cut, a pointer is not a place to be flooded. */
export function pointerStep(key: string): string {
  return key.slice(0, 100).replaceAll('~', '~0').replaceAll('/', '~1')
}

export type Checks = Readonly<Record<string, Check<unknown>>>
export type Checked<C extends Checks> = { readonly [K in keyof C]?: NonNullable<ReturnType<C[K]>> }

/** Reads an object whose keys are those of `checks` and no others; null counts as absent (so ProseMirror writes it). */
export function checkFields<C extends Checks>(
  value: unknown,
  at: string,
  fault: Fault,
  checks: C,
  required: readonly (keyof C & string)[] = [],
): Checked<C> {
  if (value !== undefined && value !== null && !isFields(value)) fault(at, 'must be an object')
  const fields = isFields(value) ? value : {}
  const out: Record<string, unknown> = {}
  for (const [key, given] of Object.entries(fields)) {
    const check = Object.hasOwn(checks, key) ? checks[key] : undefined
    if (!check) fault(`${at}/${pointerStep(key)}`, 'is not a known attribute')
    else if (given !== undefined && given !== null) {
      const clean = check(given, `${at}/${key}`, fault)
      if (clean !== undefined) out[key] = clean
    }
  }
  for (const key of required) {
    if (fields[key] === undefined || fields[key] === null) fault(`${at}/${key}`, 'is required')
  }
  // Each value came from the check of its own key, which is what the type says.
  return out as Checked<C>
}

export const label: Check<string> = (value, at, fault) => {
  if (typeof value !== 'string') return report(fault, at, 'must be text')
  if (value.length > maxLabelLength) return report(fault, at, `must not exceed ${maxLabelLength} characters`)
  return cleanLabel(value) || undefined
}

/** An empty alt text is a statement (decoration), so it stays. */
const altText: Check<string> = (value, at, fault) =>
  label(value, at, fault) ?? (value === '' ? '' : undefined)

export const flag: Check<boolean> = (value, at, fault) =>
  typeof value === 'boolean' ? value : report(fault, at, 'must be true or false')

export const direction: Check<Direction> = (value, at, fault) =>
  value === 'ltr' || value === 'rtl' ? value : report(fault, at, 'must be ltr or rtl')

export const level: Check<2 | 3> = (value, at, fault) =>
  value === 2 || value === 3 ? value : report(fault, at, 'must be 2 or 3')

export function span(most: number): Check<number> {
  return (value, at, fault) => {
    if (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= most) return value
    return report(fault, at, `must be a whole number from 1 to ${most}`)
  }
}

/** Any id at all: a missing, doubled or malformed block id is replaced, never a reason to refuse a text. */
export const wantedId: Check<unknown> = (value) => value

export const from: Check<{ block: BlockId; hash: string }> = (value, at, fault) => {
  const given = checkFields(value, at, fault, { block: blockId, hash: hashText }, ['block', 'hash'])
  return given.block && given.hash ? { block: given.block, hash: given.hash } : undefined
}

export const storyId: Check<StoryId> = (value, at, fault) =>
  typeof value === 'string' && isId(value)
    ? (value as StoryId)
    : report(fault, at, 'must be the id of a story')

export const assetChecks = {
  asset: ((value, at, fault) =>
    typeof value === 'string' && isId(value)
      ? (value as AssetId)
      : report(fault, at, 'must be the id of an asset')) satisfies Check<AssetId>,
  crop: ((value, at, fault) =>
    typeof value === 'string' && /^[A-Za-z0-9:._-]{1,40}$/.test(value)
      ? value
      : report(fault, at, 'must be the name of a crop')) satisfies Check<string>,
  caption: label,
  alt: altText,
  credit: label,
}

export const assetList: Check<readonly AssetUse[]> = (value, at, fault) =>
  listOf(value, at, fault, maxAssets, (item, itemAt) => {
    const { asset, ...rest } = checkFields(item, itemAt, fault, assetChecks, ['asset'])
    return asset ? { asset, ...rest } : undefined
  })

export const storyList: Check<readonly StoryId[]> = (value, at, fault) =>
  listOf(value, at, fault, maxStories, (item, itemAt) => storyId(item, itemAt, fault))

export const provider: Check<string> = (value, at, fault) =>
  isProvider(value) ? value : report(fault, at, 'is not a provider that may be embedded')

export const shortText: Check<string> = (value, at, fault) =>
  typeof value === 'string' && value.length <= 300 ? value : report(fault, at, 'must be a short text')

export const pageUrl: Check<string> = (value, at, fault) =>
  (typeof value === 'string' ? webUrl(value)?.href : undefined) ??
  report(fault, at, 'must be an http or https URL')

export const href: Check<string> = (value, at, fault) =>
  (typeof value === 'string' ? cleanUrl(value) : undefined) ??
  report(fault, at, 'must be an https, http, mailto or tel URL')

const blockId: Check<BlockId> = (value, at, fault) =>
  isBlockId(value) ? value : report(fault, at, 'must be the id of a block')

const hashText: Check<string> = (value, at, fault) =>
  typeof value === 'string' && /^[A-Za-z0-9_-]{1,64}$/.test(value)
    ? value
    : report(fault, at, 'must be a hash')

function listOf<T>(
  value: unknown,
  at: string,
  fault: Fault,
  most: number,
  read: (item: unknown, at: string) => T | undefined,
): readonly T[] | undefined {
  if (!Array.isArray(value) || value.length === 0) return report(fault, at, 'must be a list with entries')
  if (value.length > most) return report(fault, at, `must not hold more than ${most} entries`)
  return value.map((item, n) => read(item, `${at}/${n}`)).filter((item) => item !== undefined)
}

function report(fault: Fault, at: string, detail: string): undefined {
  fault(at, detail)
  return undefined
}
