// Share by the device's own sheet, copy the link, save for later, text size: what the page cannot do by itself.
import { isSaved, toggleSaved } from './saved.ts'

class Tools extends HTMLElement {
  connectedCallback(): void {
    const url = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href
    const title = document.querySelector('h1')?.textContent ?? document.title
    const share = this.querySelector('summary')
    share?.addEventListener('click', (event) => {
      if (navigator.share === undefined) return
      event.preventDefault()
      navigator.share({ url, title }).catch(() => {})
    })
    const path = location.pathname
    const save = this.querySelector<HTMLButtonElement>('[data-do=save]')
    const words = [save?.textContent ?? '', save?.dataset['off'] ?? '']
    const showSaved = () => {
      if (save === null) return
      save.ariaPressed = String(isSaved(path))
      save.textContent = words[isSaved(path) ? 1 : 0] ?? ''
    }
    showSaved()
    this.addEventListener('click', (event) => {
      const button = (event.target as Element).closest<HTMLButtonElement>('[data-do]')
      switch (button?.dataset['do']) {
        case 'copy':
          void navigator.clipboard.writeText(url).then(() => {
            button.textContent = button.dataset['off'] ?? ''
          })
          break
        case 'save':
          toggleSaved({ path, title, lang: document.documentElement.lang })
          showSaved()
          break
        case 'larger':
        case 'smaller':
          setTextSize(textSize() + (button.dataset['do'] === 'larger' ? 1 : -1))
          break
      }
    })
  }
}

const textSize = (): number => Number(localStorage['size'] ?? 0)

function setTextSize(size: number): void {
  localStorage['size'] = String(Math.max(0, Math.min(2, size)))
  applyTextSize()
}

export function applyTextSize(): void {
  document.documentElement.dataset['size'] = String(textSize())
}

export function startTools(): void {
  for (const hidden of document.querySelectorAll<HTMLElement>('[data-script]')) hidden.hidden = false
  customElements.define('sf-tools', Tools)
}
