// From a drawn sheet to a picture file: SVG -> sharp, with a fine grain laid over it. The grain is made once.
import sharp, { type Sharp } from 'sharp'
import { chance } from './draw.ts'

type Size = readonly [width: number, height: number]

const grainEdge = 512
let grain: Promise<Buffer> | undefined

/** JPEG of a sheet's shapes; `view` is the sheet's own size, `size` the picture's in pixels. */
export async function renderJpeg(shapes: string, view: Size, size: Size): Promise<Buffer> {
  return rasterize(shapes, view, size)
    .composite([{ input: await grainTile(), tile: true, blend: 'soft-light' }])
    .jpeg({ quality: 80 })
    .toBuffer()
}

/** The sheet in pixels, without grain: also what a film's frames are made of. */
export function rasterize(shapes: string, view: Size, size: Size): Sharp {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size[0]}" height="${size[1]}" viewBox="0 0 ${view[0]} ${view[1]}" preserveAspectRatio="xMidYMid slice">${shapes}</svg>`
  return sharp(Buffer.from(svg)).flatten({ background: '#ffffff' })
}

function grainTile(): Promise<Buffer> {
  grain ??= makeGrain()
  return grain
}

/** Grey noise around the middle with some alpha: soft-light leaves flat colour alive, not dirty. */
function makeGrain(): Promise<Buffer> {
  const next = chance('grain')
  const pixels = Buffer.alloc(grainEdge * grainEdge * 4)
  for (let index = 0; index < pixels.length; index += 4) {
    const value = Math.round(128 + (next() + next() + next() - 1.5) * 62)
    pixels.fill(value, index, index + 3)
    pixels[index + 3] = 120
  }
  return sharp(pixels, { raw: { width: grainEdge, height: grainEdge, channels: 4 } })
    .blur(0.6)
    .png()
    .toBuffer()
}
