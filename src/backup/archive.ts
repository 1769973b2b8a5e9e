// What a backup file says about itself: a tar with header.json first, tables as gzipped JSON lines, blobs, footer.json last.
import { z } from 'zod'

export const archiveVersion = 1

/**
 * Answers kept for Idempotency-Key: they live a day, and one of them may hold a token in plain. Sessions and one-time links:
 * a restore must not bring back what was ended or used since; people sign in again.
 */
export const leftOut: readonly string[] = ['idempotency', 'sessions', 'tickets', 'attempts']

export const headerSchema = z.object({
  format: z.literal('standfirst-backup'),
  version: z.number().int(),
  /** The last migration of the database it was taken from. */
  schemaVersion: z.string(),
  createdAt: z.iso.datetime(),
  /** The event log's head in this backup. */
  head: z.number().int(),
})
export type Header = z.infer<typeof headerSchema>

/** Written last, so that a file without it was cut short. */
export const footerSchema = z.object({
  rows: z.record(z.string(), z.number().int()),
  blobs: z.number().int(),
  /** Blobs that the tables name and the store did not have. */
  missing: z.array(z.string()),
  /** Size and SHA-256 of everything in the file before the footer. */
  bytes: z.number().int(),
  sha256: z.string().length(64),
})
export type Footer = z.infer<typeof footerSchema>

/** Rows of one table, in the order of its primary key: one JSON object a line, made and read by PostgreSQL itself. */
export type Chunk = { readonly table: string; readonly lines: readonly string[] }

export type BackupBlob = {
  readonly key: string
  readonly size: number
  readonly bytes: AsyncIterable<Uint8Array>
}

/** What a newsroom consists of, from a file or from a database: one moment of it. */
export type Source = {
  readonly header: Header
  tables(): AsyncIterable<Chunk>
  blobs(): AsyncIterable<BackupBlob>
}

/** Called now and then while work goes on. */
export type Progress = (done: number, total: number | undefined, what: string) => void
