import type { AssessmentMechanisms } from '../../mechanisms/assessments/assessments.ts'
import type { Database } from '../database/zone-session.ts'
import { runIn } from '../register/statement.ts'
import type { Viewer } from '../viewer.ts'

/** How many that hold no level yet are being prepared. */
const prepared = 8

/** Brings in what made-up green factories told, as the bureau confirmed it; nothing where there are none. */
export async function demonstrateGreenFacts(
  database: Database,
  loader: Viewer,
  { demonstrationGreenFacts }: AssessmentMechanisms,
): Promise<void> {
  const clerk: Viewer = { ...loader, post: 'department-clerk' }
  await database.inZone(clerk, async (tx) => {
    const found = await runIn(tx)<{ id: string; levels: number }>({
      text: `with made_up as (
          select id, sort_name, (select count(*)::int from unnest(titles) held where held like 'green-factory-%') as levels,
            'specialised' = any(titles) as specialised
          from register.enterprise where demonstration and archived_at is null)
        (select id, levels from made_up where levels > 0 order by levels desc, sort_name, id)
        union all
        (select id, levels from made_up where levels = 0 and specialised
          and exists (select 1 from made_up where levels > 0) order by sort_name, id limit ${prepared})`,
      values: [],
    })
    for (const told of demonstrationGreenFacts(found))
      await tx
        .insertInto('ladder_fact')
        .values({
          ...told,
          year: null,
          state: 'confirmed',
          report: null,
          document: '绿色工厂自评价表（演示）',
          reason: null,
          on_day: '2024-06-28',
          by: clerk.account,
          person: clerk.person,
          post: clerk.post,
          demonstration: true,
        })
        .execute()
  })
}
