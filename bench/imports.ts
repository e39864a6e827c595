import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join, resolve } from 'node:path'
import { register } from '../mechanisms/registers/register.ts'
import { type House, openHouse, zone } from './house.ts'
import { type ImportMeasure, measureImport, writeAsXlsx } from './import.ts'
import type { ImportTask } from './import-apart.ts'
import { listBesideImport, type Spread } from './import-beside.ts'
import { grouped, number, type Part, table } from './part.ts'
import { writeEnterprises } from './registers.ts'

const million = 1_000_000
const memoryBar = 600

/** How many rows each measurement takes where the CSV file has so many. */
const sizesOf = (csv: number) => ({ csv, xlsx: csv / 10, there: csv / 50, beside: csv / 20 })
type Sizes = ReturnType<typeof sizesOf>

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

/** One clerk turns the pages of a list, with nothing beside it and while the server imports into the zone. */
async function measureBeside(house: House, sizes: Sizes): Promise<string> {
  const [there, file] = [join(house.folder, 'there.csv'), join(house.folder, 'beside.csv')]
  await writeEnterprises(there, sizes.there)
  await writeEnterprises(file, sizes.beside)
  await measureImport(house.database, register, there, zone)
  const served = await house.serve()
  try {
    const { alone, importing, ratio } = await listBesideImport(served, file)
    const row = (name: string, { calls, p50, p95 }: Spread): string[] => [
      name,
      grouped(calls),
      `${number(p50)} ms`,
      `${number(p95)} ms`,
    ]
    const rows = [
      [...row('alone', alone), ''],
      [...row(`while ${grouped(sizes.beside)} rows are imported`, importing), `${number(ratio)} ×`],
    ]
    return table([`page of 50 of ${grouped(sizes.there)} enterprises`, 'calls', 'p50', 'p95', 'p95 to alone'], rows)
  } finally {
    await served.close()
  }
}

/** Import: a million rows of CSV and a hundred thousand of xlsx, each in a process of its own, read back and compared. */
export const imports: Part = {
  name: 'imports',
  title: 'Import',
  async measure(progress, rows = million) {
    const sizes = sizesOf(rows)
    const house = await openHouse('imports')
    try {
      const measured: string[][] = []
      const small = join(house.folder, 'small.csv')
      const xlsx = join(house.folder, 'enterprises.xlsx')
      await writeEnterprises(small, sizes.xlsx)
      await writeAsXlsx(small, xlsx)
      progress(`${grouped(sizes.xlsx)} rows of xlsx`)
      const { superuser } = house
      measured.push(shown('xlsx', await measureApart({ superuser, file: xlsx, zone: 'bench-xlsx' })))
      progress('a list beside an import')
      const lists = await measureBeside(house, sizes)
      const large = join(house.folder, 'large.csv')
      await writeEnterprises(large, sizes.csv)
      progress(`${grouped(sizes.csv)} rows of CSV`)
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
      return [table(head, measured), lists].join('\n\n')
    } finally {
      await house.close()
    }
  },
}
