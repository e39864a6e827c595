import { type Cell, writeXlsx } from 'hucre'
import type { ImportDecision } from '../../../contract/import.ts'
import type { Finding } from '../../../engines/register/reading/finding.ts'
import type { Language } from '../../../kernel/label.ts'
import { forWorkbook } from '../../register/spreadsheet.ts'
import { type ClerkSheet, readClerkSheet } from './clerk-sheet.ts'
import { readFindings } from './finding-file.ts'
import { lineOf, listHeads, listName } from './finding-list.ts'
import { markFindings } from './marks.ts'

/** What is given back to the clerk: which file, which findings, in which language. */
export type Returned = {
  readonly upload: string
  readonly findings: string
  readonly fileName: string
  readonly decision: ImportDecision
  readonly language: Language
}

const mostFindings = 20_000

const sheetName = (fileName: string): string =>
  fileName
    .replace(/\.[^.]*$/, '')
    .replace(/[[\]:*?/\\']/g, ' ')
    .trim()
    .slice(0, 31) || 'CSV'

async function gather(path: string): Promise<Finding[] | undefined> {
  const findings: Finding[] = []
  for await (const finding of readFindings(path)) {
    if (findings.length >= mostFindings) return undefined
    findings.push(finding)
  }
  return findings
}

const widths = [12, 10, 8, 18, 26, 46, 40]

/** The list of all findings as a sheet beside the clerk's own; each address leads to its cell. */
function listSheet(own: ClerkSheet, findings: readonly Finding[], language: Language) {
  const name = own.name === listName[language] ? `${listName[language].slice(0, 29)} 2` : listName[language]
  const lines = findings.map((finding) => lineOf(finding, language).map(forWorkbook))
  const quoted = `'${own.name.replaceAll("'", "''")}'`
  const links = findings.map(({ address }, index) => {
    const location = `${quoted}!${/^[A-Z]/.test(address) ? address : `A${address}`}`
    return [`${index + 1},1`, { value: address, hyperlink: { target: '', location } }] as const
  })
  const bold = { style: { font: { bold: true } } }
  const heads = listHeads(language)
  return {
    name,
    columns: widths.map((width) => ({ width })),
    rows: [heads, ...lines],
    cells: new Map<string, Partial<Cell>>([
      ...heads.map((value, column) => [`0,${column}`, { value, ...bold }] as const),
      ...links,
    ]),
    freezePane: { rows: 1 },
  }
}

/**
 * The clerk's own sheet as an xlsx file: laid out as it was, the cells in question marked with a note each, a list of all
 * findings behind it. Undefined where the sheet or the list is too large for that.
 */
export async function returnedFile(returned: Returned): Promise<Uint8Array | undefined> {
  const { upload, decision, language } = returned
  const findings = await gather(returned.findings)
  if (!findings) return undefined
  const own = await readClerkSheet(upload, decision.sheet, sheetName(returned.fileName))
  if (!own) return undefined
  markFindings(own, findings, decision.corrections, language)
  return writeXlsx({ sheets: [own, listSheet(own, findings, language)] })
}
