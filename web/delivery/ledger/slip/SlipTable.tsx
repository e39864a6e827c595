import './SlipTable.css'
import type { ProjectLine } from '../../../../contract/delivery/project.ts'
import type { Label } from '../../../../kernel/label.ts'
import { useLanguage, useSay } from '../../../app/language.ts'
import { AxisHead } from '../../../parts/axis/AxisHead.tsx'
import { Backdrop } from '../../../parts/axis/Backdrop.tsx'
import { type DayAxis, dayAxis } from '../../../parts/axis/day-axis.ts'
import { printedText } from '../../../parts/quantity.ts'
import { Lamp } from '../../../parts/reason/Lamp.tsx'
import { TwoLines } from '../../../parts/table/JxTable.tsx'
import { moneyOf } from '../../money.ts'
import { words as common, worksLabel } from '../../words.ts'
import { Late } from './Late.tsx'
import { SlipLine } from './SlipLine.tsx'
import { words } from './words.ts'

const daysOf = ({ asOf, due, expected, likely, safe }: ProjectLine): string[] =>
  [asOf, due, expected, likely, safe].filter((day) => day !== null)

/** The line of days that all rows share: from the earliest promise or day they are looked at to the latest forecast. */
export const axisOf = (lines: readonly ProjectLine[]): DayAxis => dayAxis(lines.flatMap(daysOf))

/** Who answers for a project: its leader, with whom it waits for or else the department that drives it. */
function answering({ leader, owner, department }: ProjectLine, say: (label: Label) => string): string {
  const office = owner ?? department
  return [leader, office && say(office)].filter(Boolean).join(' ・ ')
}

/** Projects with promise and forecast along one line of days, where they stick and who answers for it. */
export function SlipTable({
  lines,
  caption,
  here,
}: {
  lines: readonly ProjectLine[]
  caption: string
  /** The address of the room. */
  here: string
}) {
  const say = useSay()
  const axis = axisOf(lines)
  return (
    <div className="table-frame">
      <table className="jx-table slip-table">
        <caption className="spoken-only">{caption}</caption>
        <thead>
          <tr>
            <td className="lamp-cell" />
            <th scope="col" className="slip-name">
              {say(words.project)}
            </th>
            <th scope="col" className="slip-drawing">
              <span className="spoken-only">{say(words.line)}</span>
              <AxisHead axis={axis} lines={[]} short />
            </th>
            <th scope="col" className="numeric slip-late">
              {say(common.workdays)}
            </th>
            <th scope="col" className="slip-stuck">
              {say(words.stuck)}
            </th>
            <th scope="col" className="numeric slip-owed">
              {say(words.owed)}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id} data-row tabIndex={-1}>
              <td className="lamp-cell">
                <Lamp state={line.lamp} reason={say(line.reason)} />
              </td>
              <td className="slip-name">
                <TwoLines
                  first={
                    <a className="quiet-link strong" href={`${here}/${line.id}`}>
                      {line.name}
                    </a>
                  }
                  second={[line.phase, worksLabel(line.pace) ?? line.chain]
                    .flatMap((part) => (part ? (typeof part === 'string' ? part : say(part)) : []))
                    .join(' ・ ')}
                />
              </td>
              <td className="slip-drawing phone-line">
                <Backdrop axis={axis} lines={[{ kind: 'today', day: line.asOf }]} most={13} />
                <SlipLine axis={axis} line={line} />
                <PhoneDays line={line} />
              </td>
              <td className="numeric slip-late phone-right">
                <Late line={line} />
              </td>
              <td className="slip-stuck phone-plain">
                <TwoLines first={line.obstacle ? say(line.obstacle) : say(line.reason)} second={answering(line, say)} />
              </td>
              <td className="numeric slip-owed" data-head={say(words.owed)}>
                <Owed debt={line.debt} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** What is owed of the plan; what was not reported is unknown, not nothing. */
function Owed({ debt }: Pick<ProjectLine, 'debt'>) {
  const language = useLanguage()
  if (debt === null) return '—'
  return Number(debt) > 0 ? <b>{printedText(moneyOf(debt, '万元'), language)}</b> : '0'
}

/** On a phone, where the line of days has no head: the two days in figures. */
function PhoneDays({ line: { due, expected } }: { line: ProjectLine }) {
  const say = useSay()
  return (
    <span className="slip-phone-days" aria-hidden="true">
      {say(common.promise)} <span className="tight">{due ?? '—'}</span>
      {expected ? (
        <span className="tight"> → {expected.slice(0, 4) === due?.slice(0, 4) ? expected.slice(5) : expected}</span>
      ) : null}
    </span>
  )
}
