import type { DeliveryOverview } from '../../../../contract/delivery/ledger.ts'
import type { ProjectLine } from '../../../../contract/delivery/project.ts'
import type { Label } from '../../../../kernel/label.ts'
import { type Lamp, lampLabels, lamps } from '../../../../kernel/lamp.ts'
import { useSay } from '../../../app/language.ts'
import { ChosenMenu } from '../../../parts/filter/ChosenMenu.tsx'
import { FilterChip } from '../../../parts/filter/FilterChip.tsx'
import { FilterLine } from '../../../parts/filter/FilterLine.tsx'
import { SearchBox } from '../../../parts/filter/SearchBox.tsx'
import { YearMenu } from '../../../parts/filter/YearMenu.tsx'
import { type Change, type Chosen, horizonLabel, type Narrowing, narrowing } from '../chosen.ts'
import { conditions, words } from './words.ts'

/** The line above the list: search, level, lamp, and the conditions that a click elsewhere has set. */
export function ProjectsFilter({
  levels,
  year,
  years,
  first,
  chosen,
  change,
}: Pick<DeliveryOverview, 'levels' | 'year' | 'years'> & {
  /** One of the projects that are shown: it has the words of what all of them share. */
  first: ProjectLine | undefined
  chosen: Chosen
  change: Change
}) {
  const say = useSay()
  const set = narrowing.filter((name) => chosen[name] && !['year', 'level', 'lamp'].includes(name))
  return (
    <div className="projects-filter screen-only">
      <FilterLine>
        <SearchBox
          label={say(words.search)}
          text={chosen.search ?? ''}
          change={(search) => change({ search: search || undefined })}
        />
        <ChosenMenu
          label={say(conditions.level)}
          value={chosen.level ?? ''}
          choices={[
            { value: '', text: say(words.any) },
            ...levels.map(({ value, label }) => ({ value, text: say(label) })),
          ]}
          choose={(level) => change({ level: level || undefined })}
        />
        <ChosenMenu
          label={say(conditions.lamp)}
          value={(chosen.lamp ?? '') as Lamp | ''}
          choices={[
            { value: '' as const, text: say(words.any) },
            ...lamps.map((value) => ({ value, text: say(lampLabels[value]) })),
          ]}
          choose={(lamp) => change({ lamp: lamp || undefined })}
        />
        <YearMenu year={year} years={years} choose={(year) => change({ year })} />
        {set.map((name) => (
          <Condition
            key={name}
            name={name}
            text={shownText(name, chosen[name]!, first, say)}
            drop={() => change({ [name]: undefined })}
          />
        ))}
      </FilterLine>
    </div>
  )
}

function shownText(name: Narrowing, value: string, line: ProjectLine | undefined, say: (label: Label) => string) {
  if (name === 'within') return say(horizonLabel(value))
  if (name === 'late') return say(words.willMiss)
  const shared = name === 'phase' || name === 'department' ? line?.[name] : null
  return shared ? say(shared) : value
}

function Condition({ name, text, drop }: { name: Narrowing; text: string; drop: () => void }) {
  const say = useSay()
  return (
    <FilterChip removeLabel={`${say(words.drop)} ${say(conditions[name])} ${text}`} remove={drop}>
      <span className="chip-word">{say(conditions[name])}</span> {text}
    </FilterChip>
  )
}
