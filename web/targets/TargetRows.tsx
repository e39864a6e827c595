import type { TargetRow } from '../../contract/targets.ts'
import { useLanguage, useSay } from '../app/language.ts'
import { AgainstTime, Bullet } from '../parts/chart/Bullet.tsx'
import { printed } from '../parts/quantity.ts'
import { Mark } from '../parts/reason/Mark.tsx'
import { JxTable, TwoLines } from '../parts/table/JxTable.tsx'
import { words } from './words.ts'

/** Targets as rows: name with the reason of its lamp, done of the whole, a bullet, who answers. */
export function TargetRows({ rows, zone, caption }: { rows: readonly TargetRow[]; zone: string; caption: string }) {
  const say = useSay()
  const because = ({ reason, lamp }: TargetRow): string =>
    say(lamp === 'unknown' ? reason.text : (reason.children?.[0] ?? reason).text)
  return (
    <div className="target-rows">
      <JxTable
        caption={caption}
        rows={rows}
        keyOf={(row) => `${row.indicator} ${row.departmentId}`}
        lampOf={(row) => row.lamp}
        columns={[
          {
            id: 'name',
            head: say(words.target),
            width: '36%',
            cell: (row) => (
              <TwoLines
                first={
                  <a className="quiet-link" href={`/${zone}/targets/${row.indicator}/${row.year}`}>
                    {say(row.label)}
                  </a>
                }
                second={because(row)}
              />
            ),
          },
          {
            id: 'done',
            head: say(words.doneOfWhole),
            phone: 'plain',
            numeric: true,
            cell: (row) => <DoneOfWhole row={row} />,
          },
          {
            id: 'bullet',
            head: say(words.completion),
            width: '18%',
            phone: 'line',
            cell: (row) => (
              <Bullet
                done={row.completion === null ? null : Number(row.completion)}
                time={row.time === null || row.done.value === null ? null : Number(row.time)}
                lamp={row.lamp}
              />
            ),
          },
          {
            id: 'completion',
            head: '',
            phone: 'right',
            numeric: true,
            cell: ({ completion }) =>
              completion === null ? (
                <span className="table-aside">—</span>
              ) : (
                <span className="tight">
                  <b>{completion}</b> <span className="table-aside">%</span> <Mark origin="derived" />
                </span>
              ),
          },
          {
            id: 'time',
            head: say(words.againstTime),
            phone: 'plain',
            numeric: true,
            cell: (row) => <AgainstTime difference={row.points} />,
          },
          {
            id: 'department',
            head: say(words.department),
            phone: 'plain',
            cell: (row) => <span className="table-aside">{say(row.department)}</span>,
          },
        ]}
      />
    </div>
  )
}

/** What was done, small behind it the target: 41.8 / 57.6亿元. */
function DoneOfWhole({ row }: { row: TargetRow }) {
  const say = useSay()
  const language = useLanguage()
  const whole = printed(row.whole, language)
  const known = row.done.value !== null
  return (
    <span className="tight">
      {known ? (
        <b>{printed(row.done, language).digits}</b>
      ) : (
        <span className="table-aside">{say(words.unreported)}</span>
      )}{' '}
      {row.whole.value === null ? null : (
        <span className="table-aside">
          / {whole.digits} {whole.unit}
        </span>
      )}{' '}
      {row.whole.value === null ? null : (
        <Mark origin={row.whole.origin === 'inferred' || !known ? row.whole.origin : row.done.origin} />
      )}
    </span>
  )
}
