import './Lamp.css'
import { type Lamp as LampState, lampLabels } from '../../../kernel/lamp.ts'
import { useSay } from '../../app/language.ts'

const shapes: Record<LampState, React.ReactNode> = {
  green: <circle cx="8" cy="8" r="7" />,
  amber: <path d="M8 1.5 15.5 14.5H.5Z" />,
  red: <rect x="1.5" y="1.5" width="13" height="13" />,
  unknown: <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="1.8" strokeDasharray="2.5 2.2" />,
}

/** A lamp: circle, triangle, square or dashed ring. `reason` is shown on hover; `silent` where a word stands beside it. */
export function Lamp({
  state,
  reason,
  size = 14,
  silent = false,
}: {
  state: LampState
  reason?: string
  size?: number
  silent?: boolean
}) {
  const say = useSay()
  if (silent) {
    return (
      <svg className={`lamp ${state}`} width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
        {shapes[state]}
      </svg>
    )
  }
  const name = reason ? `${say(lampLabels[state])}${say({ zh: '：', en: ': ' })}${reason}` : say(lampLabels[state])
  return (
    <svg className={`lamp ${state}`} width={size} height={size} viewBox="0 0 16 16" role="img" aria-label={name}>
      <title>{name}</title>
      {shapes[state]}
    </svg>
  )
}
