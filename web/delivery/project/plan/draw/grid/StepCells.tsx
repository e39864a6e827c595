import { useSay } from '../../../../../app/language.ts'
import { Name } from '../../../../../parts/Name.tsx'
import { floatDays } from '../../../../words.ts'
import { words } from '../words.ts'
import { type StepRow, taskName } from './rows.ts'

/** The cells of a row that is read. */
export function StepCells({
  row,
  isFolded,
  isKeeper,
  fold,
}: {
  row: StepRow
  isFolded: boolean
  isKeeper: boolean
  fold: () => void
}) {
  const say = useSay()
  const { task, number, level, isSummary, scheduled, before } = row
  const name = say(taskName(task))
  return (
    <>
      <td className="draw-number">{number}</td>
      <th scope="row" className="draw-name">
        <span className="draw-label" style={{ paddingInlineStart: (level - 1) * 14 }}>
          {isSummary ? (
            <button
              type="button"
              className="draw-fold"
              tabIndex={-1}
              aria-label={say(isFolded ? words.unfold : words.fold)}
              onClick={fold}
            >
              {isFolded ? '▸' : '▾'}
            </button>
          ) : null}
          <span className="draw-text" title={name}>
            <Name text={name} />
          </span>
          {isKeeper ? <span className="draw-keeper" role="img" aria-label={say(words.isKeeper)} /> : null}
          {scheduled.critical ? <span className="spoken-only">{say(words.critical)}</span> : null}
        </span>
      </th>
      <td className="draw-days">{isSummary ? '' : (task.duration ?? 0)}</td>
      <td className="draw-start">{scheduled.start}</td>
      <td className="draw-finish">{scheduled.finish}</td>
      <td className={scheduled.slack < 0 ? 'draw-float short' : 'draw-float'}>
        {scheduled.state === 'finished' ? say(words.done) : floatDays(scheduled.slack)}
      </td>
      <td className="draw-before" title={before}>
        {before}
      </td>
    </>
  )
}
