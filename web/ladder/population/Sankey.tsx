import './Sankey.css'
import type { Label } from '../../../kernel/label.ts'
import { useSay } from '../../app/language.ts'
import { countText } from '../values.ts'
import { words } from '../words.ts'
import { layOut, nodeWidth } from './sankey.ts'

type Flow = { readonly year: number; readonly from: string | null; readonly to: string | null; readonly count: number }

const [width, height, top, side] = [1376, 380, 26, 110]

/** Who went from which highest title to which, year by year; a table of the same numbers stands beside it. */
export function Sankey({
  flows,
  names,
  title,
}: {
  flows: readonly Flow[]
  /** The rungs of the flight from the lowest, with their short names. */
  names: readonly { readonly id: string; readonly short: Label }[]
  title: string
}) {
  const say = useSay()
  const last = Math.max(...flows.map(({ year }) => year))
  const first = Math.min(...flows.map(({ year }) => year)) - 1
  const years = Array.from({ length: last - first + 1 }, (_, at) => first + at)
  const called = new Map<string | null, Label>([
    ...names.map(({ id, short }) => [id, short] as const),
    [null, words.none],
  ])
  const order = [...names.map(({ id }) => id).toReversed(), null]
  const { nodes, ribbons } = layOut(flows, { order, years, width: width - side * 2, height })
  const nameOf = (id: string | null): string => say(called.get(id) ?? { zh: id ?? '', en: id ?? '' })
  return (
    <svg className="sankey" viewBox={`0 0 ${width} ${height + top + 10}`} role="img" aria-label={title}>
      <title>{title}</title>
      {years.map((year, at) => (
        <text
          key={year}
          className="sankey-year"
          x={side + nodeWidth / 2 + (at * (width - side * 2 - nodeWidth)) / Math.max(1, years.length - 1)}
          y={14}
          textAnchor="middle"
        >
          {year}
        </text>
      ))}
      <g transform={`translate(${side} ${top})`}>
        {ribbons.map(({ from, to, count, path, width: thick }) => (
          <path
            key={`${from.year} ${from.id} ${to.id}`}
            className={order.indexOf(to.id) < order.indexOf(from.id) ? 'climbs' : undefined}
            d={path}
            strokeWidth={thick}
          >
            <title>{`${from.year} ${nameOf(from.id)} → ${to.year} ${nameOf(to.id)}: ${countText(count)}`}</title>
          </path>
        ))}
        {nodes.map((node) => {
          const left = node.year === first
          return (
            <g key={`${node.year} ${node.id}`}>
              <rect
                className={node.id === null ? 'none' : undefined}
                x={node.x}
                y={node.y}
                width={nodeWidth}
                height={node.height}
              />
              <text
                x={left ? node.x - 6 : node.x + nodeWidth + 6}
                y={node.y + Math.max(node.height / 2, 5) + 4}
                textAnchor={left ? 'end' : 'start'}
              >
                {nameOf(node.id)} {countText(node.count)}
              </text>
            </g>
          )
        })}
      </g>
    </svg>
  )
}
