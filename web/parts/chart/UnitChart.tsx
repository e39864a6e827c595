import './UnitChart.css'

/** A square a thing, up to 500: `filled` of `total` in blue, columns of `rows` squares. */
export function UnitChart({
  filled,
  total,
  rows = 10,
  title,
}: {
  filled: number
  total: number
  rows?: number
  title: string
}) {
  const columns = Math.ceil(total / rows)
  return (
    <svg
      className="unit-chart"
      viewBox={`0 0 ${columns * 10 - 2} ${rows * 10 - 2}`}
      width={columns * 10 - 2}
      role="img"
      aria-label={title}
    >
      <title>{title}</title>
      {Array.from({ length: total }, (_, place) => place).map((place) => (
        <rect
          key={place}
          className={place < filled ? 'unit-filled' : 'unit-empty'}
          x={Math.floor(place / rows) * 10}
          y={(place % rows) * 10}
          width="8"
          height="8"
        />
      ))}
    </svg>
  )
}
