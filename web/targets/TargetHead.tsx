import type { TargetRow } from '../../contract/targets.ts'
import { useLanguage, useSay } from '../app/language.ts'
import { AgainstTime, Bullet } from '../parts/chart/Bullet.tsx'
import { Value } from '../parts/Figure.tsx'
import { printed } from '../parts/quantity.ts'
import { Mark } from '../parts/reason/Mark.tsx'
import { timeNote, words } from './words.ts'

/** What was reached, large, beside a bullet against the time. The number opens its source. */
export function TargetHead({ row, zone }: { row: TargetRow; zone: string }) {
  const say = useSay()
  const whole = printed(row.whole, useLanguage())
  return (
    <div className="target-head">
      <a
        className="figure"
        href={`/${zone}/figures/${row.indicator}?period=${encodeURIComponent(row.period)}`}
        title={say(words.openFigure)}
      >
        <span className="figure-label">{say(row.periodLabel)}</span>
        <Value shown={row.done} size={64} />
        <span className="target-of">
          / {whole.digits} {whole.unit} {row.whole.value === null ? null : <Mark origin={row.whole.origin} />}
          {row.whole.origin === 'inferred' ? ` ${say(words.inferredWhole)}` : ''}
        </span>
      </a>
      <div className="target-bullet">
        <p>
          <span>
            {say(words.completion)} <b>{row.completion === null ? '—' : `${row.completion}%`}</b>
          </span>
          <AgainstTime difference={row.points} />
        </p>
        <Bullet
          done={row.completion === null ? null : Number(row.completion)}
          time={row.time === null ? null : Number(row.time)}
          lamp={row.lamp}
          height={12}
        />
        {row.time === null ? null : (
          <p>
            <span />
            <span>{say(timeNote(row.time))}</span>
          </p>
        )}
      </div>
    </div>
  )
}
