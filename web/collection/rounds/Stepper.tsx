import { dayLabel } from '../../../kernel/day.ts'
import { useSay } from '../../app/language.ts'
import { words } from '../words.ts'

const longest = 60

/** How many working days are given, one more or one fewer, and the day that they lead to. */
export function Stepper({
  title,
  value,
  due,
  change,
}: {
  title: string
  value: number
  due: string | null
  change: (value: number) => void
}) {
  const say = useSay()
  return (
    <fieldset className="choice due-stepper">
      <legend>{title}</legend>
      <button
        type="button"
        className="button"
        aria-label={say(words.fewer)}
        disabled={value <= 1}
        onClick={() => change(value - 1)}
      >
        −
      </button>
      <output>
        <b>{value}</b> {say(words.workdaysUnit)}
      </output>
      <button
        type="button"
        className="button"
        aria-label={say(words.moreDays)}
        disabled={value >= longest}
        onClick={() => change(value + 1)}
      >
        +
      </button>
      {due ? <span className="due-day">{say(dueText(due))}</span> : null}
    </fieldset>
  )
}

const dueText = (due: string) => ({ zh: `${dayLabel(due).zh}截止`, en: `due ${dayLabel(due).en}` })
