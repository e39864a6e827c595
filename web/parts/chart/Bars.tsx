import './Bars.css'
import type { Origin } from '../../../engines/indicators/indicator.ts'
import { useNarrow } from '../../app/narrow.ts'
import { grouped } from '../quantity.ts'

/** One upright bar. Without a value it is a low dashed box; an inferred value is drawn dashed. */
export type Bar = {
  readonly id: string
  readonly name: string
  readonly value: number | null
  readonly text: string
  readonly origin: Origin | null
  readonly note: string
}

const bottom = 190
const top = 34

/** Round numbers that divide the axis into three or four steps. */
function stepsTo(most: number): number[] {
  const rough = most / 3.6
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 2.5, 5, 10].map((unit) => unit * power).find((unit) => unit >= rough) ?? power * 10
  return Array.from({ length: Math.floor(most / step) }, (_, place) => step * (place + 1))
}

/** Upright bars from zero; the last is the one meant. `difference` stands at a bracket between the last two. */
export function Bars({
  bars,
  title,
  difference,
}: {
  bars: readonly Bar[]
  title: string
  difference?: { readonly amount: string; readonly rate: string } | null
}) {
  const narrow = useNarrow()
  const most = Math.max(...bars.map((bar) => bar.value ?? 0))
  if (!(most > 0)) return null
  const y = (value: number): number => bottom - (Math.max(0, value) / most) * (bottom - top)
  const steps = stepsTo(most)
  const left = 10 + 8 * Math.max(1, ...steps.map((step) => grouped(String(step)).length))
  const pitch = Math.min(120, (narrow ? 210 : 480) / bars.length)
  const wide = Math.min(58, pitch * 0.6)
  const x = (place: number): number => left + (narrow ? 12 : 24) + place * pitch
  const end = x(bars.length - 1) + wide
  const last = bars.at(-1)
  const before = bars.at(-2)
  const bracket = difference && last?.value != null && before?.value != null
  const width = end + (bracket ? (narrow ? 104 : 118) : 16)
  return (
    <svg className="bars" viewBox={`0 0 ${width} 236`} width={width} role="img" aria-label={title}>
      <title>{title}</title>
      {steps.map((step) => (
        <g key={step}>
          <line className="bars-split" x1={left} x2={width} y1={y(step)} y2={y(step)} />
          <text className="bars-axis" x={left - 8} y={y(step) + 4.5} textAnchor="end">
            {grouped(String(step))}
          </text>
        </g>
      ))}
      <text className="bars-axis" x={left - 8} y={bottom + 4.5} textAnchor="end">
        0
      </text>
      <line className="bars-floor" x1={left} x2={width} y1={bottom} y2={bottom} />
      {bars.map((bar, place) => {
        const middle = x(place) + wide / 2
        return (
          <g key={bar.id}>
            {bar.value === null ? (
              <rect className="bars-missing" x={x(place)} y={bottom - 9} width={wide} height="9" />
            ) : (
              <rect
                className={`bars-bar ${bar.origin === 'inferred' ? 'inferred' : bar === last ? 'meant' : 'compared'}`}
                x={x(place)}
                y={y(bar.value)}
                width={wide}
                height={bottom - y(bar.value)}
              />
            )}
            <text
              className={bar.value === null ? 'bars-axis' : 'bars-value'}
              x={middle}
              y={bar.value === null ? bottom - 16 : y(bar.value) - 8}
              textAnchor="middle"
            >
              {bar.value === null ? bar.note : bar.text}
            </text>
            <text className="bars-name" x={middle} y={bottom + 21} textAnchor="middle">
              {bar.name}
            </text>
            {bar.value === null ? null : (
              <text className="bars-axis" x={middle} y={bottom + 40} textAnchor="middle">
                {bar.note}
              </text>
            )}
          </g>
        )
      })}
      {bracket ? (
        <g>
          <path
            className="bars-bracket"
            d={`M${x(bars.length - 2) + wide + 5} ${y(before.value!)}H${end + 26}M${end + 4} ${y(last.value!)}H${end + 26}M${end + 20} ${y(last.value!)}V${y(before.value!)}`}
          />
          <text className="bars-difference" x={end + 34} y={(y(last.value!) + y(before.value!)) / 2}>
            {difference.amount}
          </text>
          <text className="bars-rate" x={end + 34} y={(y(last.value!) + y(before.value!)) / 2 + 19}>
            {difference.rate}
          </text>
        </g>
      ) : null}
    </svg>
  )
}
