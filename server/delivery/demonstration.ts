import type { ProjectEvent } from '../../engines/delivery/standing/history.ts'
import type { ZoneTransaction } from '../database/zone-session.ts'
import { runIn } from '../register/statement.ts'

const block = 2000

/** Histories that are made up, for projects that are made up; all of it stays marked as demonstration. */
export async function appendHistories(
  tx: ZoneTransaction,
  histories: Iterable<{ readonly number: string; readonly events: readonly ProjectEvent[] }>,
): Promise<number> {
  const run = runIn(tx)
  const projects = await run<{ id: string; number: string }>({
    text: 'select id, number from register.project where demonstration and number is not null',
    values: [],
  })
  const ids = new Map(projects.map(({ id, number }) => [number, id]))
  const rows = [...histories].flatMap(({ number, events }) => {
    const project = ids.get(number)
    if (!project) return []
    return events.map(({ kind, on, by, ...body }, at) => ({
      project,
      number: at + 1,
      kind,
      body,
      on_day: on,
      person: by.person,
      post: by.post,
    }))
  })
  for (let at = 0; at < rows.length; at += block) {
    await run({
      text: `insert into delivery_event (project, number, kind, body, on_day, by, person, post, demonstration)
        select project, number, kind, body, on_day, 'pack', person, post, true
        from jsonb_to_recordset($1::jsonb)
          as given(project uuid, number integer, kind text, body jsonb, on_day date, person text, post text)`,
      values: [JSON.stringify(rows.slice(at, at + block))],
    })
  }
  return rows.length
}
