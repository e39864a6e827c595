import { randomUUID } from 'node:crypto'
import { reviewReaders } from '../../../contract/delivery/reviews/reviews.ts'
import { addWorkdays } from '../../../kernel/workdays.ts'
import type { DemonstrationStop } from '../../../mechanisms/delivery/site-review/demonstration.ts'
import type { SiteReviewMechanism } from '../../../mechanisms/delivery/site-review/site-review.ts'
import type { ZoneTransaction } from '../../database/zone-session.ts'
import { runIn } from '../../register/statement.ts'
import type { MadeBatch } from '../batches/demonstrate.ts'
import { nextSerial, placed } from '../recorded/records.ts'
import { appendReviewEvent, appendScore, readPeople } from './store.ts'

/** Brings in a made-up review of every made-up batch that was held; the one of the newest is still under way. */
export async function demonstrateReviews(
  tx: ZoneTransaction,
  mechanism: SiteReviewMechanism,
  batches: readonly MadeBatch[],
): Promise<number> {
  const held = batches.filter((batch) => batch.held)
  const visitors = await readPeople(tx, reviewReaders)
  if (visitors.length === 0) return 0
  for (const [at, { batch, year, day, lastDay, projects }] of held.entries()) {
    const concluded = held.length === 1 || at < held.length - 1
    const earlier = addWorkdays(lastDay, -2).day ?? lastDay
    const made = mechanism.demonstration({
      title: `${year}年项目现场观摩评议（演示）`,
      day: concluded && earlier > day ? earlier : lastDay,
      batch,
      stops: await stopsOf(tx, projects),
      visitors,
      concluded,
    })
    const review = randomUUID()
    const serial = await nextSerial(tx, 'review')
    for (const one of placed(made.events, serial)) {
      await appendReviewEvent(tx, { review, demonstration: true, ...one })
    }
    for (const score of made.scores) await appendScore(tx, { review, number: 1, demonstration: true, ...score })
  }
  return held.length
}

async function stopsOf(tx: ZoneTransaction, projects: readonly string[]): Promise<DemonstrationStop[]> {
  return runIn(tx)<DemonstrationStop>({
    text: `select p.id as project, p.locality, p.leader, d.code as department from register.project p
      left join register.department d on d.zone_id = p.zone_id and d.id = p.department
      where p.id = any($1::uuid[]) order by array_position($1::uuid[], p.id)`,
    values: [projects],
  })
}
