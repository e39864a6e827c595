import type { Label } from '../../../kernel/label.ts'
import { useSay } from '../../app/language.ts'
import { useNarrow } from '../../app/narrow.ts'
import { grouped } from '../../parts/quantity.ts'
import type { Comparison } from './ComparisonLead.tsx'
import { words } from './words.ts'

const floor = 150

/** What is drawn where, and how many stay the same and are not drawn. */
export function barsNote(stages: Comparison['stages']): Label {
  const same = grouped(String(stages.reduce((sum, stage) => sum + stage.same, 0)))
  return {
    zh: `左边是降的，右边是升的；不变的${same}家不画`,
    en: `falls at the left, rises at the right; ${same} that stay the same are not drawn`,
  }
}

/** How many rise and fall by how much: zero is a line, falls at its left, rises at its right. */
export function ChangeBars({ bars }: { bars: Comparison['bars'] }) {
  const say = useSay()
  const width = useNarrow() ? 350 : 900
  if (bars.length === 0) return null
  const [least, end] = [Math.min(0, ...bars.map(({ from }) => from)), Math.max(0, ...bars.map(({ to }) => to))]
  const most = Math.max(1, ...bars.map(({ count }) => count))
  const x = (points: number): number => ((points - least) / (end - least || 1)) * width
  const ends = [...new Set([least, 0, end])]
  const title = `${say(words.bars)}: ${bars.map(({ from, to, count }) => `${from}—${to} ${count}`).join(' · ')}`
  return (
    <svg className="change-bars" viewBox={`0 0 ${width} 190`} role="img" aria-label={title}>
      <title>{title}</title>
      {bars.map(({ from, to, count }) => {
        const tall = (count / most) * (floor - 26)
        return (
          <g key={from}>
            <rect
              className={to <= 0 ? 'fall' : 'rise'}
              x={x(from) + 1}
              y={floor - tall}
              width={Math.max(1, x(to) - x(from) - 2)}
              height={tall}
            />
            {count > 0 ? (
              <text x={x((from + to) / 2)} y={floor - tall - 6} textAnchor="middle">
                {count}
              </text>
            ) : null}
          </g>
        )
      })}
      <line x1="0" x2={width} y1={floor} y2={floor} />
      <line x1={x(0)} x2={x(0)} y1="0" y2={floor + 6} />
      {ends.map((points) => (
        <text
          key={points}
          x={x(points)}
          y={floor + 26}
          textAnchor={points === least ? 'start' : points === end ? 'end' : 'middle'}
        >
          {points > 0 ? `+${points}` : String(points).replace('-', '−')}
        </text>
      ))}
    </svg>
  )
}
