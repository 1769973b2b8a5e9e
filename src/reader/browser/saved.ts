// The reader's own list of saved stories: in this browser's storage, never sent anywhere.
type SavedStory = { readonly path: string; readonly title: string; readonly lang: string }

function readSaved(): readonly SavedStory[] {
  try {
    const list: unknown = JSON.parse(localStorage['saved'] ?? '[]')
    return Array.isArray(list) ? list.filter((each): each is SavedStory => /^\/(?!\/)/.test(each?.path)) : []
  } catch {
    return []
  }
}

function writeSaved(list: readonly SavedStory[]): void {
  localStorage['saved'] = JSON.stringify(list.slice(0, 200))
}

export const isSaved = (path: string): boolean => readSaved().some((each) => each.path === path)

export function toggleSaved(story: SavedStory): void {
  const others = readSaved().filter((each) => each.path !== story.path)
  writeSaved(isSaved(story.path) ? others : [story, ...others])
}

class Saved extends HTMLElement {
  connectedCallback(): void {
    const list = document.createElement('ul')
    for (const story of readSaved()) {
      const item = document.createElement('li')
      const link = document.createElement('a')
      link.href = story.path
      link.lang = story.lang
      link.dir = 'auto'
      link.textContent = story.title
      const remove = document.createElement('button')
      remove.textContent = this.dataset['remove'] ?? ''
      remove.onclick = () => {
        toggleSaved(story)
        this.connectedCallback()
      }
      item.append(link, remove)
      list.append(item)
    }
    const empty = document.createElement('p')
    empty.textContent = this.dataset['empty'] ?? ''
    this.replaceChildren(list.children.length > 0 ? list : empty)
  }
}

export const startSaved = (): void => customElements.define('sf-saved', Saved)
