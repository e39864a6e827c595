import type { CatalogueRow } from '../../../contract/catalogue.ts'
import { type Origin, origins } from '../../../engines/indicators/indicator.ts'
import type { Label } from '../../../kernel/label.ts'
import { useSay } from '../../app/language.ts'
import type { Filter } from './filter.ts'
import { words } from './words.ts'

/** The line above the catalogue: a word to search, then chapter, department and origin. */
export function CatalogueFilters({
  groups,
  rows,
  filter,
  change,
  all,
  setAll,
}: {
  groups: readonly { id: string; label: Label }[]
  rows: readonly CatalogueRow[]
  filter: Filter
  change: (filter: Filter) => void
  all: boolean
  setAll: (all: boolean) => void
}) {
  const say = useSay()
  const owners = [...new Map(rows.map((row) => [row.owner.zh, row.owner])).values()]
  const kinds = (Object.keys(origins) as Origin[]).filter((origin) => rows.some((row) => row.origin === origin))
  const set = (part: Partial<Filter>) => change({ ...filter, ...part })
  return (
    <search className="filter-line screen-only">
      <label className="filter-word">
        <span>{say(words.search)}</span>
        <input
          type="search"
          value={filter.text}
          placeholder={say(words.searchHint)}
          onChange={(event) => set({ text: event.target.value })}
        />
      </label>
      <Choice
        name={say(words.chapter)}
        value={filter.chapter}
        options={groups.map(({ id, label }) => [id, say(label)])}
        choose={(chapter) => set({ chapter })}
      />
      <Choice
        name={say(words.owner)}
        value={filter.owner}
        options={owners.map((owner) => [owner.zh, say(owner)])}
        choose={(owner) => set({ owner })}
      />
      <Choice
        name={say(words.origin)}
        value={filter.origin}
        options={kinds.map((origin) => [origin, say(origins[origin].label)])}
        choose={(origin) => set({ origin })}
      />
      <label className="filter-check">
        <input type="checkbox" checked={all} onChange={(event) => setAll(event.target.checked)} />
        {say(words.also)}
      </label>
    </search>
  )
}

/** One choice of a filter line; the first option is no condition. */
export function Choice({
  name,
  value,
  options,
  choose,
}: {
  name: string
  value: string
  options: readonly (readonly [value: string, text: string])[]
  choose: (value: string) => void
}) {
  const say = useSay()
  return (
    <label className="filter-choice">
      <span>{name}</span>
      <select value={value} onChange={(event) => choose(event.target.value)}>
        <option value="">{say(words.every)}</option>
        {options.map(([id, text]) => (
          <option key={id} value={id}>
            {text}
          </option>
        ))}
      </select>
    </label>
  )
}
