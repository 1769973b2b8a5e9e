// Time zones as feeds write them: offsets, and the names whose meaning in news is settled.
// Driven by date.ts.

/** Names whose meaning in news feeds is settled: hours east of UTC. */
const zoneHours: Readonly<Record<string, number>> = {
  ut: 0,
  utc: 0,
  gmt: 0,
  z: 0,
  wet: 0,
  west: 1,
  bst: 1,
  cet: 1,
  mez: 1,
  cest: 2,
  mesz: 2,
  eet: 2,
  eest: 3,
  msk: 3,
  msd: 4,
  ist: 5.5,
  pkt: 5,
  sgt: 8,
  hkt: 8,
  awst: 8,
  jst: 9,
  kst: 9,
  acst: 9.5,
  aest: 10,
  aedt: 11,
  nzst: 12,
  nzdt: 13,
  sast: 2,
  brt: -3,
  art: -3,
  nst: -3.5,
  ndt: -2.5,
  ast: -4,
  adt: -3,
  est: -5,
  edt: -4,
  et: -5,
  cst: -6,
  cdt: -5,
  ct: -6,
  mst: -7,
  mdt: -6,
  mt: -7,
  pst: -8,
  pdt: -7,
  pt: -8,
  akst: -9,
  akdt: -8,
  hst: -10,
}

/** Minutes east of UTC a zone's name or offset means, or undefined when nobody knows it. */
export function readZone(text: string): number | undefined {
  const words = text.trim().replace(/^(?:etc\/)/i, '')
  const offset = /(?:^|\b|\s)(?:UTC|GMT|UT|Z)?\s?([+\u2212-])\s?(\d{1,2}):?(\d{2})?(?:\b|$)/i.exec(words)
  if (offset !== null) {
    const minutes = Number(offset[2]) * 60 + Number(offset[3] ?? 0)
    if (minutes > 15 * 60) return undefined
    return offset[1] === '+' ? minutes : -minutes
  }
  const first = words.split(' ')[0]?.toLowerCase().replaceAll('.', '') ?? ''
  const hours = zoneHours[first]
  if (hours !== undefined) return hours * 60
  return militaryZone(first)
}

/** RFC 822's letters, read as UTC: RFC 2822 says that nobody agreed on their sign. */
function militaryZone(letter: string): number | undefined {
  return /^[a-ik-z]$/.test(letter) ? 0 : undefined
}
