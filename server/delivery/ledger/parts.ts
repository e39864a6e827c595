import type { Day } from '../../../kernel/day.ts'
import type { DeliveryMechanism } from '../../../mechanisms/project-plans/delivery.ts'
import { type Digest, digestOf } from '../standing/digest.ts'
import { type Histories, type KnownEvent, keepHistories } from '../standing/histories.ts'
import type { Project, ProjectReading } from '../standing/projects.ts'
import { keepLearned, type Learn } from './learned.ts'

/** The room's declarations and what it keeps in memory. */
export type DeliveryParts = ProjectReading & {
  readonly mechanism: DeliveryMechanism
  readonly histories: Histories
  readonly digests: Digests
  readonly learn: Learn
}

export type Digests = (zone: string, project: Project, events: readonly KnownEvent[], today: Day) => Digest

/** So many digests are kept at most; the least lately used go first. */
const mostDigests = 20_000

function keepDigests(mechanism: DeliveryMechanism): Digests {
  const kept = new Map<string, Digest>()
  return (zone, project, events, today) => {
    const key = `${zone}/${project.id}/${project.version}/${today}/${project.year}/${project.planned}/${project.status}`
    const found = kept.get(key) ?? digestOf(mechanism, project, events, today)
    kept.delete(key)
    kept.set(key, found)
    for (const oldest of kept.keys()) {
      if (kept.size <= mostDigests) break
      kept.delete(oldest)
    }
    return found
  }
}

export const openParts = (mechanism: DeliveryMechanism, reading: ProjectReading): DeliveryParts => ({
  ...reading,
  mechanism,
  histories: keepHistories(),
  digests: keepDigests(mechanism),
  learn: keepLearned(),
})
