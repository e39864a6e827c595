import '../../../register/list/FilterLine.css'
import type { DeliveryOverview } from '../../../../contract/delivery.ts'
import type { ProjectLine } from '../../../../contract/delivery-project.ts'
import type { Label } from '../../../../kernel/label.ts'
import { type Lamp, lampLabels, lamps } from '../../../../kernel/lamp.ts'
import { useSay } from '../../../app/language.ts'
import { ChosenMenu } from '../../../parts/form/ChosenMenu.tsx'
import { YearMenu } from '../../../parts/form/YearMenu.tsx'
import { SearchBox } from '../../../register/list/SearchBox.tsx'
import { type Change, type Chosen, horizonLabel, type Narrowing, narrowing } from '../chosen.ts'
import { conditions, words } from './words.ts'

/** The line above the list: search, level, lamp, and the conditions that a click elsewhere has set. */
export function ProjectsFilter({
  levels,
  years,
  first,
  chosen,
  change,
}: Pick<DeliveryOverview, 'levels' | 'years'> & {
  /** One of the projects that are shown: it has the words of what all of them share. */
  first: ProjectLine | undefined
  chosen: Chosen
  change: Change
}) {
  const say = useSay()
  const set = narrowing.filter((name) => chosen[name] && !['year', 'level', 'lamp'].includes(name))
  return (
    <search className="filter-line projects-filter screen-only">
      <div className="filter-row">
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
        <YearMenu year={chosen.year ?? years[0] ?? null} years={years} choose={(year) => change({ year })} />
        {set.map((name) => (
          <Condition
            key={name}
            name={name}
            text={shownText(name, chosen[name]!, first, say)}
            drop={() => change({ [name]: undefined })}
          />
        ))}
      </div>
    </search>
  )
}

function shownText(name: Narrowing, value: string, line: ProjectLine | undefined, say: (label: Label) => string) {
  if (name === 'within') return say(horizonLabel(value))
  const shared = name === 'phase' || name === 'department' ? line?.[name] : null
  return shared ? say(shared) : value
}

function Condition({ name, text, drop }: { name: Narrowing; text: string; drop: () => void }) {
  const say = useSay()
  return (
    <span className="filter-chip">
      <span>
        <span className="chip-word">{say(conditions[name])}</span> {text}
      </span>
      <button type="button" aria-label={`${say(words.drop)} ${say(conditions[name])} ${text}`} onClick={drop}>
        ×
      </button>
    </span>
  )
}
