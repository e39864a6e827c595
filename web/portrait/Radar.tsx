import './Radar.css'
import { type Axis, isWhole, outlineOf, pointOn } from './radar.ts'

const radius = 150
const rings = [0.25, 0.5, 0.75, 1]
const [width, height] = [740, 400]

/** Shares on axes around a middle, an outline a group: the first filled where it is whole, the others dashed. What is not reported is a gap, and says so. */
export function Radar({ axes, groups, title }: { axes: readonly Axis[]; groups: readonly string[]; title: string }) {
  return (
    <svg className="radar" viewBox={`${-width / 2} ${-height / 2} ${width} ${height}`} role="img" aria-label={title}>
      <title>{title}</title>
      {rings.map((share) => (
        <circle key={share} r={share * radius} className={share === 0.5 ? 'radar-half' : 'radar-ring'} />
      ))}
      {axes.map(({ id, name, unreported }, place) => {
        const end = pointOn(place, axes.length, 1, radius)
        const label = pointOn(place, axes.length, 1.07, radius)
        const middle = Math.abs(end.x) < 1
        return (
          <g key={id}>
            <line x2={end.x} y2={end.y} className={unreported ? 'radar-unreported' : 'radar-ring'} />
            <text
              x={label.x}
              y={label.y}
              dy={middle ? (end.y < 0 ? '-0.1em' : '0.9em') : '0.35em'}
              textAnchor={middle ? 'middle' : end.x < 0 ? 'end' : 'start'}
            >
              {name}
              {unreported ? <tspan className="radar-gap"> {unreported}</tspan> : null}
            </text>
          </g>
        )
      })}
      {groups.map((group, place) => (
        <g key={group} className={`radar-group radar-group-${place}`}>
          <path d={outlineOf(axes, place, radius)} className={isWhole(axes, place) ? undefined : 'radar-broken'} />
          {axes.map(({ id, shares }, at) => {
            const share = shares[place] ?? null
            if (share === null) return null
            const { x, y } = pointOn(at, axes.length, share, radius)
            return <circle key={id} cx={x} cy={y} r="3" />
          })}
        </g>
      ))}
    </svg>
  )
}
