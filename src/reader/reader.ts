// The door of the reader room: the public site.
export { findContact, renderContact } from './contact.ts'
export { assetFiles } from './design.ts'
export { errorPage } from './error-page.ts'
export { cspReportPath, securityHeaders } from './page-response.ts'
export { type Preview, renderLook, renderPreview } from './preview.ts'
export { createSite, type SiteOptions } from './site.ts'
