import type { CatalogueRow } from '../../../contract/indicators/catalogue.ts'
import { type Origin, origins } from '../../../engines/indicators/indicator.ts'
import type { Label } from '../../../kernel/label.ts'
import { useSay } from '../../app/language.ts'
import { FilterChoice, FilterFields, FilterWord } from '../../parts/filter/FilterFields.tsx'
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
    <FilterFields>
      <FilterWord
        name={say(words.search)}
        text={filter.text}
        hint={say(words.searchHint)}
        change={(text) => set({ text })}
      />
      <FilterChoice
        name={say(words.chapter)}
        value={filter.chapter}
        options={groups.map(({ id, label }) => [id, say(label)])}
        choose={(chapter) => set({ chapter })}
      />
      <FilterChoice
        name={say(words.owner)}
        value={filter.owner}
        options={owners.map((owner) => [owner.zh, say(owner)])}
        choose={(owner) => set({ owner })}
      />
      <FilterChoice
        name={say(words.origin)}
        value={filter.origin}
        options={kinds.map((origin) => [origin, say(origins[origin].label)])}
        choose={(origin) => set({ origin })}
      />
      <label className="filter-check">
        <input type="checkbox" checked={all} onChange={(event) => setAll(event.target.checked)} />
        {say(words.also)}
      </label>
    </FilterFields>
  )
}
