import { useState } from 'react'
import type { ProjectPage } from '../../../../contract/delivery/project.ts'
import { useSay } from '../../../app/language.ts'
import { NumbersSwitch } from '../../../parts/chart/NumbersSwitch.tsx'
import { RuleSection } from '../../../parts/page/Section.tsx'
import { words as common } from '../../words.ts'
import { words } from '../words.ts'
import { Gantt, type MovedBar } from './Gantt.tsx'
import { GanttKey } from './GanttKey.tsx'
import { ScheduleTable } from './ScheduleTable.tsx'

/** The schedule counted back from the promised day, as a drawing or in numbers. */
export function ScheduleSection({
  page,
  moved,
  choose,
}: {
  page: ProjectPage
  moved: readonly MovedBar[] | null
  choose?: (task: string) => void
}) {
  const say = useSay()
  const [asTable, setAsTable] = useState(false)
  return (
    <RuleSection
      title={say(common.schedule)}
      note={say(words.scheduleNote)}
      side={
        <>
          {asTable ? null : <GanttKey trial={moved !== null} />}
          <NumbersSwitch asTable={asTable} turn={setAsTable} />
        </>
      }
    >
      {asTable ? (
        <ScheduleTable tasks={page.tasks} />
      ) : (
        <Gantt
          tasks={page.tasks}
          today={page.asOf}
          promise={page.due}
          expected={page.reached ?? page.expected}
          moved={moved ?? []}
          choose={choose}
        />
      )}
      {page.warning ? <p className="schedule-warning">{say(page.warning)}</p> : null}
    </RuleSection>
  )
}
