import { type Finding, severities } from '../../../engines/register/reading/finding.ts'
import type { Label, Language } from '../../../kernel/label.ts'
import { type Table, xlsxOf } from '../../register/spreadsheet.ts'
import { readFindings } from './finding-file.ts'

export const listName: Label = { zh: '要看的单元格', en: 'Cells to look at' }

const heads: readonly Label[] = [
  { zh: '轻重', en: 'Weight' },
  { zh: '单元格', en: 'Cell' },
  { zh: '行', en: 'Row' },
  { zh: '栏目', en: 'Field' },
  { zh: '原文', en: 'In the sheet' },
  { zh: '读作', en: 'Read as' },
  { zh: '怎么办', en: 'What to do' },
]

export const listHeads = (language: Language): string[] => heads.map((head) => head[language])

/** One finding as a line: how much it weighs, where, what stood there, what was read, what to do. */
export const lineOf = (
  { severity, address, row, label, original, reading, action }: Finding,
  language: Language,
): [string, string, number, string, string, string, string] => [
  severities[severity][language],
  address,
  row,
  label[language],
  original,
  reading[language],
  action[language],
]

/** All findings of an import as an Excel file of one sheet, however many there are. */
export function findingList(path: string, language: Language): ReadableStream<Uint8Array> {
  async function* rows(): AsyncGenerator<ReturnType<typeof lineOf>> {
    for await (const finding of readFindings(path)) yield lineOf(finding, language)
  }
  const table: Table = { name: listName[language], headers: listHeads(language), rows: rows() }
  return xlsxOf(table)
}
