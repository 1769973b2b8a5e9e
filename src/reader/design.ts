// The door of the reader site's design: views in, HTML out.

export type { Format } from './format.ts'
export { type AssetFile, assetFiles, scriptIntegrity } from './layouts/assets.ts'
export { frameOriginsOf, renderBox, renderDocument } from './layouts/document.tsx'

export { manifestOf } from './layouts/manifest.ts'

export type * from './views.ts'
export type { Words } from './words/index.ts'
