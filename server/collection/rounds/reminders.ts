import { Readable } from 'node:stream'
import type { RoundSummary, TaskSummary } from '../../../contract/collection-task.ts'
import { taskStates } from '../../../engines/collection/collection.ts'
import { reminderSentence } from '../../../engines/collection/reminding.ts'
import { roundName } from '../../../engines/collection/round-name.ts'
import type { Day } from '../../../kernel/day.ts'
import type { Label, Language } from '../../../kernel/label.ts'
import { type Table, type TableCell, xlsxOf } from '../../register/spreadsheet.ts'

/** Who of a round has not answered, and the sentence for the chat group. */
export function reminderOf(round: RoundSummary, unsent: readonly TaskSummary[], on: Day) {
  const names = unsent.map(({ name }) => name)
  const reminder = { round: roundName(round), due: round.due as Day, dueText: round.dueState.text, names }
  return { sentence: reminderSentence(reminder, on), names }
}

const headers: readonly Label[] = [
  { zh: '谁未填报', en: 'Who has not answered' },
  { zh: '状态', en: 'State' },
  { zh: '已填', en: 'Filled in' },
  { zh: '要填', en: 'Asked' },
  { zh: '截止', en: 'Due' },
  { zh: '时限', en: 'Time' },
  { zh: '数据性质', en: 'Nature of the data' },
]

/** The list of those who have not answered, as a workbook. */
export function reminderFile(unsent: readonly TaskSummary[], language: Language): Readable {
  async function* rows(): AsyncGenerator<TableCell[]> {
    for (const { name, state, filled, asked, due, dueState, demonstration } of unsent) {
      const nature = { zh: '演示', en: 'demonstration' }[language]
      const time = dueState.text[language]
      yield [name[language], taskStates[state][language], filled, asked, due, time, demonstration ? nature : null]
    }
  }
  const table: Table = {
    name: { zh: '未填报', en: 'Not answered' }[language],
    headers: headers.map((header) => header[language]),
    rows: rows(),
  }
  return Readable.fromWeb(xlsxOf(table) as Parameters<typeof Readable.fromWeb>[0])
}

/** How the workbook is called: 2026年10月部门填报未填报名单.xlsx */
export const reminderFileName = (round: RoundSummary, language: Language): string =>
  ({ zh: `${roundName(round).zh}未填报名单.xlsx`, en: `${roundName(round).en} - not answered.xlsx` })[language]
