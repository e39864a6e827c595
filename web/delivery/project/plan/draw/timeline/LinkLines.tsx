import { endsOf, isLink } from '../../../../../../engines/delivery/editing/links.ts'
import type { DayAxis } from '../../../../../parts/axis/day-axis.ts'
import type { Stretch } from '../../../../../parts/table/window.ts'
import type { StepRow } from '../grid/rows.ts'
import type { Drawing } from '../state/use-drawing.ts'
import { arrowHead, linkPath, middleOf } from './place.ts'

/** The links whose rows are seen, as lines from bar to bar; one that is clicked is chosen. */
export function LinkLines({
  drawing,
  rows,
  shown,
  axis,
  width,
}: {
  drawing: Drawing
  rows: readonly StepRow[]
  shown: Stretch
  axis: DayAxis
  width: number
}) {
  const { now, link: chosen, chooseLink, choose } = drawing
  const places = new Map(rows.map(({ task }, place) => [task.id, place]))
  const end = (id: string, isEnd: boolean) => {
    const place = places.get(id)!
    const { scheduled } = rows[place]!
    const isPoint = !rows[place]!.isSummary && !rows[place]!.task.duration
    const x = isPoint
      ? axis.end(scheduled.finish) * width + (isEnd ? 7 : -7)
      : (isEnd ? axis.end(scheduled.finish) : axis.begin(scheduled.start)) * width
    return { x, y: middleOf(place), isEnd }
  }
  return (
    <svg className="draw-links" aria-hidden="true">
      {(now.network.links ?? []).map((link) => {
        const ends = endsOf(link)
        const [one, other] = [places.get(link.from), places.get(link.to)]
        if (one === undefined || other === undefined) return null
        if (Math.max(one, other) < shown.from || Math.min(one, other) >= shown.to) return null
        const from = end(link.from, ends.type[0] === 'F')
        const to = end(link.to, ends.type[1] === 'F')
        const isChosen = chosen !== null && isLink(chosen)(link)
        const bothCritical = rows[one]!.scheduled.critical && rows[other]!.scheduled.critical
        return (
          <g
            key={`${link.from} ${link.to} ${ends.type}`}
            className={['draw-link', isChosen ? 'chosen' : '', bothCritical ? 'critical' : '']
              .filter(Boolean)
              .join(' ')}
            data-link
            onPointerDown={(event) => {
              event.stopPropagation()
              choose(link.to)
              chooseLink(ends)
            }}
          >
            <path className="draw-link-reach" d={linkPath(from, to)} />
            <path className="draw-link-line" d={linkPath(from, to)} />
            <path className="draw-link-head" d={arrowHead(to)} />
          </g>
        )
      })}
    </svg>
  )
}
