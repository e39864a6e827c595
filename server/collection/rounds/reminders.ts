import type { Readable } from 'node:stream'
import type { RoundSummary, TaskSummary } from '../../../contract/collection/task.ts'
import { nature } from '../../../contract/parts/list-column.ts'
import { taskStates } from '../../../engines/collection/collection.ts'
import { reminderSentence } from '../../../engines/collection/reminding.ts'
import { roundName } from '../../../engines/collection/round-name.ts'
import type { Day } from '../../../kernel/day.ts'
import type { Language } from '../../../kernel/label.ts'
import { type FileColumn, listFile } from '../../register/list-file.ts'

/** Who of a round has not answered, and the sentence for the chat group. */
export function reminderOf(round: RoundSummary, unsent: readonly TaskSummary[], on: Day) {
  const names = unsent.map(({ name }) => name)
  const reminder = { round: roundName(round), due: round.due as Day, dueText: round.dueState.text, names }
  return { sentence: reminderSentence(reminder, on), names }
}

const columns: readonly FileColumn<TaskSummary>[] = [
  { head: { zh: '谁未填报', en: 'Who has not answered' }, of: ({ name }, language) => name[language] },
  { head: { zh: '状态', en: 'State' }, of: ({ state }, language) => taskStates[state][language] },
  { head: { zh: '已填', en: 'Filled in' }, of: ({ filled }) => filled },
  { head: { zh: '要填', en: 'Asked' }, of: ({ asked }) => asked },
  { head: { zh: '截止', en: 'Due' }, of: ({ due }) => due },
  { head: { zh: '时限', en: 'Time' }, of: ({ dueState }, language) => dueState.text[language] },
  nature,
]

/** The list of those who have not answered, as a workbook. */
export const reminderFile = (unsent: readonly TaskSummary[], language: Language): Readable =>
  listFile({ zh: '未填报', en: 'Not answered' }, columns, unsent, language)

/** How the workbook is called: 2026年10月部门填报未填报名单.xlsx */
export const reminderFileName = (round: RoundSummary, language: Language): string =>
  ({ zh: `${roundName(round).zh}未填报名单.xlsx`, en: `${roundName(round).en} - not answered.xlsx` })[language]
