/** Names as buttons that stay down while they are chosen. */
export function Toggles({
  legend,
  choices,
  chosen,
  change,
  hint = null,
  children,
}: {
  legend: string
  choices: readonly { readonly id: string; readonly text: string }[]
  chosen: readonly string[]
  change: (chosen: string[]) => void
  /** Below the buttons. */
  hint?: string | null
  /** Above the buttons, within the group. */
  children?: React.ReactNode
}) {
  return (
    <fieldset className="choice">
      <legend>{legend}</legend>
      {children}
      {choices.map(({ id, text }) => {
        const pressed = chosen.includes(id)
        return (
          <button
            key={id}
            type="button"
            className="button small"
            aria-pressed={pressed}
            onClick={() => change(pressed ? chosen.filter((one) => one !== id) : [...chosen, id])}
          >
            {text}
          </button>
        )
      })}
      {hint ? <p className="field-below">{hint}</p> : null}
    </fieldset>
  )
}
