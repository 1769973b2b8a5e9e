// The door of the publication room: editions, terms, navigation, static pages, addresses, settings.
export {
  decodePath,
  encodePath,
  listPath,
  reservedEditions,
  storyPath,
  termSegments,
} from './address.ts'
export {
  type Address,
  addOldAddresses,
  claimAddress,
  claimFirstAddresses,
  findAddress,
  findTaken,
} from './address-store.ts'
export { type Edition, localDay, type PublicationSettings, type Typeface } from './edition.ts'
export { editionInput, editionPatch, settingsPatch } from './edition-input.ts'
export { createEdition, editEdition, editKindText, editSettings } from './edition-service.ts'
export { findEdition, getSettings, listEditions } from './edition-store.ts'
export type { AvoidedTerm, GlossaryName, HouseStyle, NameForm } from './house-style.ts'
export type { MissedAddress } from './missed-address.ts'
export { MissedAddresses } from './missed-address-service.ts'
export type { NavigationTarget, NavigationTree } from './navigation.ts'
export { setNavigation } from './navigation-service.ts'
export { getNavigation } from './navigation-store.ts'
export { publicationEndpoints } from './publication-routes.ts'
export type { StaticPage } from './static-page.ts'
export { createStaticPage, editStaticPage } from './static-page-service.ts'
export { findStaticPage, listStaticPages } from './static-page-store.ts'
export { type Term, type TermRef, type TermText, type TermType, termTypes } from './term.ts'
export { mergeTerm, separateTerm } from './term-merge-service.ts'
export { findMerges, listMerges, termFamily } from './term-merge-store.ts'
export { termEndpoints } from './term-routes.ts'
export { createTerm, createTermIn, createTermsIn, editTerm } from './term-service.ts'
export {
  findSegments,
  findTerm,
  findTermIds,
  type KindText,
  listKindTexts,
  listSections,
} from './term-store.ts'
