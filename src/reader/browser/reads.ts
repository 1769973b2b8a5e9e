// Counts a read once it looks like one: five seconds in sight. Nothing about the reader is sent, and nothing at all
// where the browser says not to.
export function startReads(): void {
  const story = document.querySelector<HTMLElement>('[data-story]')?.dataset['story']
  const signals = navigator as Navigator & {
    readonly globalPrivacyControl?: boolean
    readonly doNotTrack?: string | null
  }
  if (story === undefined || signals.globalPrivacyControl || signals.doNotTrack === '1') return
  let seconds = 0
  const timer = setInterval(() => {
    if (document.hidden) return
    seconds += 1
    if (seconds < 5) return
    clearInterval(timer)
    navigator.sendBeacon('/api/v1/reads', new Blob([JSON.stringify({ story })], { type: 'application/json' }))
  }, 1000)
}
