import './StepHeader.css'
import { useSay } from '../../app/language.ts'
import { words } from '../words.ts'

/** The steps of a wizard: done with a check, the current one filled, the rest outlined. */
export function StepHeader({ steps, current }: { steps: readonly string[]; current: number }) {
  const say = useSay()
  return (
    <ol className="steps">
      {steps.map((step, place) => {
        const state = place < current ? 'done' : place === current ? 'current' : 'coming'
        return (
          <li key={step} className={state} {...(state === 'current' ? { 'aria-current': 'step' as const } : {})}>
            <span className="step-number">{state === 'done' ? <Check name={say(words.done)} /> : place + 1}</span>
            {step}
          </li>
        )
      })}
    </ol>
  )
}

const Check = ({ name }: { name: string }) => (
  <svg width="12" height="12" viewBox="0 0 12 12" role="img" aria-label={name}>
    <title>{name}</title>
    <path d="M2 6.5 5 9.5 10 3" fill="none" stroke="currentColor" strokeWidth="1.6" />
  </svg>
)
