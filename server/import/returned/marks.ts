import type { CellStyle } from 'hucre'
import { columnLetters } from '../../../engines/register/reading/cell.ts'
import { type Finding, severities } from '../../../engines/register/reading/finding.ts'
import type { Label, Language } from '../../../kernel/label.ts'
import { type ClerkSheet, cellOfText } from './clerk-sheet.ts'

type Mark = keyof typeof severities | 'corrected'

const looks: Record<Mark, { readonly fill: string; readonly line: string }> = {
  must: { fill: 'FAE5E2', line: 'B0241C' },
  look: { fill: 'FBEFD8', line: 'C07800' },
  tidied: { fill: 'FAF9F6', line: '6D96B6' },
  corrected: { fill: 'E4EDF4', line: '1B4F7A' },
}

const author: Label = { zh: '稷下', en: 'Jixia' }
const corrected = (original: string): Label => ({
  zh: original === '' ? '已在网页上填写' : `已在网页上改过，原文“${original}”`,
  en: original === '' ? 'Filled in on the page' : `Changed on the page; it was “${original}”`,
})

/** How many cells carry a note; the list has all of them. */
const mostNotes = 5000

function placeOf(address: string): { row: number; column: number } {
  const letters = /^[A-Z]*/.exec(address)![0]
  const row = Number(address.slice(letters.length)) - 1
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return { row, column: Math.max(0, column) }
}

function looking(style: CellStyle | undefined, mark: Mark): CellStyle {
  const { fill, line } = looks[mark]
  const side = { style: 'medium' as const, color: { rgb: line } }
  return {
    ...style,
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: fill } },
    border: { top: side, right: side, bottom: side, left: side },
  }
}

/** What is said at a cell: how much it weighs, what was read, what can be done instead. */
const noteOf = ({ severity, label, reading, action }: Finding, language: Language): string =>
  language === 'zh'
    ? `${severities[severity].zh} ${label.zh}：${reading.zh}。${action.zh}。`
    : `${severities[severity].en}. ${label.en}: ${reading.en}. ${action.en}.`

/** Opens the marking of a sheet: each mark colours its cell and adds its sentence to the note that stands there. */
function openMarks({ rows, cells }: ClerkSheet, language: Language) {
  let notes = 0
  return (address: string, mark: Mark, note: string): void => {
    const { row, column } = placeOf(address)
    while (rows.length <= row) rows.push([])
    while (rows[row]!.length <= column) rows[row]!.push(null)
    const place = `${row},${column}`
    const cell = cells.get(place) ?? { value: rows[row]![column] ?? null }
    const before = cell.comment?.text
    if (before === undefined) notes += 1
    cells.set(place, {
      ...cell,
      style: looking(cell.style, mark),
      ...(notes <= mostNotes && {
        comment: { author: author[language], text: before === undefined ? note : `${before}\n${note}` },
      }),
    })
  }
}

/** Marks the cells that findings speak of, each with a note, and puts in place what the clerk has corrected already. */
export function markFindings(
  sheet: ClerkSheet,
  findings: readonly Finding[],
  corrections: Readonly<Record<string, string>>,
  language: Language,
): void {
  const mark = openMarks(sheet, language)
  for (const [address, text] of Object.entries(corrections)) {
    const { row, column } = placeOf(address)
    const original = sheet.rows[row]?.[column] ?? ''
    mark(address, 'corrected', corrected(String(original))[language])
    const value = cellOfText(text)
    sheet.rows[row]![column] = value
    const { formula: _formula, formulaResult: _result, ...cell } = sheet.cells.get(`${row},${column}`)!
    sheet.cells.set(`${row},${column}`, { ...cell, value })
  }
  const weightiest = [...findings].sort((a, b) => Number(a.severity === 'must') - Number(b.severity === 'must'))
  for (const finding of weightiest) {
    const ofCell = /^[A-Z]+\d+$/.test(finding.address)
    mark(ofCell ? finding.address : `${columnLetters(0)}${finding.row}`, finding.severity, noteOf(finding, language))
  }
}
