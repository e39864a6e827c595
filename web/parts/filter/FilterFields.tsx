import './FilterFields.css'
import type { ReactNode } from 'react'
import { useSay } from '../../app/language.ts'
import { words } from '../words.ts'

/** The line above a table: fields with their names above, each narrowing what is shown. */
export const FilterFields = ({ children }: { children: ReactNode }) => (
  <search className="filter-fields screen-only">{children}</search>
)

/** A word that is looked for. */
export const FilterWord = ({
  name,
  text,
  hint,
  change,
}: {
  name: string
  text: string
  hint: string
  change: (text: string) => void
}) => (
  <label className="filter-word">
    <span>{name}</span>
    <input
      type="search"
      value={text}
      placeholder={hint}
      maxLength={100}
      onChange={(event) => change(event.target.value)}
    />
  </label>
)

/** One of several. */
export function FilterChoice({
  name,
  value,
  any,
  options,
  choose,
}: {
  name: string
  value: string
  /** The option that sets no condition, where it is not «全部»; null where one has to be chosen. */
  any?: string | null
  options: readonly (readonly [value: string, text: string])[]
  choose: (value: string) => void
}) {
  const say = useSay()
  return (
    <label>
      <span>{name}</span>
      <select value={value} onChange={(event) => choose(event.target.value)}>
        {any === null ? null : <option value="">{any ?? say(words.every)}</option>}
        {options.map(([id, text]) => (
          <option key={id} value={id}>
            {text}
          </option>
        ))}
      </select>
    </label>
  )
}

/** A day from which or up to which is shown. */
export const FilterDay = ({ name, day, change }: { name: string; day: string; change: (day: string) => void }) => (
  <label>
    <span>{name}</span>
    <input type="date" value={day} onChange={(event) => change(event.target.value)} />
  </label>
)
