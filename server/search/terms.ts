import { find } from '../../engines/search/find.ts'
import type { Typed } from '../../engines/search/typed.ts'
import type { TermShelf } from '../../kernel/term.ts'
import { declaredName, type Shelf, type Thing } from './thing.ts'

const glossaryAt = (zone: string, text: string): string => `/${zone}/glossary?${new URLSearchParams({ text })}`

/** Words of the glossary by name or meaning. */
export function findTerms(zone: string, shelves: readonly TermShelf[], typed: Typed): Shelf {
  const terms = shelves.flatMap(({ terms }) => terms)
  const things = terms.map(({ label, meaning, stands }): Thing => {
    const note = meaning ?? stands
    return {
      name: declaredName(label),
      href: glossaryAt(zone, label.zh),
      note,
      besides: [{ text: declaredName(note) }],
    }
  })
  return {
    kind: 'term',
    label: { zh: '术语', en: 'Terms' },
    explains: true,
    found: find(things, typed),
    all: glossaryAt(zone, typed.words.join(' ')),
  }
}
