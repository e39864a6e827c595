import type { CatalogueRow } from '../../../contract/indicators/catalogue.ts'
import { origins } from '../../../engines/indicators/indicator.ts'
import type { Label, Language } from '../../../kernel/label.ts'
import { printedText } from '../../parts/quantity.ts'
import { words } from './words.ts'

const cell = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** The rows as a CSV file that spreadsheet programs open in the right letters. */
export function catalogueFile(
  rows: readonly CatalogueRow[],
  chapters: ReadonlyMap<string, Label>,
  language: Language,
): Blob {
  const heads = [
    words.chapter,
    words.indicator,
    words.unit,
    words.newest,
    words.period,
    words.owner,
    words.origin,
    words.formula,
  ]
  const lines = rows.map((row) => [
    chapters.get(row.group)?.[language] ?? row.group,
    row.label[language],
    row.unit,
    row.newest ? printedText(row.newest.shown, language) : '',
    row.newest?.periodLabel[language] ?? '',
    row.owner[language],
    origins[row.origin].label[language],
    (row.formula ?? row.definition)[language],
  ])
  const text = [heads.map((head) => head[language]), ...lines].map((line) => line.map(cell).join(',')).join('\r\n')
  return new Blob([`\uFEFF${text}\r\n`], { type: 'text/csv' })
}

/** Hands a file to the person at the screen. */
export function handOver(file: Blob, name: string): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
