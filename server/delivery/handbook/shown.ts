import type { HandbookAnswer } from '../../../contract/handbook.ts'
import { type Handbook, layHandbook, type Need } from '../../../engines/delivery/handbook/handbook.ts'
import type { ProjectStanding, TaskStanding } from '../../../engines/delivery/standing/standing.ts'
import type { Day } from '../../../kernel/day.ts'
import type { DeliveryMechanism } from '../../../mechanisms/project-plans/delivery.ts'
import type { Project } from '../standing/projects.ts'
import { type KnownFacts, namedFacts } from './facts.ts'
import { basisOf, sentenceOf } from './sentences.ts'

/** The handbook of a project as it is read on a day: what it needs, in order, beside the days of its plan. */
export function handbookOf(
  { phases, owners }: Pick<DeliveryMechanism, 'phases' | 'owners'>,
  handbook: Handbook,
  known: KnownFacts,
  { project, standing, asOf }: { readonly project: Project; readonly standing: ProjectStanding; readonly asOf: Day },
): HandbookAnswer {
  const { items, workdays } = layHandbook(handbook, namedFacts(handbook.facts, known))
  const count = (need: Need) => items.filter((one) => one.need === need).length
  const counts = { all: items.length, needed: count('needed'), open: count('open'), spared: count('spared') }
  return {
    project: { id: project.id, name: project.name, demonstration: project.demonstration },
    asOf,
    sentence: sentenceOf({ counts, workdays }),
    basis: basisOf(handbook, asOf),
    official: handbook.official,
    counts,
    workdays: { ...workdays },
    facts: handbook.facts.map(({ id, label, type, unit = null, asked }) => ({
      id,
      label,
      type: type === 'flag' ? 'flag' : 'number',
      unit,
      asked,
      value: known[id] ?? null,
    })),
    items: items.map(({ item, waitsFor, ...laid }, at) => ({
      ...laid,
      id: item.id,
      number: at + 1,
      label: item.label,
      phase: phases.find(({ id }) => id === item.phase)!.label,
      owner: owners[item.owner]!,
      days: item.days,
      papers: [...item.papers],
      result: item.result,
      waitsFor: [...waitsFor],
      planned: plannedOf(standing.tasks.filter(({ id }) => item.steps.includes(id))),
    })),
  }
}

function plannedOf(steps: readonly TaskStanding[]): HandbookAnswer['items'][number]['planned'] {
  const last = steps.at(-1)
  if (!last) return null
  return {
    start: steps.map(({ start }) => start).sort()[0]!,
    finish: steps
      .map(({ finish }) => finish)
      .sort()
      .at(-1)!,
    done: steps.every(({ state }) => state === 'finished'),
    lamp: last.state === 'open' && last.slack >= 0 ? null : last.lamp,
  }
}
