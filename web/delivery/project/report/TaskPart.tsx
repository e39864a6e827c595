import { useId } from 'react'
import type { ReportForm } from '../../../../contract/delivery/project.ts'
import { useSay } from '../../../app/language.ts'
import { Field } from '../../../parts/form/Field.tsx'
import { Lamp } from '../../../parts/reason/Lamp.tsx'
import type { TaskDraft } from './draft.ts'
import { StepBar, Stepper } from './Stepper.tsx'
import { behindLabel, words } from './words.ts'

type Reported = {
  task: ReportForm['tasks'][number]
  given: TaskDraft
  /** The day that is offered where one is asked for. */
  today: string
  change: (given: TaskDraft) => void
}

/** One step of the report: how much is done against the plan, and the days on which it began and ended. */
export function TaskPart({ task, given, today, change }: Reported) {
  const say = useSay()
  const id = useId()
  if (task.milestone) return <MilestonePart task={task} given={given} today={today} change={change} />
  const planned = Math.round(task.planned)
  const told = `${id}-unread`
  const { unread } = given
  const set = (percent: number | null, unread?: string) =>
    change({
      percent,
      ...(unread === undefined ? {} : { unread }),
      started: percent !== null && percent > 0 ? (given.started ?? today) : task.started,
      finished: percent === 100 ? (given.finished ?? today) : null,
    })
  return (
    <section className="phone-part" aria-labelledby={id}>
      <div className="report-head">
        <h2 id={id}>{say({ zh: `${task.label.zh}完成多少`, en: `${task.label.en}: how much is done` })}</h2>
        <span className="report-beside">
          {task.last === null ? null : <span>{say({ zh: `上旬${task.last}%`, en: `last ${task.last}%` })}</span>}
          <span>{say({ zh: `计划${planned}%`, en: `plan ${planned}%` })}</span>
        </span>
      </div>
      <Stepper
        name={say(task.label)}
        value={given.percent}
        unread={unread === undefined ? undefined : { text: unread, told }}
        base={task.last ?? 0}
        change={set}
      />
      <StepBar value={given.percent} last={task.last} planned={planned} />
      {unread === undefined ? (
        <Pace percent={given.percent} last={task.last} planned={planned} />
      ) : (
        <p className="report-pace red" id={told} role="alert">
          <Lamp state="red" silent /> {say(words.percentWrong)}
        </p>
      )}
      <div className="report-days">
        {given.percent !== null && given.percent > 0 && task.started === null ? (
          <DayField
            label={say(words.startedOn)}
            day={given.started ?? today}
            change={(started) => change({ ...given, started })}
          />
        ) : null}
        {given.percent === 100 ? (
          <DayField
            label={say(words.finishedOn)}
            day={given.finished ?? today}
            change={(finished) => change({ ...given, finished })}
          />
        ) : null}
      </div>
    </section>
  )
}

/** What the number means against the plan, before it is handed in. */
function Pace({ percent, last, planned }: { percent: number | null; last: number | null; planned: number }) {
  const say = useSay()
  if (percent === null) return <p className="report-pace">{say(words.notSaid)}</p>
  if (last !== null && percent < last)
    return (
      <p className="report-pace amber">
        <Lamp state="amber" silent /> {say(words.fellBack)}
      </p>
    )
  const behind = planned - percent
  return behind > 0 ? (
    <p className="report-pace red">
      <Lamp state="red" silent /> {say(behindLabel(behind))}
    </p>
  ) : (
    <p className="report-pace">
      <Lamp state="green" silent /> {say(words.keptPace)}
    </p>
  )
}

function MilestonePart({ task, given, today, change }: Reported) {
  const say = useSay()
  const id = useId()
  const reached = given.finished !== null
  return (
    <section className="phone-part" aria-labelledby={id}>
      <div className="report-head">
        <h2 id={id}>{say(task.label)}</h2>
      </div>
      <TwoChoices
        label={say(task.label)}
        choices={[say(words.reachedNot), say(words.reached)]}
        second={reached}
        choose={(second) => change({ ...given, finished: second ? today : null })}
      />
      {reached ? (
        <div className="report-days">
          <DayField
            label={say(words.finishedOn)}
            day={given.finished ?? today}
            change={(finished) => change({ ...given, finished })}
          />
        </div>
      ) : null}
    </section>
  )
}

/** Two large buttons of which one is chosen. */
export function TwoChoices({
  label,
  choices,
  second,
  choose,
}: {
  label: string
  choices: readonly [string, string]
  second: boolean
  choose: (second: boolean) => void
}) {
  return (
    <fieldset className="two-choices" aria-label={label}>
      {choices.map((text, place) => (
        <button
          key={text}
          type="button"
          className="button"
          aria-pressed={second === (place === 1)}
          onClick={() => choose(place === 1)}
        >
          {text}
        </button>
      ))}
    </fieldset>
  )
}

function DayField({ label, day, change }: { label: string; day: string; change: (day: string) => void }) {
  return (
    <Field label={label}>
      {(control) => (
        <input
          {...control}
          type="date"
          value={day}
          onChange={(event) => {
            if (event.target.value) change(event.target.value)
          }}
        />
      )}
    </Field>
  )
}
