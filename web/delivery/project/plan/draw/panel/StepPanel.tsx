import './panel.css'
import { lastBy, moveBy, moveTo } from '../../../../../../engines/delivery/editing/dates.ts'
import { isDay } from '../../../../../../kernel/day.ts'
import { useLanguage, useSay } from '../../../../../app/language.ts'
import { isMovable, isOpen, type StepRow, taskName } from '../grid/rows.ts'
import type { Commands } from '../keys/use-commands.ts'
import type { Drawing } from '../state/use-drawing.ts'
import { words } from '../words.ts'
import { ConstraintFields } from './ConstraintFields.tsx'
import { Labelled } from './Labelled.tsx'
import { LinkList } from './LinkList.tsx'
import { Nudge } from './Nudge.tsx'
import { Written } from './Written.tsx'

const shifts = ['raise', 'lower', 'outdent', 'indent'] as const

/** Everything of the chosen step in fields: the way for whoever does not drag, and the only one on a phone. */
export function StepPanel({
  row,
  rows,
  drawing,
  commands,
}: {
  row: StepRow
  rows: readonly StepRow[]
  drawing: Drawing
  commands: Commands
}) {
  const say = useSay()
  const language = useLanguage()
  const { task, isSummary, scheduled } = row
  const { run, settled, now } = drawing
  const { id } = task
  return (
    <div className="draw-panel">
      <div className="draw-fields">
        <Labelled label={say(words.name)}>
          {(field) => (
            <Written
              id={field}
              value={say(taskName(task))}
              take={(name) => run({ kind: 'rename', task: id, name, language })}
            />
          )}
        </Labelled>
        {isSummary ? (
          <p className="draw-note">{say(words.summary)}</p>
        ) : (
          <Nudge
            label={say(words.days)}
            less={say(words.less)}
            more={say(words.more)}
            step={(by) => run(lastBy(settled, id, by))}
          >
            {(field) => (
              <Written
                id={field}
                inputMode="decimal"
                disabled={!isOpen(row)}
                value={String(task.duration ?? 0)}
                take={(text) => run({ kind: 'last', task: id, days: Number(text.trim() || Number.NaN) })}
              />
            )}
          </Nudge>
        )}
        <Nudge
          label={say(words.start)}
          less={say(words.earlier)}
          more={say(words.later)}
          step={(by) => run(moveBy(settled, id, by))}
        >
          {(field) => (
            <Written
              id={field}
              type="date"
              disabled={!isMovable(row)}
              value={scheduled.start}
              take={(text) => isDay(text) && run(moveTo(settled, id, text))}
            />
          )}
        </Nudge>
        <ConstraintFields row={row} drawing={drawing} />
      </div>
      <LinkList row={row} rows={rows} drawing={drawing} />
      <div className="draw-acts">
        {shifts.map((kind) => (
          <button key={kind} type="button" className="button small" onClick={() => run({ kind, task: id })}>
            {say(words[kind])}
          </button>
        ))}
        <button type="button" className="button small" onClick={commands.add}>
          {say(words.add)}
        </button>
        <button type="button" className="button small" onClick={() => run({ kind: 'remove', task: id })}>
          {say(words.remove)}
        </button>
        {now.promised === id ? (
          <span className="draw-note">{say(words.isKeeper)}</span>
        ) : isSummary ? null : (
          <button type="button" className="button small" onClick={() => run({ kind: 'promise', task: id })}>
            {say(words.keeper)}
          </button>
        )}
        {task.fixed ? <span className="draw-note">{say(words.fixed)}</span> : null}
      </div>
    </div>
  )
}
