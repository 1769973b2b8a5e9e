// The instants that stories wait for: kinds of rows in `due`. Read by the services that set and clear them.

/** A scheduled story goes out. */
export const storyDue = 'story.goes-out'
/** A story is no longer news for the news sitemap. */
export const newsSitemapDue = 'story.leaves-news-sitemap'
export const newsSitemapMs = 48 * 3_600_000
