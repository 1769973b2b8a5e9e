// "3 minutes ago", "now" for what is fresh: absolute times are in the page, this only rewrites those of the last day.
const units: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['hour', 3_600_000],
  ['minute', 60_000],
]

function refreshTimes(locale: string): void {
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  const now = Date.now()
  for (const element of document.querySelectorAll<HTMLTimeElement>('time[data-rel]')) {
    const age = now - Date.parse(element.dateTime)
    element.dataset['rel'] ||= element.textContent
    const said = element.dataset['rel']
    const unit = units.find(([, length]) => age >= length)
    const fresh = age >= 0 && age < 86_400_000
    element.textContent = fresh
      ? unit
        ? relative.format(-Math.floor(age / unit[1]), unit[0])
        : relative.format(0, 'second')
      : said
    if (fresh) element.title = said
  }
}

export function startTimes(locale: string): void {
  refreshTimes(locale)
  setInterval(() => refreshTimes(locale), 30_000)
}
