import type { ProjectLine } from '../../../../contract/delivery/project.ts'
import { useSay } from '../../../app/language.ts'
import { type DayAxis, percent } from '../../../parts/axis/day-axis.ts'

const later = (one: string, other: string | null): string => (other && other > one ? other : one)

/** How far a project comes to stand behind its promise: a tick, solid to the likely day, dotted to the safe one. */
export function SlipLine({ axis, line }: { axis: DayAxis; line: ProjectLine }) {
  const say = useSay()
  const { due, expected, likely, safe } = line
  if (!due) return null
  const promise = axis.end(due)
  const solid = later(due, likely ?? expected)
  const dotted = later(solid, safe)
  const early = solid === due && expected && expected < due ? expected : null
  const name = say({
    zh: `承诺${due}，按今天的进度${expected ?? '未知'}${likely ? `，P50 ${likely}` : ''}${safe ? `，P80 ${safe}` : ''}`,
    en: `promised ${due}, at today’s progress ${expected ?? 'unknown'}${likely ? `, P50 ${likely}` : ''}${safe ? `, P80 ${safe}` : ''}`,
  })
  return (
    <svg className={`slip-line ${line.lamp}`} role="img" aria-label={name}>
      <title>{name}</title>
      {early ? (
        <rect
          className="slip-early"
          x={percent(axis.end(early))}
          width={percent(promise - axis.end(early))}
          y="12"
          height="8"
        />
      ) : null}
      {solid > due ? (
        <rect
          className="slip-solid"
          x={percent(promise)}
          width={percent(axis.end(solid) - promise)}
          y="11.5"
          height="9"
        />
      ) : null}
      {dotted > solid ? (
        <>
          <line className="slip-dotted" x1={percent(axis.end(solid))} x2={percent(axis.end(dotted))} y1="16" y2="16" />
          <line
            className="slip-end"
            x1={percent(axis.end(dotted))}
            x2={percent(axis.end(dotted))}
            y1="11.5"
            y2="20.5"
          />
        </>
      ) : null}
      <line className="slip-promise" x1={percent(promise)} x2={percent(promise)} y1="2" y2="30" />
    </svg>
  )
}
