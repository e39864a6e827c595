import type { FastifyInstance } from 'fastify'
import { listTerms } from '../../contract/glossary.ts'
import type { Room } from '../application.ts'
import type { Books } from '../indicators/books.ts'
import type { Knowledge } from '../indicators/knowledge.ts'
import { mount } from '../mount.ts'
import { type Glossary, shelvesFor } from './terms.ts'

/** The room of the glossary: every declared word, with the way to where it is at work. */
export const glossaryRoom =
  (glossary: Glossary, knowledge: Knowledge, books: Books): Room =>
  (app: FastifyInstance): void => {
    mount(app, listTerms, ({ viewer, inZone }) =>
      inZone(async (tx) => {
        const known = knowledge.of(viewer.zone)
        return { shelves: shelvesFor(glossary(viewer.zone), viewer, await books.open(tx, viewer), known) }
      }),
    )
  }
