import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { GivenFile } from '../../../contract/parts/given-file.ts'
import { textOf } from '../../../engines/register/reading/cell.ts'
import { sizeText } from '../../../kernel/size-text.ts'
import { type Refusal, unacceptable } from '../../refusal.ts'
import { openSource } from './source.ts'

/** How large a table may be: bytes of its file, signs of its text, and what is said where it is longer. */
export type TableLimits = { readonly bytes: number; readonly signs: number; readonly tooLong: () => Refusal }

/** The first sheet of a workbook, or a CSV file, as text that can be looked at and mended: cells parted by tabs. */
export async function textOfTable(
  { content }: GivenFile,
  { bytes: most, signs, tooLong }: TableLimits,
): Promise<string> {
  const bytes = Buffer.from(content, 'base64')
  if (bytes.length > most)
    throw unacceptable(
      `文件有${sizeText(bytes.length)}，最大${sizeText(most)}：请只保留这张表再传`,
      `The file takes ${sizeText(bytes.length, ' ')} of at most ${sizeText(most, ' ')}: keep the table alone`,
    )
  const folder = await mkdtemp(join(tmpdir(), 'jixia-table-'))
  try {
    const path = join(folder, 'table')
    await writeFile(path, bytes, { mode: 0o600 })
    const source = await openSource(path)
    const shown = source.sheets.findIndex(({ hidden }) => !hidden)
    const lines: string[] = []
    let length = 0
    for await (const { cells } of source.rows(Math.max(0, shown))) {
      const line = cells
        .map((cell) =>
          textOf(cell)
            .replace(/[\s"]+/g, ' ')
            .trim(),
        )
        .join('\t')
      length += line.length + 1
      if (length > signs) throw tooLong()
      lines.push(line)
    }
    return lines.join('\n').trimEnd()
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
