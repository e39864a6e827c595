import type { ImportAnswer, ImportDecision } from '../../../contract/import.ts'
import { useSay } from '../../app/language.ts'
import { RuleSection } from '../../parts/page/Section.tsx'
import { Lamp } from '../../parts/reason/Lamp.tsx'
import { words } from '../words.ts'

/** How the sheet was read, in sentences with an example each; and what the clerk may decide about it. */
export function Understood({
  answer,
  decision,
  sheets,
  change,
}: {
  answer: ImportAnswer
  decision: ImportDecision
  sheets: readonly { readonly name: string }[]
  change: (change: Partial<ImportDecision>) => void
}) {
  const say = useSay()
  return (
    <RuleSection
      title={say(words.howRead)}
      side={
        <label className="remember">
          <input
            type="checkbox"
            checked={decision.remember ?? true}
            onChange={(event) => change({ remember: event.target.checked })}
          />
          {say(words.remember)}
        </label>
      }
    >
      <ul className="understood">
        {answer.understood.map((line) => (
          <li key={line.text.zh}>
            <Lamp state="green" size={13} silent />
            <span>
              {say(line.text)}
              <small>{say(line.detail)}</small>
            </span>
          </li>
        ))}
      </ul>
      {sheets.length > 1 ? (
        <label className="rail-choice">
          {say(words.sheetChoice)}
          <select
            value={decision.sheet ?? 0}
            onChange={(event) =>
              change({ sheet: Number(event.target.value), columns: undefined, corrections: {}, skip: [] })
            }
          >
            {sheets.map((sheet, place) => (
              <option key={sheet.name} value={place}>
                {sheet.name}
              </option>
            ))}
          </select>
        </label>
      ) : null}
    </RuleSection>
  )
}
