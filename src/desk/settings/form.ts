// A form over a versioned thing: what was changed, and what becomes of it when somebody else saved in between. Pure.

export type FieldValue = string | number | boolean | null | readonly unknown[]
/** By field name; `name.en` is the name in the English edition. */
export type Form = Readonly<Record<string, FieldValue>>

/** A field that both changed, and differently. */
export type Conflict = { readonly field: string; readonly theirs: FieldValue; readonly mine: FieldValue }

const same = (one: FieldValue | undefined, other: FieldValue | undefined): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

/** The fields that are not as they were, with their new values. */
export function changesOf(base: Form, mine: Form): Form {
  return Object.fromEntries(Object.entries(mine).filter(([field, value]) => !same(base[field], value)))
}

/** What only they changed is taken over, what only I changed stays mine; the rest is for a person to decide. */
export function mergeForms(
  base: Form,
  mine: Form,
  theirs: Form,
): { readonly merged: Form; readonly conflicts: readonly Conflict[] } {
  const changed = changesOf(base, mine)
  const conflicts = Object.entries(changed).flatMap(([field, value]) => {
    const there = theirs[field]
    const theyChanged = there !== undefined && !same(base[field], there)
    return theyChanged && !same(there, value) ? [{ field, theirs: there, mine: value }] : []
  })
  return { merged: { ...theirs, ...changed }, conflicts }
}

/** The fields of one prefix: `{'name.en': 'A'}` by edition -> `{en: {name: 'A'}}`. */
export function byEdition(form: Form): Readonly<Record<string, Readonly<Record<string, FieldValue>>>> {
  const found: Record<string, Record<string, FieldValue>> = {}
  for (const [field, value] of Object.entries(form)) {
    const dot = field.indexOf('.')
    if (dot < 0) continue
    const edition = field.slice(dot + 1)
    found[edition] = { ...found[edition], [field.slice(0, dot)]: value }
  }
  return found
}

export const textOf = (value: FieldValue | undefined): string => (typeof value === 'string' ? value : '')
