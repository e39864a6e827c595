import type { DeliveryOrder } from '../../../../contract/delivery/order.ts'
import type { ProjectLine } from '../../../../contract/delivery/project.ts'
import { useLanguage, useSay } from '../../../app/language.ts'
import { printedText } from '../../../parts/quantity.ts'
import { Demonstration, Mark } from '../../../parts/reason/Mark.tsx'
import { JxTable, type TableColumn, TwoLines } from '../../../parts/table/JxTable.tsx'
import { moneyOf, sumsOf } from '../../money.ts'
import { words as common, worksLabel } from '../../words.ts'
import { Late } from '../slip/Late.tsx'
import { words } from './words.ts'

/** Which column an order belongs to. */
const columnOf: Record<DeliveryOrder, string> = {
  late: 'late',
  due: 'promised',
  name: 'name',
  debt: 'debt',
  investment: 'investment',
}
const orderOf = (column: string): DeliveryOrder | undefined =>
  (Object.keys(columnOf) as DeliveryOrder[]).find((order) => columnOf[order] === column)

/** Projects as rows: where each stands, what was promised, who answers. */
export function ProjectsTable({
  lines,
  here,
  order,
  sort,
}: {
  lines: readonly ProjectLine[]
  here: string
  order: DeliveryOrder
  sort: (order: DeliveryOrder) => void
}) {
  const say = useSay()
  const language = useLanguage()
  const sums = sumsOf(language)
  const owedText = (debt: string | null) =>
    debt !== null && Number(debt) > 0 ? `${say(words.owed)} ${printedText(moneyOf(debt, '万元'), language)}` : null
  const sorted = (id: string) => (columnOf[order] === id ? (order === 'due' || order === 'name' ? 'up' : 'down') : 'no')
  const alike = lines.every(({ demonstration }) => demonstration)
  const columns: TableColumn<ProjectLine>[] = [
    {
      id: 'name',
      head: say(words.project),
      sorted: sorted('name'),
      cell: (line) => (
        <TwoLines
          first={
            <span className="project-name">
              <a className="quiet-link strong" href={`${here}/${line.id}`}>
                {line.name}
              </a>
              {line.demonstration && !alike ? <Demonstration /> : null}
            </span>
          }
          second={[line.level ? say(line.level) : null, line.chain, line.active ? null : say(words.inactive)]
            .filter(Boolean)
            .join(' ・ ')}
        />
      ),
    },
    {
      id: 'phase',
      head: say(words.phase),
      phone: 'plain',
      cell: ({ phase, pace, reached }) => {
        const works = reached ? undefined : worksLabel(pace)
        return <TwoLines first={phase ? say(phase) : '—'} second={works ? say(works) : null} />
      },
    },
    {
      id: 'promised',
      head: say(words.promised),
      sorted: sorted('promised'),
      cell: ({ due, milestone }) => (
        <TwoLines first={<span className="date">{due ?? '—'}</span>} second={milestone ? say(milestone) : null} />
      ),
    },
    {
      id: 'expected',
      head: say(words.expected),
      phone: 'hide',
      cell: ({ expected, reached }) => <span className="date">{reached ?? expected ?? '—'}</span>,
    },
    {
      id: 'late',
      head: say(common.workdays),
      numeric: true,
      phone: 'right',
      sorted: sorted('late'),
      cell: (line) => <Late line={line} />,
    },
    {
      id: 'who',
      head: say(words.who),
      phone: 'plain',
      cell: ({ leader, department }) => <TwoLines first={leader ?? '—'} second={department && say(department)} />,
    },
    {
      id: 'stuck',
      head: say(words.stuck),
      phone: 'hide',
      cell: ({ obstacle, owner }) =>
        obstacle ? <TwoLines first={say(obstacle)} second={owner ? say(owner) : null} /> : '—',
    },
    {
      id: 'investment',
      head: say(words.investment),
      unit: sums.unit,
      numeric: true,
      phone: 'hide',
      sorted: sorted('investment'),
      cell: ({ debt, investment: { total, inferred } }) => (
        <TwoLines
          first={
            <>
              {inferred ? <Mark origin="inferred" how={say(inferred)} /> : null} {sums.digits(total)}
            </>
          }
          second={owedText(debt)}
        />
      ),
    },
  ]
  return (
    <JxTable
      caption={say(words.all)}
      rows={lines}
      keyOf={({ id }) => id}
      lampOf={({ lamp }) => lamp}
      columns={columns}
      onSort={(column) => sort(orderOf(column) ?? 'late')}
    />
  )
}
