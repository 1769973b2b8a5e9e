// An asset as the rooms know it: a picture of the library, its words per edition and its renditions. Types and pure rules.
import { z } from '@hono/zod-openapi'
import type { AssetId } from '../ids.ts'
import type { PictureFacts } from './picture-facts.ts'

/** A `video` is a film with a picture as its poster. */
export type AssetType = 'image' | 'video'
export type AssetState = 'pending' | 'ready' | 'failed' | 'withdrawn'
export type AssetText = { readonly caption: string; readonly alt: string }
export type Focal = { readonly x: number; readonly y: number }
export type Rendition = {
  readonly format: string
  readonly width: number
  readonly height: number
  readonly hash: string
  readonly bytes: number
}

export type AssetFacts = {
  /** The file's name as it came: shown to the desk, never used as a path. */
  readonly name?: string
  readonly metadata?: PictureFacts
  /** Of a video, where its film says so. */
  readonly seconds?: number
  /** More than one: the original moves, its renditions do not. */
  readonly frames?: number
  /** State `failed`: why. */
  readonly problem?: string
}

export type Asset = {
  readonly id: AssetId
  readonly type: AssetType
  readonly state: AssetState
  readonly contentType: string | null
  readonly bytes: number | null
  readonly width: number | null
  readonly height: number | null
  readonly sha256: string | null
  readonly focal: Focal
  readonly credit: string
  readonly sourceUrl: string | null
  readonly facts: AssetFacts
  readonly createdBy: string
  readonly createdAt: Date
  readonly rev: number
  /** By edition code. */
  readonly texts: Readonly<Record<string, AssetText>>
  readonly renditions: readonly Rendition[]
}

/** Facts as they are stored; members of a later release are left out. */
export const assetFacts = z.object({
  name: z.string().optional(),
  metadata: z.custom<PictureFacts>((value) => typeof value === 'object' && value !== null).optional(),
  frames: z.number().optional(),
  seconds: z.number().optional(),
  problem: z.string().optional(),
})

export const middle: Focal = { x: 0.5, y: 0.5 }

/** The page-store keys that show this asset, one per edition. */
export function staleKeys(id: AssetId, editions: readonly string[]): string[] {
  return editions.toSorted().map((edition) => `asset:${id}/${edition}`)
}

/** Named by its bytes, so that a second fetch of other bytes never replaces the first. */
export function originalKey(id: AssetId, sha256: string): string {
  return `${id}/${sha256.slice(0, 16)}-original`
}

/** Films are renditions too: not pictures, but public files. */
export function isFilm({ format }: Pick<Rendition, 'format'>): boolean {
  return format === 'mp4' || format === 'webm'
}

/** The file name of a rendition, in its address and in its blob key. */
export function renditionName(rendition: Pick<Rendition, 'hash' | 'width' | 'format'>): string {
  return `${rendition.hash}-${rendition.width}.${rendition.format === 'jpeg' ? 'jpg' : rendition.format}`
}

export function renditionKey(id: AssetId, rendition: Pick<Rendition, 'hash' | 'width' | 'format'>): string {
  return `${id}/${renditionName(rendition)}`
}
