// The door of `net/`: what other rooms use to reach out.
export { type FetchFault, FetchFaultError, type FetchFaultKind } from './fetch-fault.ts'
export {
  createFetcher,
  type Fetched,
  type FetchedHead,
  type FetchedStream,
  type Fetcher,
  type FetcherConfig,
  type FetchLimits,
  type FetchOptions,
} from './fetcher.ts'
export type { Resolver } from './hop.ts'
export { createMailer, type Mail, type Mailer } from './mail.ts'
export { createOwnSite, type OwnSite } from './own-site.ts'
