import { useEffect, useRef } from 'react'
import { useSay } from '../../../app/language.ts'
import { percentIn } from './percent.ts'
import { words } from './words.ts'

const within = (value: number): number => Math.max(0, Math.min(100, Math.round(value)))

/** A percentage between a minus and a plus that go on while they are held; it can be written, too. */
export function Stepper({
  name,
  value,
  unread,
  base,
  change,
}: {
  name: string
  value: number | null
  /** What stands in the field and is no percentage, with the id of the sentence about it. */
  unread?: { readonly text: string; readonly told: string } | undefined
  /** Where stepping begins while nothing is said. */
  base: number
  change: (value: number | null, unread?: string) => void
}) {
  const say = useSay()
  const step = (by: number) => change(within((value ?? base) + by))
  return (
    <div className="stepper">
      <StepButton name={`${name} ${say(words.less)}`} sign="−" step={() => step(-1)} off={(value ?? base) <= 0} />
      <label className="stepper-value">
        <span className="spoken-only">
          {name} {say(words.howMuch)}
        </span>
        <input
          inputMode="numeric"
          value={unread?.text ?? value ?? ''}
          placeholder="—"
          onFocus={(event) => event.target.select()}
          onChange={(event) => {
            const percent = percentIn(event.target.value)
            if (percent === undefined) change(null, event.target.value)
            else change(percent)
          }}
          {...(unread ? { 'aria-invalid': true, 'aria-describedby': unread.told } : {})}
        />
        <span aria-hidden="true">%</span>
      </label>
      <StepButton name={`${name} ${say(words.more)}`} sign="+" step={() => step(1)} off={(value ?? base) >= 100} />
    </div>
  )
}

function StepButton({ name, sign, step, off }: { name: string; sign: string; step: () => void; off: boolean }) {
  const latest = useRef(step)
  latest.current = step
  const wait = useRef<ReturnType<typeof setTimeout>>(undefined)
  const stop = () => clearTimeout(wait.current)
  useEffect(() => () => clearTimeout(wait.current), [])
  const again = (pause: number) => {
    wait.current = setTimeout(() => {
      latest.current()
      again(70)
    }, pause)
  }
  return (
    <button
      type="button"
      className="button step-button"
      aria-label={name}
      disabled={off}
      onClick={step}
      onPointerDown={() => again(450)}
      onPointerUp={stop}
      onPointerLeave={stop}
      onPointerCancel={stop}
    >
      {sign}
    </button>
  )
}

/** What is done, what was before, and an ink tick where the plan wants it. */
export function StepBar({ value, last, planned }: { value: number | null; last: number | null; planned: number }) {
  const before = Math.min(last ?? 0, value ?? last ?? 0)
  return (
    <span className="step-bar" aria-hidden="true">
      <span className="step-before" style={{ width: `${before}%` }} />
      <span className="step-now" style={{ left: `${before}%`, width: `${Math.max(0, (value ?? before) - before)}%` }} />
      <span className="step-plan" style={{ left: `${planned}%` }} />
    </span>
  )
}
