import type { StartFacts } from '../../../engines/delivery/batches/account.ts'
import { type ReadinessFacts, type ReadinessRules, stepFacts } from '../../../engines/delivery/batches/readiness.ts'
import { plansOf, reportsOf } from '../../../engines/delivery/standing/history.ts'
import { foldProgress } from '../../../engines/delivery/standing/progress.ts'
import type { Day } from '../../../kernel/day.ts'
import { lacking } from '../ledger/ledger-view.ts'
import type { DeliveryParts } from '../ledger/parts.ts'
import { phaseOf, seenOn } from '../standing/digest.ts'
import type { KnownEvent } from '../standing/histories.ts'
import type { Project } from '../standing/projects.ts'

export type KnownProject = ReadinessFacts & StartFacts

/** What the ledger, the plan and the reports of a project say of its start, on a day; folded once. */
export function factsOf(
  parts: DeliveryParts,
  zone: string,
  rules: ReadinessRules,
  project: Project,
  history: readonly KnownEvent[],
  today: Day,
): KnownProject {
  const key = `${zone}/${today}/${rules.id}/${JSON.stringify(project)}`
  return parts.starts.get(key) ?? parts.starts.put(key, foldFacts(parts, rules, project, history, today))
}

function foldFacts(
  { mechanism }: DeliveryParts,
  rules: ReadinessRules,
  project: Project,
  history: readonly KnownEvent[],
  today: Day,
): KnownProject {
  const { investment } = project
  const registered = project.startedOn as Day | null
  if (registered !== null && registered <= today) {
    return { sixOnes: [], phase: null, startedOn: registered, steps: null, investment }
  }
  const events = history.filter(({ on }) => on <= today)
  const plans = plansOf(events)
  const plan = plans.at(-1)
  const network = plan && foldProgress(plan.network, reportsOf(events), today).network
  const seen = seenOn(mechanism, events, today)
  const { standing } = seen
  const expected = new Map(standing.tasks.map(({ id, finish }) => [id, finish]))
  const lacked = new Set(lacking(mechanism, project, plans.length))
  const reported = network?.tasks.find(({ id }) => id === rules.start)?.actual?.finish?.slice(0, 10)
  return {
    sixOnes: mechanism.sixOnes
      .filter(({ needed }) => needed)
      .map((one) => ({ id: one.id, label: one.label, has: !lacked.has(one) })),
    phase: phaseOf(mechanism, seen, project.status),
    startedOn: (reported as Day | undefined) ?? null,
    steps: network ? stepFacts(network, rules, (id) => expected.get(id) ?? null) : null,
    investment,
  }
}
