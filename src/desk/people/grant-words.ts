// A role and where it holds, in words: "Editor: English, Arabic; Politics".
import type { Grant } from '../../actor.ts'
import { isoLanguageName } from '../app/language-name.ts'
import { type DeskEdition, type DeskTerm, termName } from '../app/publication.ts'
import type { Words } from '../words/words.ts'

type Known = {
  readonly editions: readonly DeskEdition[]
  readonly sections: readonly DeskTerm[]
  readonly words: Words
  readonly language: string
}

export function grantWords(grant: Grant, { editions, sections, words, language }: Known): string {
  const list = new Intl.ListFormat(language, { type: 'unit' })
  const where = [
    ...(grant.editions === 'all' ? [] : [list.format(grant.editions.map(editionName))]),
    ...(grant.sections === 'all' ? [] : [list.format(grant.sections.map(sectionName))]),
  ]
  const role = words.people.roles[grant.role]
  return where.length === 0 ? role : `${role}: ${where.join(' · ')}`

  function editionName(code: string): string {
    return isoLanguageName(editions.find((edition) => edition.code === code)?.language ?? code, language)
  }
  function sectionName(id: string): string {
    const section = sections.find((term) => term.id === id)
    return section ? termName(section, language) : words.people.goneSection
  }
}
