import type { Book } from '../../engines/indicators/book.ts'
import type { Indicator } from '../../engines/indicators/indicator.ts'
import type { Kind, Register } from '../../engines/register/kind.ts'
import { kindOf } from '../../engines/register/kind.ts'
import type { Day } from '../../kernel/day.ts'
import type { Label } from '../../kernel/label.ts'
import type { EnterpriseRound } from '../../mechanisms/collection/enterprise-round.ts'
import type { ZoneTransaction } from '../database/zone-session.ts'
import type { Books } from '../indicators/books.ts'
import type { Knowledge } from '../indicators/knowledge.ts'
import type { Viewer } from '../viewer.ts'

/** What the room needs of the house. */
export type CollectionParts = {
  readonly knowledge: Knowledge
  readonly books: Books
  readonly register: Register
  readonly enterpriseRound: EnterpriseRound
}

/** What is declared and known in the zone at hand. */
export type Context = {
  readonly zone: string
  readonly book: Book
  readonly indicators: ReadonlyMap<string, Indicator>
  readonly departmentLabel: (id: string) => Label
  readonly kind: Kind
  readonly enterpriseRound: EnterpriseRound
}

export async function contextOf(
  { knowledge, books, register, enterpriseRound }: CollectionParts,
  tx: ZoneTransaction,
  viewer: Viewer,
  past: Day | null = null,
): Promise<Context> {
  const known = knowledge.of(viewer.zone)
  return {
    zone: viewer.zone,
    book: await (past ? books.openOn(tx, viewer, past) : books.open(tx, viewer)),
    indicators: new Map(known.indicators.map((indicator) => [indicator.id, indicator])),
    departmentLabel: (id) => known.departments.get(id)?.label ?? { zh: id, en: id },
    kind: kindOf(register, enterpriseRound.kind),
    enterpriseRound,
  }
}
