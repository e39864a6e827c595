import { sql } from 'kysely'
import type { Answers } from '../../../engines/delivery/handbook/answers.ts'
import { type Day, dayAt } from '../../../kernel/day.ts'
import { record } from '../../audit/record.ts'
import type { ZoneTransaction } from '../../database/zone-session.ts'
import { runIn } from '../../register/statement.ts'
import type { Viewer } from '../../viewer.ts'
import { refuseBeyondReach } from '../acts/reach.ts'
import type { Project } from '../standing/projects.ts'

/** What was answered of a project, who did, and on which day in China. */
export type GivenAnswer = { readonly value: string; readonly by: string; readonly on: Day }

/** The answers that hold, by the id of the question; with a day those that were given by then. */
export async function readGiven(
  tx: ZoneTransaction,
  project: string,
  by?: Day,
): Promise<ReadonlyMap<string, GivenAnswer>> {
  const rows = await runIn(tx)<{ fact: string; value: string | null; by: string; at: string }>({
    text: 'select fact, value, person as by, at from handbook_answer where project = $1 order by number',
    values: [project],
  })
  const answers = new Map<string, GivenAnswer>()
  for (const { fact, value, by: person, at } of rows) {
    const on = dayAt(Date.parse(at))
    if (by !== undefined && on > by) continue
    if (value === null) answers.delete(fact)
    else answers.set(fact, { value, by: person, on })
  }
  return answers
}

/** Answers as they are read of an address. */
export const valuesOf = (given: ReadonlyMap<string, GivenAnswer>): Answers =>
  Object.fromEntries([...given].map(([fact, { value }]) => [fact, value]))

/**
 * Keeps an answer, or takes one back where the value is null; refused beyond the reach of the viewer.
 * @param now ISO text of the moment.
 */
export async function giveAnswer(
  tx: ZoneTransaction,
  viewer: Viewer,
  project: Project,
  { fact, value }: { readonly fact: string; readonly value: string | null },
  now: string,
): Promise<void> {
  refuseBeyondReach(viewer, project)
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${viewer.zone}/handbook/${project.id}`}, 0))`.execute(tx)
  const held = (await readGiven(tx, project.id)).get(fact)?.value ?? null
  if (held === value) return
  await runIn(tx)({
    text: `insert into handbook_answer (project, number, fact, value, by, person, post, at, demonstration)
      select $1, coalesce(max(number), 0) + 1, $2, $3, $4, $5, $6, $7::timestamptz, $8::boolean from handbook_answer where project = $1`,
    values: [project.id, fact, value, viewer.account, viewer.person, viewer.post, now, project.demonstration],
  })
  await record(tx, 'delivery.handbook-answered', `project/${project.id}`, { name: project.name, fact, value })
}
