// Percentiles, and the table every benchmark prints: figure, value, bar, verdict.

/** The value below which `share` (0 to 1) of them lie: the nearest rank. */
export function percentile(values, share) {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

/** `p50 / p99` in milliseconds. */
export function spread(values) {
  return `${ms(percentile(values, 0.5))} / ${ms(percentile(values, 0.99))}`
}

export function ms(value) {
  return `${value.toFixed(value < 10 ? 1 : 0)} ms`
}

/** A row whose bar is "at most" (or, with `least`, "at least"). Without a bar it is only told. */
export function row(figure, value, { text = String(value), most, least } = {}) {
  const bar = most === undefined ? (least === undefined ? '' : `>= ${least}`) : `<= ${most}`
  const isMet = (most === undefined || value <= most) && (least === undefined || value >= least)
  return { figure, text, bar, verdict: bar === '' ? '' : isMet ? 'pass' : 'FAIL' }
}

export function printTable(title, rows) {
  const head = { figure: title, text: 'value', bar: 'bar', verdict: '' }
  const width = (name) => Math.max(...[head, ...rows].map((each) => each[name].length))
  const widths = { figure: width('figure'), text: width('text'), bar: width('bar') }
  const line = ({ figure, text, bar, verdict }) =>
    `${figure.padEnd(widths.figure)}  ${text.padStart(widths.text)}  ${bar.padEnd(widths.bar)}  ${verdict}`.trimEnd()
  const rule = '-'.repeat(line(head).length)
  process.stdout.write(`\n${[line(head), rule, ...rows.map(line)].join('\n')}\n`)
}
