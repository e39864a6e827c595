import { useState } from 'react'
import type { Comparator, Filter } from '../../../contract/register/query.ts'
import { groupRows, type RegisterKind } from '../../../contract/register/register.ts'
import type { FieldOnScreen } from '../../../engines/register/screen.ts'
import { unitLabel } from '../../../kernel/unit.ts'
import { useAnswer } from '../../api.ts'
import { useLanguage, useSay } from '../../app/language.ts'
import { grouped } from '../../parts/quantity.ts'
import { fieldIn } from '../registers.ts'
import { saidComparator, words } from '../words.ts'

const ordered: readonly Comparator[] = ['at-least', 'at-most', 'more-than', 'less-than', 'equals', 'missing', 'present']
const worded: readonly Comparator[] = ['contains', 'equals', 'missing', 'present']
const picked: readonly Comparator[] = ['among', 'differs', 'missing', 'present']

const hasList = (field: FieldOnScreen): boolean => ['choice', 'choices', 'flag', 'reference'].includes(field.kind)

const comparatorsOf = (field: FieldOnScreen): readonly Comparator[] =>
  hasList(field) ? picked : field.numeric || field.kind === 'day' ? ordered : worded

/** Chooses a field, a comparison and values; the result is one filter. */
export function FilterEditor({ kind, add }: { kind: RegisterKind; add: (filter: Filter) => void }) {
  const say = useSay()
  const [id, setId] = useState('')
  const [is, setIs] = useState<Comparator>('among')
  const [value, setValue] = useState('')
  const [values, setValues] = useState<readonly string[]>([])
  const field = fieldIn(kind, id)
  const needsNothing = is === 'missing' || is === 'present'
  const ready = field && (needsNothing || (hasList(field) ? values.length > 0 : value.trim() !== ''))

  function choose(next: string): void {
    const chosen = fieldIn(kind, next)
    setId(next)
    setIs(chosen ? comparatorsOf(chosen)[0]! : 'among')
    setValue('')
    setValues([])
  }

  function filterMeant(): Filter {
    if (needsNothing || !field) return { field: id, is }
    if (!hasList(field)) return { field: id, is, value: value.trim() }
    const single = is === 'differs' || field.kind === 'flag'
    return { field: id, is: is === 'among' && single ? 'equals' : is, value: single ? values[0]! : [...values] }
  }

  return (
    <form
      className="filter-editor"
      onSubmit={(event) => {
        event.preventDefault()
        if (ready) add(filterMeant())
      }}
    >
      <label>
        <span>{say(words.chooseField)}</span>
        <select value={id} onChange={(event) => choose(event.target.value)}>
          <option value="">{say(words.choose)}</option>
          {kind.fields.map((candidate) => (
            <option key={candidate.id} value={candidate.id}>
              {say(candidate.label)}
            </option>
          ))}
        </select>
      </label>
      {field ? (
        <label>
          <span>{say(words.comparator)}</span>
          <select value={is} onChange={(event) => setIs(event.target.value as Comparator)}>
            {comparatorsOf(field).map((comparator) => (
              <option key={comparator} value={comparator}>
                {say(saidComparator(comparator, field.kind))}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      {field && !needsNothing ? (
        hasList(field) ? (
          <ValueList kind={kind} field={field} chosen={values} choose={setValues} single={is === 'differs'} />
        ) : (
          <label>
            <span>
              {say(words.value)} {field.unit ? say(unitLabel(field.unit)) : null}
            </span>
            <input
              value={value}
              inputMode={field.numeric ? 'decimal' : undefined}
              placeholder={field.kind === 'day' ? '2023-09-30' : undefined}
              onChange={(event) => setValue(event.target.value)}
            />
          </label>
        )
      ) : null}
      <button type="submit" className="button small" disabled={!ready}>
        {say(words.apply)}
      </button>
    </form>
  )
}

type Listed = { readonly value: string; readonly text: string; readonly count?: number }

/** The values that occur, the most frequent first, with how many rows hold each. */
function useValues(kind: RegisterKind, field: FieldOnScreen): readonly Listed[] {
  const language = useLanguage()
  const listed = field.groupedBy === 'value'
  const request = JSON.stringify({
    by: listed ? field.id : (kind.fields.find((one) => one.groupedBy === 'value')?.id ?? ''),
  })
  const { data } = useAnswer(groupRows, { params: { kind: kind.id }, query: { query: request } })
  if (!listed) return field.choices.map((choice) => ({ value: choice.value, text: choice.label[language] }))
  return (data?.groups ?? [])
    .filter((group) => group.key !== null)
    .map((group) => ({ value: String(group.key), text: group.label[language], count: group.count }))
}

function ValueList({
  kind,
  field,
  chosen,
  choose,
  single,
}: {
  kind: RegisterKind
  field: FieldOnScreen
  chosen: readonly string[]
  choose: (values: readonly string[]) => void
  single: boolean
}) {
  const say = useSay()
  const values = useValues(kind, field)
  const one = single || field.kind === 'flag'
  const toggle = (value: string): void =>
    choose(one ? [value] : chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value])
  return (
    <fieldset className="value-list">
      <legend>{say(words.value)}</legend>
      {values.slice(0, 60).map(({ value, text, count }) => (
        <label key={value}>
          <input
            type={one ? 'radio' : 'checkbox'}
            name="value"
            checked={chosen.includes(value)}
            onChange={() => toggle(value)}
          />
          <span>{text}</span>
          {count === undefined ? null : <small>{grouped(String(count))}</small>}
        </label>
      ))}
    </fieldset>
  )
}
