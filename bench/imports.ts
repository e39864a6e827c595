import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join, resolve } from 'node:path'
import { openHouse } from './house.ts'
import { type ImportMeasure, writeAsXlsx } from './import.ts'
import type { ImportTask } from './import-apart.ts'
import { grouped, type Part, table } from './part.ts'
import { writeEnterprises } from './registers.ts'

const csvRows = 1_000_000
const xlsxRows = 100_000
const memoryBar = 600

async function measureApart(task: ImportTask): Promise<ImportMeasure> {
  const child = fork(resolve(import.meta.dirname, 'import-apart.ts'), { stdio: 'inherit' })
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`the import of ${task.file} ended with code ${code}`)
  })
  child.send(task)
  const [measure] = await Promise.race([once(child, 'message'), ended])
  ended.catch(() => undefined)
  return measure as ImportMeasure
}

const shown = (
  format: string,
  { rows, seconds, rowsPerSecond, peakMemory, lost, hashEqual }: ImportMeasure,
): string[] => [
  `${grouped(rows)} rows of ${format}`,
  `${seconds.dryRun.toFixed(0)} s`,
  grouped(rowsPerSecond.dryRun),
  `${seconds.commit.toFixed(0)} s`,
  grouped(rowsPerSecond.commit),
  `${peakMemory} MB ${peakMemory < memoryBar ? '' : '**over**'}`.trim(),
  grouped(lost),
  hashEqual ? 'equal' : '**differs**',
]

/** Import: a million rows of CSV and a hundred thousand of xlsx, each in a process of its own, read back and compared. */
export const imports: Part = {
  name: 'imports',
  title: 'Import',
  async measure(progress) {
    const house = await openHouse('imports')
    try {
      const measured: string[][] = []
      const small = join(house.folder, 'small.csv')
      const xlsx = join(house.folder, 'enterprises.xlsx')
      await writeEnterprises(small, xlsxRows)
      await writeAsXlsx(small, xlsx)
      progress(`${grouped(xlsxRows)} rows of xlsx`)
      const { superuser } = house
      measured.push(shown('xlsx', await measureApart({ superuser, file: xlsx, zone: 'bench-xlsx' })))
      const large = join(house.folder, 'large.csv')
      await writeEnterprises(large, csvRows)
      progress(`${grouped(csvRows)} rows of CSV`)
      measured.unshift(shown('CSV', await measureApart({ superuser, file: large, zone: 'bench-csv' })))
      const head = [
        '',
        'dry run',
        'rows/s',
        'commit',
        'rows/s',
        `peak memory (bar ${memoryBar} MB)`,
        'lost',
        'hash of the round trip',
      ]
      return table(head, measured)
    } finally {
      await house.close()
    }
  },
}
