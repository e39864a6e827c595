import type { FastifyInstance } from 'fastify'
import { searchRoute } from '../../contract/search.ts'
import type { Register } from '../../engines/register/kind.ts'
import { readTyped } from '../../engines/search/typed.ts'
import type { Room } from '../application.ts'
import type { Glossary } from '../glossary/terms.ts'
import type { Books } from '../indicators/books.ts'
import type { Knowledge } from '../indicators/knowledge.ts'
import { mount } from '../mount.ts'
import type { Statement } from '../register/statement.ts'
import { heldPosts } from '../sign-in/held-posts.ts'
import { findCards } from './cards.ts'
import { findFigures } from './figures.ts'
import { findFindings } from './findings.ts'
import { findPlaces, findZones } from './places.ts'
import { findRecords } from './records.ts'
import { findTasks } from './tasks.ts'
import { findTerms } from './terms.ts'
import { groupsOf } from './thing.ts'

/** The room of search: one question to rooms, figures, registers, report cards, findings, tasks and zones. */
export const searchRoom =
  (knowledge: Knowledge, books: Books, register: Register, glossary: Glossary): Room =>
  (app: FastifyInstance): void => {
    mount(app, searchRoute, async ({ query: { text, limit }, viewer, database, inZone, read }) => {
      const typed = readTyped(text)
      if (!typed) return { groups: [] }
      const known = knowledge.of(viewer.zone)
      const run = <Row>(statement: Statement) => read<Row>(statement.text, statement.values)
      const [records, [book, tasks], held] = await Promise.all([
        findRecords(run, register, viewer, typed, limit),
        inZone(async (tx) => [await books.open(tx, viewer), await findTasks(tx, viewer, known, typed)] as const),
        heldPosts(database, knowledge.packs, viewer.account),
      ])
      const shelves = [
        findPlaces(viewer, typed),
        findFigures(viewer.zone, book, knowledge, typed, limit),
        ...records,
        findCards(known, typed),
        tasks,
        findFindings(viewer.zone, book, typed),
        findTerms(viewer.zone, glossary(viewer.zone), typed),
        findZones(viewer, held, knowledge.packs, typed),
      ]
      return { groups: groupsOf(shelves, limit) }
    })
  }
