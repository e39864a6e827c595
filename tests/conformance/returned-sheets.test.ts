import assert from 'node:assert/strict'
import { existsSync, readdirSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { describe, it } from 'node:test'
import { writeXlsx } from 'hucre'
import { addressOf, isBlank, textOf } from '../../engines/register/reading/cell.ts'
import { FileRefusal } from '../../server/import/reading/refusal.ts'
import { openSource, type TableSource } from '../../server/import/reading/source.ts'
import { readClerkSheet } from '../../server/import/returned/clerk-sheet.ts'
import { temporaryFolder } from '../database.ts'

const folder = resolve(import.meta.dirname, '../../../shared/data/excel')
const skip = existsSync(folder) ? false : '没有 shared/data/excel'
const files = skip
  ? []
  : (['sheetjs', 'exceljs', 'authored'] as const).flatMap((set) =>
      readdirSync(join(folder, set)).map((name) => `${set}/${name}`),
    )

/** What stands in the cells of a sheet, by address; undefined where the file is not read at all. */
async function textsOf(source: TableSource, sheet: number): Promise<Record<string, string>> {
  const texts: Record<string, string> = {}
  for await (const { number, cells } of source.rows(sheet))
    for (const [column, cell] of cells.entries()) if (!isBlank(cell)) texts[addressOf(column, number)] = textOf(cell)
  return texts
}

describe('退回的表与交来的表，每一格都一样；读不出的一句话说清', { skip }, () => {
  for (const name of files)
    it(name, async () => {
      const path = join(folder, name)
      const again = join(await temporaryFolder('returned-sheets'), 'returned.xlsx')
      const source = await openSource(path).catch((error: unknown) => error)
      if (source instanceof FileRefusal) return assert.ok(source.sentence.zh && source.sentence.en)
      for (const [sheet] of (source as TableSource).sheets.entries()) {
        const texts = await textsOf(source as TableSource, sheet).catch((error: unknown) => error)
        if (texts instanceof FileRefusal) continue
        const own = await readClerkSheet(path, sheet, '表')
        if (!own) continue
        await writeFile(again, await writeXlsx({ sheets: [own] }))
        assert.deepEqual(await textsOf(await openSource(again), 0), texts)
      }
    })
})
