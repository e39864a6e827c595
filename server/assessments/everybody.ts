import type { Assessed } from '../../engines/assessment/assessed.ts'
import type { Asked } from '../../engines/assessment/open.ts'
import { type Confirmation, notConfirmed } from '../../kernel/confirmation.ts'
import { countedYear } from '../../kernel/counted-year.ts'
import { type Day, day } from '../../kernel/day.ts'
import { readConfirmations } from '../confirmation/store.ts'
import type { Database, ZoneTransaction } from '../database/zone-session.ts'
import { ladderDayOf } from '../ladder/day.ts'
import { ladderMark } from '../ladder/store.ts'
import { zoneReader } from '../program-viewer.ts'
import { runIn } from '../register/statement.ts'
import { briefly, type Rest } from '../rest.ts'
import { amendedDesk } from './amended.ts'
import { type Known, readKnown } from './cases.ts'
import type { AssessmentDesk } from './parts.ts'

/** Everybody of a zone by one edition on a day: who they are, and where they stand; `rows` by id. */
export type Everybody = {
  /** The rules as the zone confirmed them. */
  readonly desk: AssessmentDesk
  readonly assessed: Assessed
  /** The last year whose facts count. */
  readonly lastYear: number
  readonly known: ReadonlyMap<string, Known>
  readonly rows: ReadonlyMap<string, number>
  readonly demonstration: boolean
  /** How much of the rules in force the zone has yet to confirm; nothing is published before. */
  readonly open: number
}

/** How many judgements of a zone are kept while nothing changes. */
const mostKept = 24

/**
 * A day, the day up to which years are over, the last year that counts, a mark that changes whenever something changes that
 * standings hang on, and what the zone confirmed of the rules.
 */
export type Looked = {
  readonly on: Day
  readonly known: Day
  readonly lastYear: number
  readonly mark: string
  readonly confirmations: readonly Confirmation[]
}

export type Judging = ReturnType<typeof keepAssessed>

/** Judges everybody once for a day and an edition, as long as nothing changes that it hangs on. */
export function keepAssessed(database: Database) {
  const kept = new Map<string, { mark: string; judged: Map<string, Promise<Everybody>> }>()

  /** The day that is judged on, a mark of everything that it hangs on, and what the zone confirmed. */
  const looked = (zone: string, today: Day, asked?: string): Promise<Looked> =>
    database.inZone(zoneReader(zone), async (tx) => {
      const known = await ladderDayOf(tx, today)
      const on = asked === undefined ? known : day(asked)
      return {
        on,
        known,
        lastYear: countedYear(on, known),
        mark: await ladderMark(tx),
        confirmations: await readConfirmations(tx),
      }
    })

  async function judge(
    declared: AssessmentDesk,
    zone: string,
    { on, known, lastYear, mark, confirmations }: Looked,
    { edition, rest = briefly() }: { readonly edition?: string | undefined; readonly rest?: Rest } = {},
  ): Promise<Everybody> {
    const desk = amendedDesk(declared, confirmations)
    const before = kept.get(zone)
    const judged = before?.mark === mark ? before.judged : new Map<string, Promise<Everybody>>()
    if (judged !== before?.judged) kept.set(zone, { mark, judged })
    const key = [desk.open.given.id, on, known, edition ?? ''].join('/')
    const found = judged.get(key)
    if (found) return found
    const work = database
      .inZone(zoneReader(zone), (tx) => readKnown(desk, tx, { on, known }, rest))
      .then((all) =>
        everybodyOf(desk, all, { on, lastYear, confirmations }, { edition, division: desk.divisionOf(zone) }),
      )
    judged.set(key, work)
    for (const old of [...judged.keys()].slice(0, -mostKept)) judged.delete(old)
    work.catch(() => judged.delete(key))
    return work
  }
  return { judge, looked }
}

function everybodyOf(
  desk: AssessmentDesk,
  known: readonly Known[],
  { on, lastYear, confirmations }: Pick<Looked, 'on' | 'lastYear' | 'confirmations'>,
  asked: Asked,
): Everybody {
  const assessed = desk.open.assess(
    known.map((one) => one.case),
    on,
    asked,
  )
  const of = new Map(known.map((one) => [one.named.id, one]))
  const inForce = desk.open.editions.filter(({ id }) => assessed.editions.includes(id))
  return {
    desk,
    open: inForce.reduce((sum, { items }) => sum + notConfirmed(items, confirmations).length, 0),
    assessed,
    lastYear,
    known: of,
    rows: new Map(assessed.cases.map(({ id }, row) => [id, row])),
    demonstration: assessed.cases.some(({ id }) => of.get(id)!.named.demonstration),
  }
}

/** Whom of the register the viewer sees. */
export async function visibleTo(tx: ZoneTransaction, { subjects }: AssessmentDesk): Promise<ReadonlySet<string>> {
  const rows = await runIn(tx)<{ id: string }>({
    text: `select id from register.${subjects.id} where archived_at is null`,
    values: [],
  })
  return new Set(rows.map(({ id }) => id))
}
