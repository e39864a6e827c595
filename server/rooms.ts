import type { Declarations } from '../mechanisms/zone-pack.ts'
import type { Room } from './application.ts'
import { keepBooks } from './indicators/books.ts'
import { countRegisters } from './indicators/counter.ts'
import { gatherKnowledge } from './indicators/knowledge.ts'
import { indicatorRoom } from './indicators/routes.ts'
import { registerRoutes } from './register/routes.ts'
import { signInRoom } from './sign-in/routes.ts'

/** Every room of the house, furnished with what is declared. */
export function furnish(declarations: Declarations): Room[] {
  const knowledge = gatherKnowledge(declarations)
  const books = keepBooks(knowledge, countRegisters(declarations.kinds))
  return [signInRoom, registerRoutes(declarations.kinds), indicatorRoom(knowledge, books, declarations.kinds)]
}
