import './Bullet.css'
import type { Lamp } from '../../../kernel/lamp.ts'
import { useSay } from '../../app/language.ts'
import { words } from '../words.ts'

/** A bar of what is done (percent of the whole) with an ink tick at the time progress. `done` null is not reported. */
export function Bullet({
  done,
  time,
  lamp = 'green',
  height = 8,
}: {
  done: number | null
  time?: number | null
  lamp?: Lamp
  height?: number
}) {
  const say = useSay()
  const name = done === null ? '—' : `${done}%`
  return (
    <span
      className={`bullet ${done === null ? 'unknown' : lamp}`}
      role="img"
      aria-label={
        time == null
          ? name
          : say({
              zh: `${name}，${words.timeProgress.zh}${time}%`,
              en: `${name}, ${words.timeProgress.en} ${time}%`,
            })
      }
      style={{ height }}
    >
      {done === null ? null : (
        <span className="bullet-done" style={{ width: `${Math.min(100, Math.max(0, done))}%` }} />
      )}
      {time == null ? null : <span className="bullet-time" style={{ left: `${time}%` }} />}
    </span>
  )
}

/** 快 or 慢 with the difference in percentage points; never an arrow alone. */
export function AgainstTime({ difference }: { difference: string | null }) {
  const say = useSay()
  if (difference === null) return null
  const behind = difference.startsWith('-')
  return (
    <span className={behind ? 'against-time behind' : 'against-time'}>
      {say(behind ? words.behind : words.ahead)} {difference.replace(/^[-+]/, '')}
    </span>
  )
}

/** One bar of parts side by side, each part with its share of the whole: red, amber, blue, unknown. */
export function Shares({ parts, label }: { parts: readonly { lamp: Lamp | 'blue'; count: number }[]; label: string }) {
  return (
    <span className="shares" role="img" aria-label={label}>
      {parts.map((part) => (
        <span key={part.lamp} className={`share ${part.lamp}`} style={{ flexGrow: part.count }} />
      ))}
    </span>
  )
}
