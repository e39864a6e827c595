import type { PointsRunPage } from '../../../contract/points/runs.ts'
import { useSay } from '../../app/language.ts'
import { ChosenMenu } from '../../parts/filter/ChosenMenu.tsx'
import { FilterChip } from '../../parts/filter/FilterChip.tsx'
import { FilterLine } from '../../parts/filter/FilterLine.tsx'
import { SearchBox } from '../../parts/filter/SearchBox.tsx'
import { stageLabel } from '../stages.ts'
import { words as common } from '../words.ts'
import type { Change, Chosen } from './chosen.ts'
import { words } from './words.ts'

/** The line above the ranking: search, stage, class, industry, and the stretch of points that a bar has set. */
export function RankingFilter({ page, chosen, change }: { page: PointsRunPage; chosen: Chosen; change: Change }) {
  const say = useSay()
  const any = { value: '', text: say(words.any) }
  const classes = [...new Set(page.stages.flatMap((stage) => stage.classes.map(({ name }) => name)))]
  return (
    <FilterLine>
      <SearchBox
        label={say(words.search)}
        text={chosen.search ?? ''}
        change={(search) => change({ search: search || undefined })}
      />
      <ChosenMenu
        label={say(common.stage)}
        value={chosen.stage ?? ''}
        choices={[any, ...page.stages.map(({ stage }) => ({ value: stage, text: say(stageLabel(stage)) }))]}
        choose={(stage) => change({ stage: stage || undefined })}
      />
      {classes.length > 0 ? (
        <ChosenMenu
          label={say(common.class)}
          value={chosen.class ?? ''}
          choices={[any, ...classes.map((name) => ({ value: name, text: name }))]}
          choose={(name) => change({ class: name || undefined })}
        />
      ) : null}
      <ChosenMenu
        label={say(common.sector)}
        value={chosen.sector ?? ''}
        choices={[any, ...page.sectors.map(({ name, count }) => ({ value: name, text: `${name} ${count}` }))]}
        choose={(sector) => change({ sector: sector || undefined })}
      />
      {chosen.least ? (
        <FilterChip removeLabel={say(words.drop)} remove={() => change({ least: undefined, most: undefined })}>
          <span className="chip-word">{say(words.points)}</span> {chosen.least}—{chosen.most}
        </FilterChip>
      ) : null}
    </FilterLine>
  )
}
