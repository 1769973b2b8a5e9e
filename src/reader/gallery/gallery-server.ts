// The gallery as a server: every page with sample data under its real headers, drawn pictures, assets. Also what the
// browser tests walk.
import { createServer, type Server } from 'node:http'
import { assetFiles, renderBox } from '../design.ts'
import { pageResponse } from '../page-response.ts'
import type { BoxName } from '../views.ts'
import { type SampleEdition, sampleBoxes, sampleEditions, samplePages } from './sample.ts'
import { samplePicture, samplePortrait } from './sample-picture.ts'

type Answer = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Buffer
}

const assets = new Map(assetFiles().map((file) => [`/assets/${file.name}`, file]))

/** Not yet listening. Anything posted (reads) is taken and forgotten. */
export function createGallery(): Server {
  return createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    const { status, headers, body } = request.method === 'POST' ? taken : answer(path)
    response.writeHead(status, headers).end(body)
  })
}

const taken: Answer = { status: 204, headers: {}, body: '' }

function answer(path: string): Answer {
  const asset = assets.get(path)
  if (asset !== undefined) {
    return { status: 200, headers: { 'content-type': asset.contentType }, body: asset.bytes }
  }
  const drawn = /^\/media\/sample\/(face-)?(\d+)(?:-\d+)?\.svg$/.exec(path)
  if (drawn !== null) {
    const seed = Number(drawn[2])
    const body = drawn[1] === undefined ? samplePicture(seed) : samplePortrait(seed)
    return { status: 200, headers: { 'content-type': 'image/svg+xml' }, body }
  }
  const [, code, name = ''] = path.split('/')
  const edition = sampleEditions.find((each) => each === code)
  return edition === undefined ? index() : galleryPage(edition, name)
}

/** A page with its boxes in place; the strap only on the front. */
function galleryPage(code: SampleEdition, name: string): Answer {
  const view = samplePages(code)[name]
  if (view === undefined) return { status: 404, headers: {}, body: 'no such page in the gallery' }
  const boxes = sampleBoxes(code)
  const { headers, parts = [] } = pageResponse(view)
  const body = parts
    .map((part) => {
      if (typeof part === 'string') return part
      const box = part.box.split(':')[0] as BoxName
      return box === 'strap' && name !== 'front' ? '' : renderBox(boxes[box])
    })
    .join('')
  return { status: 200, headers, body }
}

function index(): Answer {
  const links = sampleEditions.map((code) => {
    const names = Object.keys(samplePages(code))
    return `<h2>${code}</h2><ul>${names.map((name) => `<li><a href="/${code}/${name}">${name}</a>`).join('')}</ul>`
  })
  return {
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: `<!DOCTYPE html><title>Gallery</title>${links.join('')}`,
  }
}
