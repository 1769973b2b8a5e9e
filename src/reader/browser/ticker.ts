// The ticker shows one line at a time and steps to the next; paused by its button, by focus, by the pointer, by a
// page out of sight, and never moving by itself where motion is unwanted.
const stepMs = 6000

class Ticker extends HTMLElement {
  connectedCallback(): void {
    const list = this.querySelector('ul')
    const button = this.querySelector('button')
    if (list === null || button === null || list.children.length < 2) return
    if (matchMedia('(prefers-reduced-motion:reduce)').matches) return
    let running = true
    const on = button.textContent ?? ''
    button.hidden = false
    button.onclick = () => {
      running = !running
      button.textContent = running ? on : (button.dataset['off'] ?? on)
    }
    let at = 0
    const timer = setInterval(() => {
      if (!this.isConnected) return clearInterval(timer)
      if (!running || document.hidden || this.matches(':hover') || list.matches(':focus-within')) return
      at = (at + 1) % list.children.length
      const target = list.children[at]
      if (!(target instanceof HTMLElement)) return
      list.scrollTo({
        left: target.offsetLeft - (list.firstElementChild as HTMLElement).offsetLeft,
        behavior: 'instant',
      })
    }, stepMs)
  }
}

export const startTicker = (): void => customElements.define('sf-ticker', Ticker)
