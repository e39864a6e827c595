import './RankLine.css'
import { useRef } from 'react'
import type { EvaluationPage } from '../../../contract/evaluation/evaluation.ts'
import { useSay } from '../../app/language.ts'
import { useWidth } from '../../parts/chart/width.ts'
import { placeText } from './place-text.ts'

type Place = EvaluationPage['rankings'][number]['places'][number]

const [height, side, top, foot] = [150, 52, 26, 26]

/** Places through the years, the first at the top; the way to a target is dashed. */
export function RankLine({ places, title }: { places: readonly Place[]; title: string }) {
  const say = useSay()
  const frame = useRef<HTMLDivElement>(null)
  const width = useWidth(frame)
  const [first, last] = [places[0]!.year, places.at(-1)!.year]
  const numbers = places.map(({ place }) => place)
  const [best, worst] = [Math.min(...numbers), Math.max(...numbers)]
  const x = ({ year }: Place): number =>
    first === last ? width / 2 : side + ((year - first) / (last - first)) * Math.max(0, width - side * 2)
  const y = ({ place }: Place): number =>
    best === worst ? height / 2 : top + ((place - best) / (worst - best)) * (height - top - foot - 22)
  const printed = places.filter(({ target }) => !target)
  const since = printed.at(-1)
  const aims = places.filter((one) => one.target && (since === undefined || one.year >= since.year))
  const line = (all: readonly Place[]): string =>
    all.map((one, at) => `${at === 0 ? 'M' : 'L'}${x(one)} ${y(one)}`).join('')
  return (
    <div ref={frame}>
      <svg className="rank-line" width={width} height={height} role="img" aria-label={title}>
        <title>{title}</title>
        <line x1={0} x2={width} y1={height - foot} y2={height - foot} />
        {[...new Set(places.map(({ year }) => year))].map((year) => (
          <text
            key={year}
            className="rank-axis"
            x={x(places.find((one) => one.year === year)!)}
            y={height - 8}
            textAnchor="middle"
          >
            {year}
          </text>
        ))}
        {printed.length > 1 ? <path d={line(printed)} /> : null}
        {since ? aims.map((aim) => <path key={aim.period} className="rank-aim" d={line([since, aim])} />) : null}
        {places.map((one) => (
          <g key={`${one.period} ${one.target}`}>
            <circle className={one.target ? 'rank-target' : undefined} cx={x(one)} cy={y(one)} r={5} />
            <text x={x(one)} y={y(one) - 11} textAnchor="middle">
              {say(placeText(one))}
            </text>
          </g>
        ))}
      </svg>
    </div>
  )
}
