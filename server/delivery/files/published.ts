import type { PublishedProject } from '../../../engines/delivery/interchange/oc4ids.ts'
import type { Day } from '../../../kernel/day.ts'
import { decimal } from '../../../kernel/decimal.ts'
import { convert } from '../../../kernel/quantity.ts'
import type { Standing } from '../ledger/ledger-view.ts'

const statuses: Readonly<Record<string, PublishedProject['status']>> = {
  signed: 'identification',
  landed: 'identification',
  permits: 'preparation',
  started: 'implementation',
  building: 'implementation',
  completed: 'completion',
  producing: 'completion',
}

/** What the standard for infrastructure asks of a project, as far as it is known. */
export function publishedProject({ project, digest }: Standing): PublishedProject {
  const { promised, due, reached } = digest
  return {
    id: project.id,
    ...(project.number && { number: project.number }),
    title: project.name,
    status: reached ? 'completion' : (statuses[digest.phase?.id ?? ''] ?? 'identification'),
    type:
      project.level === 'technical' ? 'rehabilitation' : project.nature === 'continued' ? 'expansion' : 'construction',
    ...(project.investment !== null && { budget: convert(decimal(project.investment), '亿元', '元').toFixed() }),
    ...(project.startedOn && { start: project.startedOn as Day }),
    ...(promised && { promised }),
    ...(due && { due }),
    ...(reached && { reached }),
    ...(project.builder && { builder: project.builder }),
    ...(project.locality && { locality: project.locality }),
    ...(project.place && { place: project.place }),
    demonstration: project.demonstration,
  }
}
