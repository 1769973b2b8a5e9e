// Use-cases on the publication: its settings, its editions, the names of kinds in each.
import { type Actor, actorKey } from '../actor.ts'
import { type Core, type Unit, write } from '../events/events.ts'
import { kinds } from '../kinds.ts'
import { may } from '../people/people.ts'
import { fail, ok, type Result } from '../result.ts'
import { slugify } from '../slug.ts'
import { isFreeSegment, listPath, reservedEditions } from './address.ts'
import { claimAddress } from './address-store.ts'
import { type Edition, editionFooter, editionSettings, type PublicationSettings } from './edition.ts'
import { keepSaid } from './edition-history-store.ts'
import type { EditionInput, EditionPatch, KindTextPatch, SettingsPatch } from './edition-input.ts'
import {
  findEdition,
  listEditions,
  lockEdition,
  lockSettings,
  saveEdition,
  saveSettings,
} from './edition-store.ts'
import { kindNames } from './kind-names.ts'
import { hasPicture, type KindText, lockKindText, saveKindText } from './term-store.ts'

const forbidden = fail('forbidden', 'Only an administrator may change the publication.')

export function editSettings(
  core: Core,
  actor: Actor,
  patch: SettingsPatch,
  expectedRev: number,
): Promise<Result<PublicationSettings & { rev: number }>> {
  return write(core, actor, async (unit) => {
    if (may(actor, 'publication.edit') !== 'yes') return forbidden
    const { rev, ...before } = await lockSettings(unit.tx)
    if (rev !== expectedRev) {
      return fail('stale', `The settings are at revision ${rev}.`, {
        extra: { rev, current: before, yours: patch },
      })
    }
    const settings = { ...before, ...patch } as PublicationSettings
    await saveSettings(unit.tx, settings, rev + 1)
    const editions = await unit.tx.selectFrom('editions').select('code').execute()
    const stale = ['editions', ...editions.map(({ code }) => `edition:${code}`)]
    unit.record({ type: 'publication.changed', subject: 'publication:1', data: { rev: rev + 1 }, stale })
    return ok({ ...settings, rev: rev + 1 })
  })
}

export function createEdition(core: Core, actor: Actor, input: EditionInput): Promise<Result<Edition>> {
  return write(core, actor, (unit) => createEditionIn(unit, input))
}

/** A new edition comes with names and list addresses for every kind, in its language where we know them. */
export async function createEditionIn(unit: Unit, input: EditionInput): Promise<Result<Edition>> {
  if (may(unit.actor, 'publication.edit') !== 'yes') return forbidden
  const { code } = input
  if (reservedEditions.has(code)) {
    return fail('invalid', `"${code}" is a reserved word.`, {
      errors: [{ pointer: '/code', detail: 'reserved' }],
    })
  }
  if (await findEdition(unit.tx, code)) {
    return fail('conflict', `There is an edition "${code}" already.`, { unblock: 'Change that one.' })
  }
  const language = input.language ?? code
  const edition: Edition = {
    code,
    language,
    dir: input.dir ?? directionOf(language),
    zone: input.zone ?? 'UTC',
    locale: input.locale ?? language,
    name: input.name,
    slogan: input.slogan ?? '',
    byline: input.byline ?? input.name,
    footer: input.footer ?? editionFooter.parse({}),
    settings: input.settings ?? editionSettings.parse({}),
    shown: input.shown ?? true,
    order: input.order ?? (await listEditions(unit.tx)).length,
    rev: 1,
  }
  await saveEdition(unit.tx, edition)
  await keepEdition(unit, edition)
  for (const [index, kind] of kinds.entries()) {
    const { name, label, slug } = kindNames(kind, language)
    const placed = await placeKind(unit, {
      kind,
      edition: code,
      name,
      label,
      slug,
      shown: true,
      order: index,
      rev: 1,
    })
    if (!placed.ok) return placed
  }
  await unit.tx
    .insertInto('navigation')
    .values({ edition: code, tree: JSON.stringify({ nodes: [] }) })
    .execute()
  unit.record({
    type: 'edition.created',
    subject: `edition:${code}`,
    edition: code,
    stale: ['editions', `edition:${code}`, `url:${listPath(code)}`],
  })
  return ok(edition)
}

export function editEdition(
  core: Core,
  actor: Actor,
  code: string,
  patch: EditionPatch,
  expectedRev: number,
): Promise<Result<Edition>> {
  return write(core, actor, async (unit) => {
    const before = await lockEdition(unit.tx, code)
    if (!before) return fail('not-found', `There is no edition "${code}".`)
    if (may(actor, 'publication.edit') !== 'yes') return forbidden
    if (before.rev !== expectedRev) {
      return fail('stale', `The edition is at revision ${before.rev}.`, {
        extra: { rev: before.rev, current: before, yours: patch },
      })
    }
    const edition = {
      ...before,
      ...patch,
      footer: { ...before.footer, ...patch.footer },
      settings: { ...before.settings, ...patch.settings },
      rev: before.rev + 1,
    } as Edition
    const lost = await missingLogo(unit, edition.settings, patch)
    if (lost !== undefined) {
      const errors = [
        { pointer: `/settings/${lost}`, detail: 'There is no such picture, or it was withdrawn.' },
      ]
      return fail('invalid', 'The logo does not exist.', { errors })
    }
    await saveEdition(unit.tx, edition)
    await keepEdition(unit, edition)
    // Other editions show its language and where it stands, never its name; whoever does reads `edition:CODE` too.
    const seenElsewhere =
      before.shown !== edition.shown ||
      before.order !== edition.order ||
      before.dir !== edition.dir ||
      before.language !== edition.language ||
      before.zone !== edition.zone
    unit.record({
      type: 'edition.changed',
      subject: `edition:${code}`,
      edition: code,
      data: { rev: edition.rev },
      stale: [`edition:${code}`, ...(seenElsewhere ? ['editions'] : [])],
    })
    return ok(edition)
  })
}

export function editKindText(
  core: Core,
  actor: Actor,
  kind: string,
  edition: string,
  patch: KindTextPatch,
  expectedRev?: number,
): Promise<Result<KindText>> {
  return write(core, actor, async (unit) => {
    if (may(actor, 'term.edit', { edition }) !== 'yes')
      return fail('forbidden', 'You may not rename kinds in this edition.')
    const before = await lockKindText(unit.tx, edition, kind)
    if (!before) return fail('not-found', 'There is no such edition or kind.')
    if (expectedRev !== undefined && before.rev !== expectedRev) {
      return fail('stale', `What this edition calls the kind is at revision ${before.rev}.`, {
        extra: { rev: before.rev, current: before, yours: patch },
      })
    }
    const slug = patch.slug === undefined ? before.slug : slugify(patch.slug) || before.slug
    const next = { ...before, ...patch, slug, rev: before.rev + 1 } as KindText
    const placed = await placeKind(unit, next)
    if (!placed.ok) return placed
    const moved =
      before.slug !== slug ? [`url:${listPath(edition, slug)}`, `url:${listPath(edition, before.slug)}`] : []
    const listed = before.slug === slug && before.shown === next.shown ? [] : [`kinds:${edition}`]
    unit.record({
      type: 'kind.changed',
      subject: `kind:${kind}`,
      edition,
      stale: [`kind:${kind}/${edition}`, ...moved, ...listed],
    })
    return ok(next)
  })
}

async function placeKind(unit: Unit, text: KindText): Promise<Result<KindText>> {
  const { kind, edition } = text
  // `live` is the address of the live channel: the list of live blogs stands beside it under another word.
  if (!isFreeSegment(text.slug)) {
    const errors = [{ pointer: '/slug', detail: `"${text.slug}" is a reserved word` }]
    return fail('invalid', 'A list cannot have this segment.', { errors })
  }
  const path = listPath(edition, text.slug)
  if (!(await claimAddress(unit.tx, { path, edition, type: 'kind', thing: kind, at: unit.now }))) {
    return fail('conflict', `The address ${path} belongs to something else.`, {
      unblock: 'Choose another slug.',
    })
  }
  await saveKindText(unit.tx, text)
  return ok(text)
}

/** A logo that is newly named and is no picture readers may be shown. */
async function missingLogo(unit: Unit, settings: Edition['settings'], patch: EditionPatch) {
  for (const name of ['logo', 'logoDark'] as const) {
    const asset = settings[name]
    if (patch.settings?.[name] && asset !== null && !(await hasPicture(unit.tx, asset))) return name
  }
  return undefined
}

/** What it says of itself stays, as it was saved. */
function keepEdition(unit: Unit, { code, rev, name, slogan, byline, footer }: Edition): Promise<void> {
  const said = { name, slogan, byline, footer }
  return keepSaid(unit.tx, code, { rev, said, by: actorKey(unit.actor), at: unit.now })
}

/** The direction of a language's usual script. */
function directionOf(language: string): 'ltr' | 'rtl' {
  const script = new Intl.Locale(language).maximize().script ?? 'Latn'
  return ['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm', 'Rohg'].includes(script) ? 'rtl' : 'ltr'
}
