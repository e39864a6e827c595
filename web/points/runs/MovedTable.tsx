import type { Label } from '../../../kernel/label.ts'
import { useSay } from '../../app/language.ts'
import { grouped } from '../../parts/quantity.ts'
import { JxTable } from '../../parts/table/JxTable.tsx'
import { changeText } from '../printed.ts'
import { stageLabel } from '../stages.ts'
import type { Comparison } from './ComparisonLead.tsx'
import { words } from './words.ts'

type Moved = Comparison['stages'][number]

/** How many rise, stay and fall in each stage or industry: hatched falls, blue rises. */
export function MovedTable({ rows, name }: { rows: readonly Moved[]; name: Label }) {
  const say = useSay()
  const number = (value: number): string => grouped(String(value))
  return (
    <JxTable
      caption={say(name)}
      compact
      rows={rows}
      keyOf={(row) => row.name}
      columns={[
        { id: 'name', head: say(name), cell: (row) => say(stageLabel(row.name)) },
        {
          id: 'bar',
          head: '',
          width: '26%',
          phone: 'line',
          cell: ({ up, same, down }) => (
            <span className="moved-bar" aria-hidden="true">
              <span className="down" style={{ flexGrow: down }} />
              <span className="same" style={{ flexGrow: same }} />
              <span className="up" style={{ flexGrow: up }} />
            </span>
          ),
        },
        { id: 'up', head: say(words.up), numeric: true, cell: ({ up }) => <b>{number(up)}</b> },
        { id: 'same', head: say(words.same), numeric: true, cell: ({ same }) => number(same) },
        { id: 'down', head: say(words.down), numeric: true, cell: ({ down }) => number(down) },
        { id: 'entered', head: say(words.entered), numeric: true, cell: ({ entered }) => number(entered) },
        { id: 'left', head: say(words.left), numeric: true, cell: ({ left }) => number(left) },
        {
          id: 'mean',
          head: say(words.mean),
          numeric: true,
          phone: 'right',
          cell: ({ mean }) => (mean === null ? '—' : changeText(mean)),
        },
      ]}
    />
  )
}
