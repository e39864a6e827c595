import './ValueSlider.css'
import { useSay } from '../../app/language.ts'
import { grouped } from '../quantity.ts'
import { words } from '../words.ts'

/** One number that is tried: typed or slid, with what it is beside it. */
export function ValueSlider({
  name,
  unit,
  from,
  value,
  least,
  most,
  step,
  was,
  change,
}: {
  name: string
  unit: string
  /** What it is; null where nobody knows. */
  from: number | null
  /** What is tried; undefined: nothing. */
  value: number | undefined
  least: number
  most: number
  step: number
  /** What is said of how it is. */
  was: React.ReactNode
  change: (value: number | undefined) => void
}) {
  const say = useSay()
  const now = value ?? from
  const set = (text: string): void => {
    const given = Number(text)
    if (text.trim() === '' || !Number.isFinite(given) || given === from) change(undefined)
    else change(given)
  }
  return (
    <div className={value === undefined ? 'trial-slider' : 'trial-slider moved'}>
      <span className="trial-name">{name}</span>
      <span className="trial-number">
        <input
          type="number"
          aria-label={unit ? `${name} ${unit}` : name}
          value={now ?? ''}
          step="any"
          placeholder="—"
          onChange={(event) => set(event.target.value)}
        />
        <small>{unit}</small>
      </span>
      <input
        type="range"
        aria-label={name}
        aria-valuetext={now === null ? say(words.notReported) : `${grouped(String(now))}${unit}`}
        min={least}
        max={Math.max(most, now ?? 0)}
        step={step}
        value={now ?? least}
        onChange={(event) => set(event.target.value)}
      />
      <small className="trial-was">{was}</small>
    </div>
  )
}
