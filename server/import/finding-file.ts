import { once } from 'node:events'
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { createInterface } from 'node:readline'
import type { Finding } from '../../engines/register/reading/finding.ts'
import { severities } from '../../engines/register/reading/finding.ts'
import { type Table, xlsxOf } from '../register/spreadsheet.ts'

/** Keeps every finding that asks something of the clerk beside the uploaded file, however many there are. */
export function openFindingFile(path: string) {
  const file = createWriteStream(path, { mode: 0o600 })
  let failure: Error | undefined
  file.on('error', (error) => {
    failure = error
  })
  return {
    async report(findings: readonly Finding[]): Promise<void> {
      if (failure) throw failure
      const lines = findings
        .filter((finding) => finding.severity !== 'tidied')
        .map((finding) => `${JSON.stringify(finding)}\n`)
      if (lines.length && !file.write(lines.join(''))) await once(file, 'drain')
    },
    async close(): Promise<void> {
      file.end()
      if (!failure) await once(file, 'close')
    },
  }
}

async function* readFindings(path: string): AsyncGenerator<string[]> {
  if (!existsSync(path)) return
  for await (const line of createInterface({ input: createReadStream(path) })) {
    const { severity, address, row, label, original, reading, action } = JSON.parse(line) as Finding
    yield [severities[severity].zh, address, String(row), label.zh, original, reading.zh, action.zh]
  }
}

/** The findings of an import as an Excel file: cell, column, what stood there, what was read, what to do. */
export function findingTable(path: string): ReadableStream<Uint8Array> {
  const table: Table = {
    name: '要看的单元格',
    headers: ['轻重', '单元格', '行', '栏目', '原文', '读作', '怎么办'],
    rows: readFindings(path),
  }
  return xlsxOf(table)
}
