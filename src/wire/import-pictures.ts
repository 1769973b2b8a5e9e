// The pictures an import meets: each address once, with an id it keeps through the import. Driven by import-prepare.ts;
// import-write-service.ts makes the assets, and jobs fetch them afterwards.
import type { AssetUse, Body } from '../body/body.ts'
import { type AssetId, newId } from '../ids.ts'
import { plainLine } from './import-item.ts'

export type PictureTexts = { readonly caption?: string; readonly alt?: string; readonly credit?: string }
export type Picture = PictureTexts & { readonly url: string; readonly id: AssetId }
export type Taken = { readonly use: AssetUse } | { readonly fault: string }

/** Some hundred bytes each. */
const mostKept = 200_000

export class PictureBook {
  /** Address -> id; provisional until the asset is stored, then the asset's own. */
  readonly #ids = new Map<string, AssetId>()
  readonly #waiting = new Map<AssetId, Picture>()
  readonly #made = new Set<AssetId>()
  #settled = new Map<AssetId, AssetId>()
  #settledBefore: ReadonlyMap<AssetId, AssetId> = new Map()
  readonly #refusal: (url: string) => string | undefined

  /** `refusal`: why an address may not be fetched, as far as the address itself tells. */
  constructor(refusal: (url: string) => string | undefined = () => undefined) {
    this.#refusal = refusal
  }

  /** How a text uses the picture. Its first texts become the asset's; a later use that says something else overrides. */
  take(address: string, texts: PictureTexts): Taken {
    const url = URL.parse(address)
    if (url === null || !/^https?:$/.test(url.protocol)) return { fault: 'Its address is not http or https.' }
    const fault = url.href.length > 2000 ? 'Its address is too long.' : this.#refusal(url.href)
    if (fault !== undefined) return { fault }
    url.hash = ''
    const known = this.#ids.get(url.href)
    const own = pick(texts)
    if (known !== undefined) {
      const first = this.#waiting.get(known)
      const same = first !== undefined && JSON.stringify(pick(first)) === JSON.stringify(own)
      return { use: { asset: known, ...(same ? {} : own) } }
    }
    const id = newId<AssetId>()
    this.#ids.set(url.href, id)
    this.#waiting.set(id, { url: url.href, id, ...own })
    return { use: { asset: id } }
  }

  /** The picture behind a provisional id; undefined when its asset is stored already. */
  waiting(id: AssetId): Picture | undefined {
    return this.#waiting.get(id)
  }

  /** Whether this import made the asset. */
  isMade(id: AssetId): boolean {
    return this.#made.has(id)
  }

  /** The asset is stored, perhaps under an older id. */
  settle(picture: Picture, asset: AssetId, isNew: boolean): void {
    this.#waiting.delete(picture.id)
    if (this.#settled.size >= mostKept) {
      // What is forgotten is found again by its address in the database; items prepared already need one generation more.
      this.#settledBefore = this.#settled
      this.#settled = new Map()
      this.#ids.clear()
      this.#made.clear()
    }
    if (isNew) this.#made.add(asset)
    this.#settled.set(picture.id, asset)
    this.#ids.set(picture.url, asset)
  }

  /** The stored asset behind a provisional id; any other id is itself. */
  real(id: AssetId): AssetId {
    return this.#settled.get(id) ?? this.#settledBefore.get(id) ?? id
  }
}

function pick({ caption, alt, credit }: PictureTexts): PictureTexts {
  return {
    ...(caption ? { caption: plainLine(caption.slice(0, 2000)) } : {}),
    ...(alt ? { alt: plainLine(alt.slice(0, 1000)) } : {}),
    ...(credit ? { credit: plainLine(credit.slice(0, 300)) } : {}),
  }
}

/** Whether an address without a type looks like a picture's. */
export function isPictureUrl(address: string): boolean {
  return /\.(?:jpe?g|png|gif|webp|avif)$/i.test(URL.parse(address)?.pathname ?? '')
}

/** The ids of all pictures a text uses. */
export function assetsOf(body: Body): readonly AssetId[] {
  return body.content.flatMap((block) => {
    if (block.type === 'image' || block.type === 'video') return [block.attrs.asset]
    return block.type === 'gallery' ? block.attrs.assets.map(({ asset }) => asset) : []
  })
}

/** The same text with stored assets in the place of provisional ids. */
export function withAssets(body: Body, real: (id: AssetId) => AssetId): Body {
  if (!assetsOf(body).some((id) => real(id) !== id)) return body
  const content = body.content.map((block): Body['content'][number] => {
    switch (block.type) {
      case 'image':
        return { ...block, attrs: { ...block.attrs, asset: real(block.attrs.asset) } }
      case 'video':
        return { ...block, attrs: { ...block.attrs, asset: real(block.attrs.asset) } }
      case 'gallery': {
        const assets = block.attrs.assets.map((use) => ({ ...use, asset: real(use.asset) }))
        return { ...block, attrs: { ...block.attrs, assets } }
      }
      default:
        return block
    }
  })
  return { ...body, content }
}
