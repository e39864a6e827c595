import './ChosenMenu.css'
import { useId } from 'react'

/** A box that says what is chosen and lets another be chosen: «级别 市重大». */
export function ChosenMenu<Value extends string>({
  label,
  value,
  choices,
  choose,
}: {
  label: string
  value: Value
  choices: readonly { readonly value: Value; readonly text: string }[]
  choose: (value: Value) => void
}) {
  const id = useId()
  return (
    <span className="chosen-menu">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => choose(event.target.value as Value)}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.text}
          </option>
        ))}
      </select>
    </span>
  )
}
