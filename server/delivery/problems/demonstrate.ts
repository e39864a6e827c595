import { randomUUID } from 'node:crypto'
import type { Day } from '../../../kernel/day.ts'
import type { ThreeListsMechanism } from '../../../mechanisms/delivery/three-lists/three-lists.ts'
import type { ZonePack } from '../../../mechanisms/zone-pack.ts'
import type { ZoneTransaction } from '../../database/zone-session.ts'
import { runIn } from '../../register/statement.ts'
import { nextSerial, placed } from '../recorded/records.ts'
import { appendProblemEvent } from './store.ts'

/** So many projects of a zone have a made-up problem. */
const most = 36

/** The last day of the demonstration: of its histories, else the middle of October of its newest ledger. */
async function lastDayOf(tx: ZoneTransaction, today: Day): Promise<Day> {
  const [row] = await runIn(tx)<{ day: Day | null }>({
    text: `select coalesce(
      (select max(on_day) from delivery_event where demonstration),
      (select make_date(max(year)::int, 10, 12) from register.project where demonstration)) as day`,
    values: [],
  })
  return row?.day && row.day < today ? row.day : today
}

/** Brings in the made-up problems of a zone: of the projects that are made up, those with the most money first. */
export async function demonstrateProblems(
  tx: ZoneTransaction,
  mechanism: ThreeListsMechanism,
  { departments, records }: ZonePack,
  today: Day,
): Promise<number> {
  const projects = await runIn(tx)<{ id: string }>({
    text: `select id from register.project where demonstration and archived_at is null
      order by year desc nulls last, investment desc nulls last, number limit $1`,
    values: [most],
  })
  if (projects.length === 0) return 0
  const made = mechanism.demonstration({
    seed: records.enterprises?.seed ?? 1,
    today: await lastDayOf(tx, today),
    projects: projects.map(({ id }) => id),
    departments: departments.map(({ id }) => id),
  })
  for (const { project, events } of made) {
    const problem = randomUUID()
    const serial = await nextSerial(tx, 'problem')
    for (const one of placed(events, serial)) {
      await appendProblemEvent(tx, { problem, project, demonstration: true, ...one })
    }
  }
  return made.length
}
