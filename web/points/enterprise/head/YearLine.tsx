import './YearLine.css'

export type YearPoint = { readonly year: string; readonly value: number | null; readonly text: string }

const [left, right, top, bottom] = [24, 24, 26, 62]

/** A number over a few years as a line: points where it was measured, a gap where it was not, the last in strong letters. */
export function YearLine({
  points,
  title,
  width = 220,
}: {
  points: readonly YearPoint[]
  title: string
  width?: number
}) {
  const known = points.flatMap(({ value }) => (value === null ? [] : [value]))
  if (known.length === 0) return null
  const [least, most] = [Math.min(...known), Math.max(...known)]
  const x = (place: number): number =>
    points.length === 1 ? width / 2 : left + (place / (points.length - 1)) * (width - left - right)
  const y = (value: number): number =>
    most === least ? (top + bottom) / 2 : bottom - ((value - least) / (most - least)) * (bottom - top)
  const runs = points.reduce<string>((path, { value }, place) => {
    if (value === null) return path
    const begins = place === 0 || points[place - 1]!.value === null
    return `${path}${begins ? 'M' : 'L'}${x(place).toFixed(1)} ${y(value).toFixed(1)}`
  }, '')
  return (
    <svg className="year-line" viewBox={`0 0 ${width} 96`} width={width} role="img" aria-label={title}>
      <title>{title}</title>
      <path d={runs} />
      {points.map(({ year, value, text }, place) => {
        const last = place === points.length - 1
        return (
          <g key={year} className={last ? 'year-line-last' : undefined}>
            {value === null ? (
              <circle className="year-line-gap" cx={x(place)} cy={bottom} r="3.5" />
            ) : (
              <>
                <circle cx={x(place)} cy={y(value)} r={last ? 5 : 3.5} />
                <text x={x(place)} y={y(value) - 11} textAnchor="middle">
                  {text}
                </text>
              </>
            )}
            <text className="year-line-year" x={x(place)} y="90" textAnchor="middle">
              {year}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
