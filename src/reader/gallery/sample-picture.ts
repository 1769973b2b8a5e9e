// Stand-in pictures for the gallery: harbour scenes drawn by code from a number.
const palettes = [
  ['#f2d5b1', '#d98f5c', '#2f5d73', '#183a4a'],
  ['#cfe1ea', '#8fb2c4', '#3e6b80', '#1d3440'],
  ['#f4e7cf', '#c7a56b', '#7a5a3a', '#2f2418'],
  ['#dfe7d6', '#9db48a', '#587a4f', '#25371f'],
  ['#2a2f45', '#3f4a6b', '#c98d54', '#11131f'],
  ['#f0d9d2', '#c9877a', '#6d3f46', '#2b171d'],
] as const

/** One drawing as SVG; the same number draws the same picture. */
export function samplePicture(seed: number, width = 1200, height = 800): string {
  const [sky, far, sea, near] = palettes[seed % palettes.length] ?? palettes[0]
  let state = seed * 7919 + 13
  const next = (from: number, to: number) => {
    state = (state * 1103515245 + 12345) % 2147483648
    return Math.round(from + (state / 2147483648) * (to - from))
  }
  const horizon = Math.round(height * 0.58)
  const houses = Array.from({ length: 14 }, (_, i) => {
    const x = (i * width) / 13 - 40
    const tall = next(30, 190)
    return `<path fill="${far}" d="M${x} ${horizon}v-${tall}h${next(50, 90)}v${tall}z"/>`
  }).join('')
  const boats = Array.from({ length: 3 }, () => {
    const [x, y, size] = [next(80, width - 300), next(horizon + 30, height - 120), next(60, 170)]
    return `<path fill="${near}" d="M${x} ${y}h${size * 2}l-${size / 3} ${size / 3}h-${size * 1.3}z"/><path fill="${near}" d="M${x + size} ${y}v-${size * 1.2}h8v${size * 1.2}z"/><path fill="${sky}" d="M${x + size + 8} ${y - size * 1.2}l${size * 0.7} ${size}h-${size * 0.7}z"/>`
  }).join('')
  const waves = Array.from({ length: 18 }, () => {
    const [x, y] = [next(0, width), next(horizon + 15, height)]
    return `<path d="M${x} ${y}h${next(40, 160)}" stroke="${sky}" stroke-opacity=".35" stroke-width="3"/>`
  }).join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><path fill="${sky}" d="M0 0h${width}v${height}H0z"/><circle cx="${next(150, width - 150)}" cy="${next(90, 260)}" r="${next(40, 90)}" fill="#fff" fill-opacity=".7"/>${houses}<path fill="${sea}" d="M0 ${horizon}h${width}v${height}H0z"/>${waves}${boats}</svg>`
}

/** A portrait: a head and shoulders. */
export function samplePortrait(seed: number): string {
  const [sky, far, sea, near] = palettes[seed % palettes.length] ?? palettes[0]
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 200" width="200" height="200"><path fill="${sky}" d="M0 0h200v200H0z"/><path fill="${sea}" d="M20 200c0-60 40-80 80-80s80 20 80 80z"/><circle cx="100" cy="85" r="42" fill="${far}"/><path fill="${near}" d="M56 ${82 + (seed % 3) * 4}c0-60 88-60 88 0-20-24-60-28-88 0z"/></svg>`
}
