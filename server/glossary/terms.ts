import { admits } from '../../contract/admission.ts'
import type { GlossaryShelf } from '../../contract/glossary.ts'
import { deliveryPages, figurePages } from '../../contract/pages.ts'
import { registerReaders } from '../../contract/register/register.ts'
import type { Book } from '../../engines/indicators/book.ts'
import type { Term, TermShelf } from '../../kernel/term.ts'
import type { Declarations } from '../../mechanisms/zone-pack.ts'
import { figureAddress } from '../indicators/address.ts'
import { catalogueRows } from '../indicators/catalogue.ts'
import type { ZoneKnowledge } from '../indicators/knowledge.ts'
import { soundOf } from '../register/pronounce.ts'
import type { Viewer } from '../viewer.ts'

/** The declared terms of a zone. */
export type Glossary = (zone: string) => readonly TermShelf[]

/** Gathers the terms of every zone, once for all readers. */
export function keepGlossary({ packs, glossary }: Pick<Declarations, 'packs' | 'glossary'>): Glossary {
  const shelves = new Map(packs.map((pack) => [pack.zone.id, glossary(pack)]))
  return (zone) => shelves.get(zone) ?? []
}

/** The page on which the terms of a shelf are at work. */
const pages: Readonly<Record<string, string>> = {
  comparisons: '/published',
  origins: '/indicators',
  delivery: '/projects/all',
  problems: '/projects/problems',
  clinic: '/projects/clinic',
  collection: '/collection',
  consistency: '/consistency',
}

/** Gives the address at which a term is at work, null where the viewer may not go there or nothing is there yet. */
function addressesFor({ zone, post }: Viewer, book: Book, knowledge: ZoneKnowledge) {
  const newest = new Map(
    catalogueRows(book, knowledge, false).flatMap((row) =>
      row.newest ? [[row.id, figureAddress(zone, row.newest)] as const] : [],
    ),
  )
  return (shelf: string, { id }: Term): string | null => {
    if (shelf === 'registers') return registerReaders.includes(post) ? `/${zone}/registers/${id.split('.')[0]}` : null
    if (shelf.endsWith('indicators')) return newest.get(id) ?? null
    const page = [...figurePages, ...deliveryPages].find(({ path }) => path === pages[shelf])
    return page && admits(page.admits, post) ? `/${zone}${page.path}` : null
  }
}

/** The terms of a zone as a viewer finds them; a shelf without terms is left out. */
export function shelvesFor(
  shelves: readonly TermShelf[],
  viewer: Viewer,
  book: Book,
  knowledge: ZoneKnowledge,
): GlossaryShelf[] {
  const addressOf = addressesFor(viewer, book, knowledge)
  return shelves
    .filter(({ terms }) => terms.length > 0)
    .map(({ id, label, terms }) => ({
      id,
      label,
      terms: terms.map((term) => ({ ...term, sound: soundOf(term.label.zh), href: addressOf(id, term) })),
    }))
}
