import { useSay } from '../../../../app/language.ts'
import { Name } from '../../../../parts/Name.tsx'
import { floatLabel } from '../../../words.ts'
import { type StepRow, taskName } from './grid/rows.ts'
import type { Commands } from './keys/use-commands.ts'
import { StepPanel } from './panel/StepPanel.tsx'
import type { Drawing } from './state/use-drawing.ts'
import { words } from './words.ts'

/** The steps on a phone: two lines each; the chosen one opens its fields below itself. */
export function StepList({
  rows,
  drawing,
  commands,
}: {
  rows: readonly StepRow[]
  drawing: Drawing
  commands: Commands
}) {
  const say = useSay()
  const { chosen, choose, now } = drawing
  return (
    <ol className="draw-list" aria-label={say(words.steps)}>
      {rows.map((row) => {
        const { task, number, level, scheduled, isSummary, before } = row
        const own = task.id === chosen
        return (
          <li key={task.id} className={scheduled.critical ? 'critical' : ''}>
            <button
              type="button"
              className="draw-line"
              style={{ paddingInlineStart: (level - 1) * 14 }}
              aria-expanded={own}
              onClick={() => choose(own ? '' : task.id)}
            >
              <span className="draw-line-name">
                {number} <Name text={say(taskName(task))} />
                {task.id === now.promised ? (
                  <span className="draw-keeper" role="img" aria-label={say(words.isKeeper)} />
                ) : null}
              </span>
              <span className={scheduled.slack < 0 ? 'draw-float short' : 'draw-float'}>
                {say(floatLabel(scheduled.slack))}
              </span>
              <small>
                {scheduled.start} — {scheduled.finish}
                {isSummary ? '' : ` ・ ${say(words.days)} ${task.duration ?? 0}`}
                {before ? ` ・ ${say(words.before)} ${before}` : ''}
              </small>
            </button>
            {own ? <StepPanel key={task.id} row={row} rows={rows} drawing={drawing} commands={commands} /> : null}
          </li>
        )
      })}
    </ol>
  )
}
