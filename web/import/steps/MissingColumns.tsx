import type { ImportAnswer, ImportDecision } from '../../../contract/import.ts'
import type { RegisterKind } from '../../../contract/register/register.ts'
import { useSay } from '../../app/language.ts'
import { Lamp } from '../../parts/reason/Lamp.tsx'
import { missingColumnLabel, words } from '../words.ts'

type Finding = ImportAnswer['findings'][number]

/** Fields that every row needs and to which no column goes. */
export const missingColumns = (kind: RegisterKind, { columns }: ImportAnswer): RegisterKind['fields'] =>
  kind.fields.filter(({ id, required }) => required && !columns.some(({ field }) => field === id))

/** Whether a finding only repeats, for its row, that a column is missing. */
export const repeatsMissing = ({ code, address }: Finding): boolean => code === 'required' && !/^[A-Z]/.test(address)

/** One question for each column that is missing, instead of a finding at every row. */
export function MissingColumns({
  missing,
  answer,
  decision,
  change,
}: {
  missing: RegisterKind['fields']
  answer: ImportAnswer
  decision: ImportDecision
  change: (change: Partial<ImportDecision>) => void
}) {
  const say = useSay()
  const free = answer.columns.filter(({ field, header }) => field === null && header !== '')
  return missing.map(({ id, label }) => (
    <p key={id} className="missing-column">
      <Lamp state="red" silent />
      <span>{say(missingColumnLabel(label))}</span>
      <select
        aria-label={say(missingColumnLabel(label))}
        value=""
        onChange={(event) => change({ columns: { ...decision.columns, [event.target.value]: id } })}
      >
        <option value="" disabled>
          {say(words.chooseColumn)}
        </option>
        {free.map(({ letters, header }) => (
          <option key={letters} value={letters}>
            {letters} {header}
          </option>
        ))}
      </select>
    </p>
  ))
}
