// Another site's player: loaded only after a click, in a frame that may run scripts but reaches nothing of ours.
class Embed extends HTMLElement {
  connectedCallback(): void {
    const address = this.dataset['frame']
    if (address === undefined || !address.startsWith('https://')) return
    const button = document.createElement('button')
    button.textContent = this.dataset['play'] ?? ''
    button.onclick = () => {
      const frame = document.createElement('iframe')
      frame.title = this.dataset['title'] ?? new URL(address).host
      frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-presentation allow-popups')
      frame.allow = 'fullscreen; encrypted-media; picture-in-picture'
      frame.referrerPolicy = 'strict-origin-when-cross-origin'
      frame.src = address
      this.replaceChildren(frame)
      frame.focus()
    }
    this.append(button)
  }
}

export const startEmbed = (): void => customElements.define('sf-embed', Embed)
