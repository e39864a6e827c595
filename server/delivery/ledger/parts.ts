import type { Day } from '../../../kernel/day.ts'
import type { DeliveryMechanism } from '../../../mechanisms/project-plans/delivery.ts'
import type { KnownProject } from '../batches/facts.ts'
import { type Digest, digestOf } from '../standing/digest.ts'
import { type Folds, keepFolds } from '../standing/folds.ts'
import { type Histories, type KnownEvent, keepHistories } from '../standing/histories.ts'
import type { Project, ProjectReading, RememberingReading } from '../standing/projects.ts'
import type { DoubtsOfProject } from './doubtful.ts'
import { keepLearned, type Learn } from './learned.ts'

/** The room's declarations and what it keeps in memory. */
export type DeliveryParts = RememberingReading & {
  readonly mechanism: DeliveryMechanism
  readonly histories: Histories
  readonly digests: Digests
  readonly learn: Learn
  /** What contradicts itself in the reports of a project. */
  readonly doubts: Folds<DoubtsOfProject>
  /** What is known of the start of a project. */
  readonly starts: Folds<KnownProject>
}

export type Digests = (zone: string, project: Project, events: readonly KnownEvent[], today: Day) => Digest

/** So many are kept at most: of projects on some days. */
const mostDigests = 20_000
const mostOthers = 10_000

function keepDigests(mechanism: DeliveryMechanism): Digests {
  const kept = keepFolds<Digest>(mostDigests)
  return (zone, project, events, today) => {
    const key = `${zone}/${project.id}/${project.version}/${today}/${project.year}/${project.planned}/${project.status}`
    return kept.get(key) ?? kept.put(key, digestOf(mechanism, project, events, today))
  }
}

export const openParts = (mechanism: DeliveryMechanism, reading: ProjectReading): DeliveryParts => ({
  ...reading,
  mechanism,
  projects: keepFolds(mostOthers),
  histories: keepHistories(),
  digests: keepDigests(mechanism),
  learn: keepLearned(),
  doubts: keepFolds(mostOthers),
  starts: keepFolds(mostOthers),
})
