import type { BatchPage, BatchProject } from '../../../../contract/delivery/batches/batch-page.ts'
import { batchLifecycle } from '../../../../engines/delivery/batches/acts.ts'
import { useLanguage, useSay } from '../../../app/language.ts'
import { printed } from '../../../parts/quantity.ts'
import { JxTable, TwoLines } from '../../../parts/table/JxTable.tsx'
import { RowActs } from '../../../parts/table/RowActs.tsx'
import { FormerProject } from '../../FormerProject.tsx'
import { moneyOf, sumsOf } from '../../money.ts'
import { lateLabel, words } from '../words.ts'
import type { Asked } from './BatchPage.tsx'
import { Conditions } from './Conditions.tsx'

/** The projects of a batch: which, how much, whether ready, what became of the start, what the viewer may do. */
export function BatchProjects({
  page: { projects, account },
  here,
  past,
  ask,
}: {
  page: BatchPage
  here: string
  past: boolean
  ask: (asked: Asked) => void
}) {
  const say = useSay()
  const language = useLanguage()
  const digits = (sum: string | null) => printed(moneyOf(sum, '亿元'), language).digits
  return (
    <JxTable
      caption={say(words.projects)}
      rows={projects}
      keyOf={({ project }) => project.id}
      lampOf={({ lamp }) => lamp}
      sums
      columns={[
        {
          id: 'project',
          head: say(words.projects),
          cell: ({ project, leader, department }) => (
            <TwoLines
              first={<FormerProject project={project} />}
              second={[leader, department && say(department)].filter(Boolean).join(say({ zh: ' ・ ', en: ' · ' }))}
            />
          ),
        },
        {
          id: 'investment',
          head: say(words.investment),
          unit: sumsOf(language).unit,
          numeric: true,
          cell: ({ investment }) => digits(investment),
          sum: digits(account.investment),
        },
        {
          id: 'readiness',
          head: say(words.readiness),
          phone: 'line',
          cell: (line) => <Conditions line={line} here={here} />,
        },
        {
          id: 'start',
          head: say(words.start),
          width: '9em',
          phone: 'plain',
          cell: (line) => <Start line={line} />,
        },
        ...(past || projects.every(({ moves }) => moves.length === 0)
          ? []
          : [
              {
                id: 'act',
                head: say(words.act),
                phone: 'line' as const,
                cell: ({ project, moves }: BatchProject) => (
                  <RowActs
                    moves={moves}
                    nameOf={batchLifecycle.labelOf}
                    of={project.name}
                    ask={(move) => ask({ move, project: project.id })}
                  />
                ),
              },
            ]),
      ]}
    />
  )
}

function Start({ line: { outcomeLabel, startedOn, late, postponed } }: { line: BatchProject }) {
  const say = useSay()
  const parts = [
    startedOn,
    late !== null && late > 0 ? say(lateLabel(late)) : null,
    postponed && startedOn === null ? postponed.reason : null,
    postponed?.until && startedOn === null ? `→ ${postponed.until}` : null,
  ].filter(Boolean)
  return <TwoLines first={say(outcomeLabel)} second={parts.join(say({ zh: ' ・ ', en: ' · ' }))} />
}
