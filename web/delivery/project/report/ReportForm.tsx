import { useState } from 'react'
import { nothingSaid, saysNothing } from '../../../../engines/delivery/standing/history.ts'
import { overspendingOf } from '../../../../engines/delivery/standing/spending.ts'
import { dayAt } from '../../../../kernel/day.ts'
import type { Label } from '../../../../kernel/label.ts'
import { containsDay, firstDay, lastDay, type Period } from '../../../../kernel/period.ts'
import { useSay } from '../../../app/language.ts'
import { Refused } from '../../../parts/form/Refused.tsx'
import { Demonstration } from '../../../parts/reason/Mark.tsx'
import { dayBeside } from '../../days.ts'
import { bodyOf, type Draft, hasUnread } from './draft.ts'
import { MoneyPart } from './MoneyPart.tsx'
import { NotePart } from './NotePart.tsx'
import { PhotoPart } from './photos/PhotoPart.tsx'
import { StuckPart } from './StuckPart.tsx'
import { isSum, meantSum } from './suspicion.ts'
import { TaskPart } from './TaskPart.tsx'
import { words } from './words.ts'

/** Today, or where the ten days are over or have not begun, the day of them that lies next to it. */
function dayWithin(period: Period): string {
  const today = dayAt(Date.now())
  if (today < firstDay(period)) return firstDay(period)
  return containsDay(period, today) ? today : lastDay(period)
}

/** The report to be filled in, with the one button that hands it in. */
export function ReportForm({
  draft,
  busy,
  refused,
  keep,
  send,
}: {
  draft: Draft
  busy: boolean
  refused: Label | null
  keep: (draft: Draft) => void
  send: (draft: Draft) => void
}) {
  const say = useSay()
  const [sure, setSure] = useState(false)
  const [checked, setChecked] = useState(false)
  const { form, tasks, invested, stuck, note, waiting } = draft
  const today = dayWithin(form.period as Period)
  const change = (part: Partial<Draft>) => keep({ ...draft, ...part, waiting: false })
  const money =
    invested.trim() === '' || (isSum(invested.trim()) && (sure || meantSum(invested.trim(), form.planned) === null))
  const over = isSum(invested.trim()) ? overspendingOf(form.spending, invested.trim()) : null
  const explained = over === null || (over.kind === 'asks' && note.trim() !== '')
  const unread = hasUnread(draft)
  const empty =
    !unread &&
    saysNothing(
      bodyOf(
        draft,
        draft.photos.map(({ key }) => key),
      ),
    )
  const ready = !unread && !empty && money && explained && (stuck === null || stuck.trim() !== '')
  return (
    <form
      aria-label={say(words.report)}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setChecked(true)
        if (ready) send(draft)
        else event.currentTarget.querySelector<HTMLElement>('[aria-invalid]')?.focus()
      }}
    >
      <section className="phone-part">
        <p className="phone-name">
          {form.project.name} {form.project.demonstration ? <Demonstration /> : null}
        </p>
        <p className="phone-about">
          {[
            form.tasks[0] ? say(form.tasks[0].label) : null,
            form.project.promised ? `${say(words.promised)} ${form.project.promised}` : null,
            say({ zh: `${dayBeside(form.due, form.period).zh}截止`, en: `due ${dayBeside(form.due, form.period).en}` }),
          ]
            .filter(Boolean)
            .join(say({ zh: ' ・ ', en: ' · ' }))}
        </p>
        {form.reported ? <p className="phone-about">{say(words.correcting)}</p> : null}
      </section>
      {form.tasks.length === 0 ? <p className="phone-part">{say(words.nothing)}</p> : null}
      {form.tasks.map((task) => (
        <TaskPart
          key={task.id}
          task={task}
          given={tasks[task.id] ?? { percent: task.last, started: task.started, finished: task.finished }}
          today={today}
          change={(given) => change({ tasks: { ...tasks, [task.id]: given } })}
        />
      ))}
      <MoneyPart
        form={form}
        text={invested}
        sure={sure}
        over={over}
        change={(text, certain = false) => {
          setSure(certain)
          change({ invested: text })
        }}
      >
        {over?.kind === 'asks' || note !== '' ? (
          <NotePart
            note={note}
            wrong={checked && over !== null && note.trim() === ''}
            change={(text) => change({ note: text })}
          />
        ) : null}
      </MoneyPart>
      <PhotoPart photos={draft.photos} change={(edit) => change({ photos: edit(draft.photos) })} />
      <StuckPart
        stuck={stuck}
        wrong={checked && stuck !== null && stuck.trim() === ''}
        change={(text) => change({ stuck: text })}
      />
      <div className="phone-part phone-end">
        {checked && empty ? <Refused>{say(nothingSaid)}</Refused> : null}
        {refused ? <Refused>{say(refused)}</Refused> : null}
        <button type="submit" className="button primary" aria-busy={busy}>
          {say(waiting ? words.waiting : words.send)}
        </button>
      </div>
    </form>
  )
}
