import { useState } from 'react'
import { endsOf, isLink } from '../../../../../../engines/delivery/editing/links.ts'
import { type Link, type LinkType, linkTypes } from '../../../../../../engines/delivery/scheduling/network.ts'
import { useSay } from '../../../../../app/language.ts'
import { Name } from '../../../../../parts/Name.tsx'
import { type StepRow, taskName } from '../grid/rows.ts'
import type { Drawing } from '../state/use-drawing.ts'
import { words } from '../words.ts'
import { Written } from './Written.tsx'

const types = Object.keys(linkTypes) as LinkType[]

/** What comes before a step and behind it: each link with its type and lag, and another one to be added. */
export function LinkList({ row, rows, drawing }: { row: StepRow; rows: readonly StepRow[]; drawing: Drawing }) {
  const say = useSay()
  const [other, setOther] = useState('')
  const { id } = row.task
  const links = drawing.now.network.links ?? []
  const into = links.filter(({ to }) => to === id)
  const out = links.filter(({ from }) => from === id)
  const option = (one: StepRow) => `${one.number} ${say(taskName(one.task))}`
  return (
    <div className="draw-link-list">
      {[
        { head: words.before, list: into, end: 'from' as const },
        { head: words.behind, list: out, end: 'to' as const },
      ].map(({ head, list, end }) => (
        <div key={end}>
          <p className="draw-link-side">{say(head)}</p>
          {list.length === 0 ? <p className="draw-note">{say(words.none)}</p> : null}
          <ul aria-label={say(head)}>
            {list.map((link) => (
              <LinkItem
                key={`${link[end]} ${link.type}`}
                link={link}
                other={rows.find(({ task }) => task.id === link[end])}
                drawing={drawing}
              />
            ))}
          </ul>
          {end === 'from' ? (
            <span className="draw-add-link">
              <select
                aria-label={say(words.addBefore)}
                value={other}
                onChange={(event) => setOther(event.target.value)}
              >
                <option value="">{say(words.choose)}</option>
                {rows
                  .filter(({ task }) => task.id !== id)
                  .map((one) => (
                    <option key={one.task.id} value={one.task.id}>
                      {option(one)}
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
          ) : null}
        </div>
      ))}
    </div>
  )
}

function LinkItem({ link, other, drawing }: { link: Link; other: StepRow | undefined; drawing: Drawing }) {
  const say = useSay()
  const { run, chooseLink, link: chosen } = drawing
  const ends = endsOf(link)
  if (!other) return null
  const name = say(taskName(other.task))
  const change = (next: Link): void => {
    if (run({ kind: 'link', link: next, former: ends.type })) chooseLink(endsOf(next))
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
          if (Number.isFinite(lag)) change({ ...link, lag })
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
