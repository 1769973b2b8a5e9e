// Settings: from the environment, else `standfirst.config.ts` (or .js/.json) in the working folder, else defaults. Checked at start.
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { z } from '@hono/zod-openapi'
import { fail, ok, type Result } from '../result.ts'

const url = z.url({ protocol: /^https?$/ }).transform((text) => text.replace(/\/+$/, ''))
const asList = (text: string): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
const flag = z.enum(['0', '1']).transform((text) => text === '1')

const schema = z.object({
  PORT: z.coerce.number('must be a number from 0 to 65535').int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('./data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
    .optional(),
  BLOB_URL: z.string().optional(),
  PUBLIC_URL: url.optional(),
  STANDFIRST_DEMO: flag.default(false),
  FETCH_ALLOW: z
    .string()
    .default('')
    .transform(asList)
    .refine((list) => list.every((part) => /^[^\s:/]+:\d{1,5}$|^\[[0-9a-f:]+\]:\d{1,5}$/i.test(part)), {
      message: 'must be host:port, several separated by commas',
    }),
  TRUSTED_PROXIES: z.string().default('').transform(asList),
  CDN: z.string().optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  PAGE_STORE_MB: z.coerce.number().int().min(8).max(65_536).default(256),
  SESSION_IDLE_HOURS: z.coerce.number().min(0.1).max(720).default(12),
  SESSION_DAYS: z.coerce.number().min(0.1).max(90).default(7),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'must begin with smtp:// or smtps://')
    .optional(),
  MAIL_FROM: z
    .string()
    .max(300)
    .regex(/^[^\r\n]+@[^\r\n]+$/, 'must be an e-mail address')
    .optional(),
})

type Parsed = z.infer<typeof schema>

export type Config = {
  readonly port: number
  readonly host: string
  readonly dataDir: string
  readonly databaseUrl: string | undefined
  /** Without a slash at its end. */
  readonly publicUrl: string
  /** Whether PUBLIC_URL was set: then only its host (and loopback) is answered. */
  readonly publicUrlSet: boolean
  readonly demo: boolean
  readonly fetchAllow: readonly string[]
  /** Addresses whose X-Forwarded-For is believed. */
  readonly trustedProxies: readonly string[]
  readonly cdn: boolean
  readonly logLevel: Parsed['LOG_LEVEL']
  readonly pageStoreBytes: number
  /** A session unused for this long is over. */
  readonly sessionIdleMs: number
  /** A session is over this long after it began. */
  readonly sessionMs: number
  readonly smtpUrl: string | undefined
  readonly mailFrom: string | undefined
}

/** One plain sentence for a setting that cannot be. */
export async function readConfig(env: NodeJS.ProcessEnv, folder: string): Promise<Result<Config>> {
  const file = await readConfigFile(folder)
  if (!file.ok) return file
  const given = Object.fromEntries(
    Object.keys(schema.shape).flatMap((name) => {
      const value = env[name] ?? file.value[name]
      return value === undefined || value === '' ? [] : [[name, String(value)]]
    }),
  )
  const parsed = schema.safeParse(given)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return fail(
      'invalid',
      `The setting ${String(issue?.path[0] ?? '')} is not right: ${issue?.message ?? 'unknown'}.`,
    )
  }
  if (parsed.data.BLOB_URL !== undefined) {
    return fail(
      'invalid',
      'BLOB_URL is not supported yet: leave it out, and pictures are kept in DATA_DIR/blobs.',
    )
  }
  if ((parsed.data.SMTP_URL === undefined) !== (parsed.data.MAIL_FROM === undefined)) {
    return fail('invalid', 'SMTP_URL and MAIL_FROM belong together: set both, or neither.')
  }
  return ok(asConfig(parsed.data, folder))
}

function asConfig(settings: Parsed, folder: string): Config {
  return {
    port: settings.PORT,
    host: settings.HOST,
    dataDir: resolve(folder, settings.DATA_DIR),
    databaseUrl: settings.DATABASE_URL,
    publicUrl: settings.PUBLIC_URL ?? `http://localhost:${settings.PORT}`,
    publicUrlSet: settings.PUBLIC_URL !== undefined,
    demo: settings.STANDFIRST_DEMO,
    fetchAllow: settings.FETCH_ALLOW,
    trustedProxies: settings.TRUSTED_PROXIES,
    cdn: settings.CDN !== undefined,
    logLevel: settings.LOG_LEVEL,
    pageStoreBytes: settings.PAGE_STORE_MB * 1024 * 1024,
    sessionIdleMs: settings.SESSION_IDLE_HOURS * 3_600_000,
    sessionMs: settings.SESSION_DAYS * 24 * 3_600_000,
    smtpUrl: settings.SMTP_URL,
    mailFrom: settings.MAIL_FROM,
  }
}

const fileNames = ['standfirst.config.ts', 'standfirst.config.js', 'standfirst.config.mjs']

async function readConfigFile(folder: string): Promise<Result<Record<string, unknown>>> {
  const path = fileNames.map((name) => resolve(folder, name)).find((candidate) => existsSync(candidate))
  if (path === undefined) return ok({})
  try {
    const module = (await import(pathToFileURL(path).href)) as { default?: unknown; config?: unknown }
    const config = module.default ?? module.config
    if (typeof config === 'object' && config !== null) return ok({ ...config } as Record<string, unknown>)
    return fail('invalid', `${path} exports no settings: export const config = { PORT: 3000 }.`)
  } catch (error) {
    return fail(
      'invalid',
      `${path} could not be read: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}
