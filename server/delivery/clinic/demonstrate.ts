import { randomUUID } from 'node:crypto'
import { problemStanding } from '../../../engines/delivery/problems/standing.ts'
import type { Day } from '../../../kernel/day.ts'
import type { ProjectClinicMechanism } from '../../../mechanisms/delivery/project-clinic/project-clinic.ts'
import type { ThreeListsMechanism } from '../../../mechanisms/delivery/three-lists/three-lists.ts'
import type { ZonePack } from '../../../mechanisms/zone-pack.ts'
import type { ZoneTransaction } from '../../database/zone-session.ts'
import { demonstrationDay, readProblems } from '../problems/store.ts'
import { nextSerial, placed } from '../recorded/records.ts'
import { appendConsultationEvent } from './store.ts'

/** Brings in the made-up consultations of a zone: of the projects that have a made-up problem. Answers how many. */
export async function demonstrateConsultations(
  tx: ZoneTransaction,
  clinic: ProjectClinicMechanism,
  { editions }: ThreeListsMechanism,
  { departments }: ZonePack,
): Promise<number> {
  const today: Day | null = await demonstrationDay(tx)
  if (today === null) return 0
  const cases = (await readProblems(tx)).flatMap(({ id, project, demonstration, events }) => {
    const standing = demonstration ? problemStanding(events, today, editions) : null
    if (!standing?.department) return []
    const { filed, state, clock, department } = standing
    const closed = state === 'closed'
    const over = clock ? Math.max(0, -clock.left) : 0
    return [{ project: project.id, problem: id, title: filed.title, department, closed, over }]
  })
  const made = clinic.demonstration(
    cases,
    departments.map(({ id }) => id),
    today,
  )
  for (const { project, events } of made) {
    const consultation = randomUUID()
    const serial = await nextSerial(tx, 'consultation')
    for (const one of placed(events, serial)) {
      await appendConsultationEvent(tx, { consultation, project, demonstration: true, ...one })
    }
  }
  return made.length
}
