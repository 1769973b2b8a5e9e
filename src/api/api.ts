// The door of the api room: what every JSON route is made of.
export {
  type Access,
  type Answer,
  type ApiRequest,
  type Endpoint,
  endpoint,
  type Upload,
} from './endpoint.ts'
export {
  editionCode,
  idOrKey,
  idOrKeyParam,
  idParam,
  instant,
  listOf,
  pageOf,
  pageQuery,
  webUrl,
} from './schemas.ts'
