import { useId, useState } from 'react'
import { endsOf, isLink } from '../../../../../../engines/delivery/editing/links.ts'
import { type Link, type LinkType, linkTypes } from '../../../../../../engines/delivery/scheduling/network.ts'
import { useSay } from '../../../../../app/language.ts'
import { Name } from '../../../../../parts/Name.tsx'
import { type StepRow, taskName } from '../grid/rows.ts'
import type { Drawing } from '../state/use-drawing.ts'
import { words } from '../words.ts'
import { Labelled } from './Labelled.tsx'
import { Written } from './Written.tsx'

const types = Object.keys(linkTypes) as LinkType[]

/** What comes before a step and behind it: each link with its type and lag, and another one to be added. */
export function LinkList({ row, rows, drawing }: { row: StepRow; rows: readonly StepRow[]; drawing: Drawing }) {
  const say = useSay()
  const { id } = row.task
  const links = drawing.now.network.links ?? []
  const listed = (head: string, end: 'from' | 'to', list: readonly Link[]) =>
    list.length === 0 ? (
      <p className="draw-note">{say(words.none)}</p>
    ) : (
      <ul aria-label={head}>
        {list.map((link) => (
          <LinkItem
            key={`${link[end]} ${link.type}`}
            link={link}
            other={rows.find(({ task }) => task.id === link[end])}
            drawing={drawing}
          />
        ))}
      </ul>
    )
  return (
    <div className="draw-link-list">
      <div>
        <WrittenBefore row={row} drawing={drawing} />
        {listed(
          say(words.before),
          'from',
          links.filter(({ to }) => to === id),
        )}
        <AddBefore task={id} rows={rows} drawing={drawing} />
      </div>
      <div>
        <p className="draw-link-side">{say(words.behind)}</p>
        {listed(
          say(words.behind),
          'to',
          links.filter(({ from }) => from === id),
        )}
      </div>
    </div>
  )
}

/** All predecessors in one field, as planners write them. */
function WrittenBefore({ row, drawing }: { row: StepRow; drawing: Drawing }) {
  const say = useSay()
  const hint = useId()
  return (
    <Labelled label={say(words.before)}>
      {(field) => (
        <>
          <Written
            id={field}
            value={row.before}
            aria-describedby={hint}
            take={(before) => drawing.run({ kind: 'follow', task: row.task.id, before })}
          />
          <p id={hint} className="draw-note">
            {say(words.beforeHint)}
          </p>
        </>
      )}
    </Labelled>
  )
}

/** One more predecessor, chosen from the steps. */
function AddBefore({ task: id, rows, drawing }: { task: string; rows: readonly StepRow[]; drawing: Drawing }) {
  const say = useSay()
  const [other, setOther] = useState('')
  return (
    <span className="draw-add-link">
      <select aria-label={say(words.addBefore)} value={other} onChange={(event) => setOther(event.target.value)}>
        <option value="">{say(words.choose)}</option>
        {rows
          .filter(({ task }) => task.id !== id)
          .map(({ task, number }) => (
            <option key={task.id} value={task.id}>
              {number} {say(taskName(task))}
            </option>
          ))}
      </select>
      <button
        type="button"
        className="button small"
        disabled={other === ''}
        onClick={() => {
          if (drawing.run({ kind: 'link', link: { from: other, to: id, type: 'FS' } })) setOther('')
        }}
      >
        {say(words.linkNow)}
      </button>
    </span>
  )
}

function LinkItem({ link, other, drawing }: { link: Link; other: StepRow | undefined; drawing: Drawing }) {
  const say = useSay()
  const { run, chooseLink, link: chosen } = drawing
  const ends = endsOf(link)
  if (!other) return null
  const name = say(taskName(other.task))
  const change = (next: Link): boolean => {
    const isDone = run({ kind: 'link', link: next, former: ends.type })
    if (isDone) chooseLink(endsOf(next))
    return isDone
  }
  return (
    <li className={chosen && isLink(chosen)(link) ? 'chosen' : ''}>
      <span className="draw-link-name">
        {other.number} <Name text={name} />
      </span>
      <select
        aria-label={`${name} ${say(words.linkType)}`}
        value={ends.type}
        onChange={(event) => change({ ...link, type: event.target.value as LinkType })}
      >
        {types.map((type) => (
          <option key={type} value={type}>
            {type} {say(linkTypes[type])}
          </option>
        ))}
      </select>
      <Written
        aria-label={`${name} ${say(words.lag)}`}
        inputMode="numeric"
        value={String(link.lag ?? 0)}
        take={(text) => {
          const lag = Number(text.trim().replace('−', '-') || Number.NaN)
          return Number.isFinite(lag) && change({ ...link, lag })
        }}
      />
      <button
        type="button"
        className="button small"
        aria-label={`${say(words.unlink)} ${name}`}
        onClick={() => run({ kind: 'unlink', ...ends })}
      >
        {say(words.unlink)}
      </button>
    </li>
  )
}
