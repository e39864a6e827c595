import './Clock.css'
import { useSay } from '../../app/language.ts'
import { words } from '../words.ts'

/** Working days of a limit: how many are used, how many of them paused. Used beyond the limit is over. */
export type ClockState = { readonly limit: number; readonly used: number; readonly paused?: number }

const turn = (share: number, radius: number): string => {
  const angle = share * 2 * Math.PI
  return `${(36 + radius * Math.sin(angle)).toFixed(2)} ${(36 - radius * Math.cos(angle)).toFixed(2)}`
}

function sector(from: number, to: number): string {
  const gap = to - from > 0.02 ? 0.006 : 0.002
  const wide = to - from > 0.5 ? 1 : 0
  return `M${turn(from + gap, 35)}A35 35 0 ${wide} 1 ${turn(to - gap, 35)}L${turn(to - gap, 26)}A26 26 0 ${wide} 0 ${turn(from + gap, 26)}Z`
}

/** A ring with one sector per working day of the limit; the centre is days left, or over. */
export function Clock({ limit, used, paused = 0, size = 72 }: ClockState & { size?: number }) {
  const say = useSay()
  const left = limit - used
  const state = left < 0 ? 'red' : left <= limit / 5 ? 'amber' : 'green'
  const word = say(left < 0 ? words.over : words.left)
  const sectors = Math.min(limit, 40)
  const name = `${word} ${Math.abs(left)} / ${limit}`
  return (
    <svg className={`clock ${state}`} width={size} height={size} viewBox="0 0 72 72" role="img" aria-label={name}>
      <title>{name}</title>
      {Array.from({ length: sectors }, (_, place) => place).map((place) => {
        const day = ((place + 1) / sectors) * limit
        const kind = left < 0 || day <= used ? 'used' : day <= used + paused ? 'paused' : 'free'
        return <path key={place} className={kind} d={sector(place / sectors, (place + 1) / sectors)} />
      })}
      <text x="36" y={size < 72 ? 45 : 40} className="clock-days" fontSize={size < 72 ? 26 : 24}>
        {Math.abs(left)}
      </text>
      {size < 72 ? null : (
        <text x="36" y="53" className="clock-word" fontSize="11">
          {word}
        </text>
      )}
    </svg>
  )
}
