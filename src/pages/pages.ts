// The door of the page store.
export type { FactChange, Facts, Invalidation } from './facts.ts'
export { staleHeader } from './headers.ts'
export type { ListQuery, ListRead, SortKey } from './list-read.ts'
export { type Difference, type OracleReport, runOracle } from './oracle.ts'
export type { BoxRender, PageRequest, Rendered, Route, Site, Slot } from './page.ts'

export { Recorder } from './recorder.ts'
export { answer, serve } from './serving.ts'
export type { PageSettings, PageStats } from './settings.ts'
export type { Ask, Reply } from './stitched.ts'
export { PageStore } from './store.ts'
