// `npm run gallery`: what the reader site's components look like, with sample data (PORT, default 3456).
import { build } from './build.mjs'

await build()
await import('../dist/reader/gallery/gallery.js')
