import type { Day } from '../../../kernel/day.ts'
import type { DeliveryMechanism } from '../../../mechanisms/delivery/delivery.ts'
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
  /** The mechanism as a zone runs it: steps lie with its departments. */
  readonly mechanismIn: (zone: string) => DeliveryMechanism
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

function keepDigests(mechanismIn: DeliveryParts['mechanismIn']): Digests {
  const kept = keepFolds<Digest>(mostDigests)
  return (zone, project, events, today) => {
    const key = `${zone}/${project.id}/${project.version}/${today}/${project.year}/${project.planned}/${project.status}`
    return kept.get(key) ?? kept.put(key, digestOf(mechanismIn(zone), project, events, today))
  }
}

type Departments = ReturnType<ProjectReading['departments']>

/** A step lies with the department that a zone has for it; where it has none, with the kind of office. */
const runBy = (mechanism: DeliveryMechanism, departments: Departments): DeliveryMechanism => ({
  ...mechanism,
  owners: Object.fromEntries(
    Object.entries(mechanism.owners).map(([owner, office]) => [
      owner,
      departments.get(mechanism.ownerDepartments[owner] ?? '')?.label ?? office,
    ]),
  ),
})

export function openParts(mechanism: DeliveryMechanism, reading: ProjectReading): DeliveryParts {
  const known = new Map<string, DeliveryMechanism>()
  const mechanismIn = (zone: string): DeliveryMechanism => {
    const run = known.get(zone) ?? runBy(mechanism, reading.departments(zone))
    known.set(zone, run)
    return run
  }
  return {
    ...reading,
    mechanism,
    mechanismIn,
    projects: keepFolds(mostOthers),
    histories: keepHistories(),
    digests: keepDigests(mechanismIn),
    learn: keepLearned(),
    doubts: keepFolds(mostOthers),
    starts: keepFolds(mostOthers),
  }
}
