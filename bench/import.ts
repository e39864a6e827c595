import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { importDecision } from '../contract/import.ts'
import { kindOf, type Register } from '../engines/register/kind.ts'
import { fromStored } from '../engines/register/quantity.ts'
import { textOf } from '../engines/register/reading/cell.ts'
import type { Database } from '../server/database/zone-session.ts'
import { insertJob, readJob } from '../server/import/job-store.ts'
import { begin, openImports } from '../server/import/jobs.ts'
import { openSource } from '../server/import/reading/source.ts'
import { xlsxOf } from '../server/register/spreadsheet.ts'
import { runIn } from '../server/register/statement.ts'
import type { Viewer } from '../server/viewer.ts'

export type ImportMeasure = {
  readonly rows: number
  readonly seconds: { readonly dryRun: number; readonly commit: number }
  readonly rowsPerSecond: { readonly dryRun: number; readonly commit: number }
  /** Highest resident memory of the process while it imported, in megabytes. */
  readonly peakMemory: number
  readonly lost: number
  readonly hashEqual: boolean
}

const clerk = (zone: string): Viewer => ({
  account: 'bench',
  person: '',
  post: 'statistician',
  zone,
  department: null,
  enterprise: null,
  session: '',
})

/** Writes the rows of a CSV file as an xlsx file, so that both formats carry the same data. */
export async function writeAsXlsx(csv: string, path: string): Promise<void> {
  const source = await openSource(csv)
  const rows = source.rows(0)
  const first = await rows.next()
  const headers = first.done ? [] : first.value.cells.map(textOf)
  async function* cells(): AsyncGenerator<string[]> {
    for await (const row of rows) yield row.cells.map(textOf)
  }
  const content = Readable.fromWeb(
    xlsxOf({ name: '企业', headers, rows: cells() }) as Parameters<typeof Readable.fromWeb>[0],
  )
  await pipeline(content, createWriteStream(path))
}

/** A hash of names, codes and numbers, independent of their order. */
function openHash(): { add(parts: readonly string[]): void; value(): string } {
  let sum = 0n
  return {
    add: (parts) => {
      sum += createHash('sha256').update(parts.join('\u0001')).digest().readBigUInt64BE()
    },
    value: () => (sum % 2n ** 64n).toString(16),
  }
}

const plainNumber = (text: string): string => (text === '' ? '' : String(Number(text)))

async function hashOfFile(path: string): Promise<{ hash: string; rows: number }> {
  const hash = openHash()
  let rows = -1
  for await (const { cells } of (await openSource(path)).rows(0)) {
    rows += 1
    if (rows === 0) continue
    const [code, name, sector, , , park, capital, revenue, research, points, founded] = cells.map(textOf)
    hash.add([
      code!,
      name!,
      sector!,
      park!,
      ...[capital, revenue, research, points].map((number) => plainNumber(number!)),
      founded!,
    ])
  }
  return { hash: hash.value(), rows }
}

async function hashOfRegister(
  database: Database,
  register: Register,
  viewer: Viewer,
): Promise<{ hash: string; rows: number }> {
  const kind = kindOf(register, 'enterprise')
  const numbers = ['registered_capital', 'revenue', 'research_spending', 'points'].map(
    (id) => kind.fields.find((field) => field.id === id)!,
  )
  const hash = openHash()
  let rows = 0
  await database.inZone(viewer, async (tx) => {
    const run = runIn(tx)
    await run({
      text: `declare kept no scroll cursor for select e.credit_code, e.name, e.sector, p.name as park, e.registered_capital, e.revenue,
        e.research_spending, e.points, e.founded_on from register.enterprise e left join register.park p on p.zone_id = e.zone_id and p.id = e.park`,
      values: [],
    })
    for (;;) {
      const block = await run<Record<string, string | null>>({ text: 'fetch 5000 from kept', values: [] })
      for (const row of block) {
        const read = numbers.map((field) =>
          field.kind === 'quantity' && row[field.id] !== null ? plainNumber(fromStored(field, row[field.id]!)) : '',
        )
        hash.add([row.credit_code!, row.name!, row.sector!, row.park!, ...read, row.founded_on!])
      }
      rows += block.length
      if (block.length === 0) return
    }
  })
  return { hash: hash.value(), rows }
}

/** Imports one file of `tools/enterprises.mjs` into an empty zone and compares what arrived with what was sent. */
export async function measureImport(
  database: Database,
  register: Register,
  file: string,
  zone: string,
): Promise<ImportMeasure> {
  const folder = await mkdtemp(join(tmpdir(), 'jixia-bench-'))
  const imports = await openImports(database, register, folder)
  const viewer = clerk(zone)
  const id = crypto.randomUUID()
  let peak = 0
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss())
  }, 100)
  try {
    await copyFile(file, imports.pathOf(id))
    const decision = importDecision.parse({ createMissing: true })
    await database.inZone(viewer, (tx) =>
      insertJob(runIn(tx), { id, kind: 'enterprise', fileName: 'bench', hash: '', size: 0, decision }),
    )
    const pass = async (phase: 'reading' | 'committing'): Promise<number> => {
      const start = performance.now()
      if (!(await begin(imports, database, viewer, id, phase))) throw new Error(`the import did not start ${phase}`)
      await imports.idle()
      return (performance.now() - start) / 1000
    }
    const dryRun = await pass('reading')
    const commit = await pass('committing')
    clearInterval(watch)
    const job = await database.inZone(viewer, (tx) => readJob(runIn(tx), id))
    if (job.phase !== 'committed') throw new Error(`the import ended as ${job.phase}: ${job.message?.zh}`)
    const sent = await hashOfFile(file)
    const kept = await hashOfRegister(database, register, viewer)
    return {
      rows: sent.rows,
      seconds: { dryRun, commit },
      rowsPerSecond: { dryRun: Math.round(sent.rows / dryRun), commit: Math.round(sent.rows / commit) },
      peakMemory: Math.round(peak / 1e6),
      lost: sent.rows - kept.rows,
      hashEqual: sent.hash === kept.hash,
    }
  } finally {
    clearInterval(watch)
    await imports.close()
    await rm(folder, { recursive: true, force: true })
  }
}
