// Arrow keys in a gallery, in the direction of the script; swiping and the links work without this.
class Gallery extends HTMLElement {
  connectedCallback(): void {
    const list = this.querySelector('ul')
    if (list === null) return
    const onward = document.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
    const calm = matchMedia('(prefers-reduced-motion:reduce)').matches
    const go = (by: number) =>
      list.scrollBy({
        left: by * list.clientWidth * (document.dir === 'rtl' ? -1 : 1),
        behavior: calm ? 'instant' : 'smooth',
      })
    list.addEventListener('keydown', (event) => {
      if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
      event.preventDefault()
      go(event.key === onward ? 1 : -1)
    })
    this.addEventListener('click', (event) => {
      const step = (event.target as Element).closest<HTMLAnchorElement>('.step a')
      const target = step === null ? null : document.getElementById(step.hash.slice(1))
      if (target === null) return
      event.preventDefault()
      target.scrollIntoView({ behavior: calm ? 'instant' : 'smooth', block: 'nearest', inline: 'center' })
    })
  }
}

export const startGallery = (): void => customElements.define('sf-gallery', Gallery)
