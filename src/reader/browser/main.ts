// Starts what the page has use for. Every page is complete without any of it.
import { startEmbed } from './embed.ts'
import { startGallery } from './gallery.ts'
import { startLetter } from './letter.ts'
import { startReads } from './reads.ts'
import { startSaved } from './saved.ts'
import { startTicker } from './ticker.ts'
import { startTimes } from './times.ts'
import { applyTextSize, startTools } from './tools.ts'

const locale = document.querySelector<HTMLElement>('script[data-locale]')?.dataset['locale'] ?? 'en'

applyTextSize()
startTimes(locale)
startTicker()
startSaved()
startTools()
startGallery()
startEmbed()
startReads()
startLetter()

document.addEventListener('keydown', (event) => {
  const drawer = document.querySelector<HTMLDetailsElement>('.drawer[open]')
  if (event.key !== 'Escape' || drawer === null) return
  drawer.open = false
  drawer.querySelector('summary')?.focus()
})
