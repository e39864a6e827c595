import '../ranking/RankLine.css'
import './RivalCurve.css'
import { useRef } from 'react'
import { type AssumedCurve, scoreAt } from '../../../engines/evaluation/assumed-curve.ts'
import { useSay } from '../../app/language.ts'
import { useWidth } from '../../parts/chart/width.ts'
import { pointsText, spanText } from '../printed.ts'

type Span = { readonly low: number; readonly high: number }

const [height, side, top, foot] = [190, 44, 24, 26]

/** What is assumed of the places as a falling line, the score that is tried across it, and the place that is aimed at. */
export function RivalCurve({
  curve,
  zones,
  aim,
  needed,
  tried,
}: {
  curve: AssumedCurve
  zones: number
  aim: number
  needed: number
  tried: Span
}) {
  const say = useSay()
  const frame = useRef<HTMLDivElement>(null)
  const width = useWidth(frame)
  const farthest = Math.min(zones, Math.max(60, aim * 2, ...curve.points.map(({ place }) => place)))
  const scores = [scoreAt(curve, 1), scoreAt(curve, farthest), tried.low, tried.high, needed]
  const [least, most] = [Math.min(...scores), Math.max(...scores)]
  const x = (place: number): number => side + ((place - 1) / (farthest - 1)) * Math.max(0, width - side * 2)
  const y = (score: number): number => top + ((most - score) / (most - least || 1)) * (height - top - foot - 10)
  const bends = [1, ...curve.points.map(({ place }) => place).filter((place) => place <= farthest), farthest]
  const title = say({
    zh: `假定的各名次得分：第${aim}名${pointsText(needed)}分，试算${spanText(tried)}分`,
    en: `Scores assumed of places: ${pointsText(needed)} for place ${aim}, ${spanText(tried)} as tried`,
  })
  return (
    <div ref={frame}>
      <svg className="rank-line rival-curve" width={width} height={height} role="img" aria-label={title}>
        <title>{title}</title>
        <rect
          x={side}
          width={Math.max(0, width - side * 2)}
          y={y(tried.high)}
          height={Math.max(2, y(tried.low) - y(tried.high))}
        />
        <line x1={side} x2={width - side} y1={height - foot} y2={height - foot} />
        <line x1={x(aim)} x2={x(aim)} y1={y(needed)} y2={height - foot} />
        <path
          className="rank-aim"
          d={bends.map((place, at) => `${at === 0 ? 'M' : 'L'}${x(place)} ${y(scoreAt(curve, place))}`).join('')}
        />
        {curve.points
          .filter(({ place }) => place <= farthest && place !== aim)
          .map(({ place }) => (
            <circle key={place} className="rank-target" cx={x(place)} cy={y(scoreAt(curve, place))} r={3} />
          ))}
        <circle cx={x(aim)} cy={y(needed)} r={5} />
        <text x={x(aim) + 8} y={y(needed) - 8}>
          {say({ zh: `第${aim}名 ${pointsText(needed)}`, en: `Place ${aim}: ${pointsText(needed)}` })}
        </text>
        <text className="rank-axis" x={width - side} y={y(tried.low) + 15} textAnchor="end">
          {say({ zh: `试算 ${spanText(tried)}`, en: `As tried ${spanText(tried)}` })}
        </text>
        {[1, aim, farthest].map((place) => (
          <text key={place} className="rank-axis" x={x(place)} y={height - 8} textAnchor="middle">
            {place}
          </text>
        ))}
      </svg>
    </div>
  )
}
