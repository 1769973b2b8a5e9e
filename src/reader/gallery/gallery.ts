// `npm run gallery`: every page of the reader site with sample data, at /{edition}/{page}; nothing is stored.
import { createGallery } from './gallery-server.ts'

const port = Number(process.env['PORT'] ?? 3456)
createGallery().listen(port, '127.0.0.1', () => console.log(`The gallery is at http://localhost:${port}/`))
