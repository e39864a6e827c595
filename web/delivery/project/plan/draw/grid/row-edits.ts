import { moveTo } from '../../../../../../engines/delivery/editing/dates.ts'
import type { Edit } from '../../../../../../engines/delivery/editing/edit.ts'
import type { Schedule } from '../../../../../../engines/delivery/scheduling/schedule.ts'
import { isDay } from '../../../../../../kernel/day.ts'
import type { Language } from '../../../../../../kernel/label.ts'
import type { RowValues } from './RowEditor.tsx'
import { type StepRow, taskName } from './rows.ts'

/** What was written in the fields of a row as edits, one for each that was changed. */
export function editsOf(row: StepRow, values: RowValues, schedule: Schedule, language: Language): Edit[] {
  const { id, duration = 0 } = row.task
  const days = Number(values.days.trim().replace('，', '.') || Number.NaN)
  return [
    ...(values.name.trim() !== taskName(row.task)[language]
      ? [{ kind: 'rename' as const, task: id, name: values.name, language }]
      : []),
    ...(!row.isSummary && days !== duration ? [{ kind: 'last' as const, task: id, days }] : []),
    ...(values.before.trim() !== row.before ? [{ kind: 'follow' as const, task: id, before: values.before }] : []),
    ...(values.start !== row.scheduled.start && isDay(values.start) ? [moveTo(schedule, id, values.start)] : []),
  ]
}
