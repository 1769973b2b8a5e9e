// A user: a person with a login, and what is shown of them to whom.
import { z } from '@hono/zod-openapi'
import { type Grant, roles } from '../actor.ts'
import { editionCode } from '../api/api.ts'
import type { SectionId } from '../ids.ts'

export const languages = ['en', 'ar', 'es'] as const

export const email = z
  .email()
  .max(254)
  .transform((text) => text.toLowerCase())
export const personName = z.string().trim().min(1).max(200)

const some = <T extends z.ZodType>(item: T) => z.union([z.literal('all'), z.array(item).min(1).max(500)])

const grant = z.strictObject({
  role: z.enum(roles),
  editions: some(editionCode).default('all'),
  sections: some(z.uuid().transform((id) => id as SectionId)).default('all'),
})
export const grantsInput: z.ZodType<readonly Grant[]> = z.array(grant).min(1).max(50)

export type User = {
  readonly id: string
  readonly email: string
  readonly name: string
  readonly grants: readonly Grant[]
  readonly language: string | null
  readonly demo: boolean
  readonly createdAt: Date
  readonly joinedAt: Date | null
  readonly disabledAt: Date | null
}

/** What colleagues see of each other: enough to assign a story. */
export const colleagueView = z.object({
  id: z.string(),
  name: z.string(),
  roles: z.array(z.enum(roles)),
  disabled: z.boolean(),
})

/** What administrators see. */
export const userView = colleagueView.extend({
  email: z.string(),
  language: z.string().nullable(),
  grants: z.array(
    z.object({
      role: z.enum(roles),
      editions: z.union([z.literal('all'), z.array(z.string())]),
      sections: z.union([z.literal('all'), z.array(z.string())]),
    }),
  ),
  joined: z.boolean(),
  secondFactor: z.enum(['none', 'totp', 'passkey', 'both']),
  createdAt: z.string(),
  lastSeenAt: z.string().nullable(),
})

export type SecondFactor = z.infer<typeof userView>['secondFactor']

export function secondFactorOf(totp: boolean, passkey: boolean): SecondFactor {
  if (totp) return passkey ? 'both' : 'totp'
  return passkey ? 'passkey' : 'none'
}

export function presentColleague(user: User): z.infer<typeof colleagueView> {
  return {
    id: user.id,
    name: user.name,
    roles: [...new Set(user.grants.map(({ role }) => role))],
    disabled: user.disabledAt !== null,
  }
}

export function presentUser(
  user: User,
  more: { readonly secondFactor: SecondFactor; readonly lastSeenAt: Date | null },
): object {
  return {
    ...presentColleague(user),
    email: user.email,
    language: user.language,
    grants: user.grants,
    joined: user.joinedAt !== null,
    secondFactor: more.secondFactor,
    createdAt: user.createdAt.toISOString(),
    lastSeenAt: more.lastSeenAt?.toISOString() ?? null,
  }
}
