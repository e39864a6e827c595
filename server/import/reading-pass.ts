import type { ImportAnswer, ImportDecision } from '../../contract/import.ts'
import { faultsOf } from '../../engines/register/faults.ts'
import type { Kind, Register } from '../../engines/register/kind.ts'
import { tableOf } from '../../engines/register/migration.ts'
import { columnLetters } from '../../engines/register/reading/cell.ts'
import { type Finding, mustChange, sentence } from '../../engines/register/reading/finding.ts'
import type { SheetRow } from '../../engines/register/reading/header.ts'
import { type Layout, readLayout } from '../../engines/register/reading/layout.ts'
import { openReader, type RowReading } from '../../engines/register/reading/reader.ts'
import { rowRoles } from '../../engines/register/reading/role.ts'
import { leadSentence, openSummary } from '../../engines/register/reading/summary.ts'
import { Fault, fault } from '../../kernel/fault.ts'
import type { Run } from '../register/statement.ts'
import { openIdentities } from './checks/identities.ts'
import { openReferences } from './checks/references.ts'
import { openUniques } from './checks/uniques.ts'
import { FileRefusal } from './reading/refusal.ts'
import type { TableSource } from './reading/source.ts'
import { isRejected, type ReadRow } from './row.ts'

const blockOfRows = 2000
const headRows = 60

/** What a pass over a file does with what it reads. Each is awaited before the file is read on. */
export type Sink = {
  /** Rows that may be written. */
  accept?(rows: readonly ReadRow[]): Promise<void>
  /** Everything that was found, rows in order. */
  report?(findings: readonly Finding[]): Promise<void>
  /** After each block; throws to stop. */
  progress?(rowsDone: number): Promise<void>
  createReference?(kind: Kind, name: string): Promise<string>
}

export type PassInput = {
  readonly register: Register
  readonly kind: Kind
  readonly source: TableSource
  readonly decision: ImportDecision
  readonly run: Run
  readonly sink: Sink
}

/** Refuses a text that is no table: no column of it is known, and its lines differ in their number of columns. */
function refuseProse(kind: Kind, layout: Layout, head: readonly SheetRow[], { columns }: ImportDecision): void {
  if (columns || layout.columns.some(({ target }) => target.to !== 'nothing')) return
  const below = head.filter(({ number }) => number > layout.headerRows.at(-1)!)
  const even = below.filter(({ cells }) => cells.length === layout.columns.length)
  if (even.length * 2 >= below.length && below.length > 0) return
  const first = kind.fields.slice(0, 3).map(({ label }) => label)
  throw fault(
    `这不像一张表：没有一栏的名称认得出，各行的栏数也不一样。表头一行要写着栏目名称，如“${first.map(({ zh }) => zh).join('、')}”`,
    `This is not like a table: no column has a known name, and the lines differ in their columns. One row must hold the names of the columns, such as “${first.map(({ en }) => en).join(', ')}”`,
  )
}

/** Reads the head of a sheet and understands it: header, columns, unit. */
export async function understandSheet(
  kind: Kind,
  source: TableSource,
  decision: ImportDecision,
): Promise<{ layout: Layout; head: SheetRow[] }> {
  if (decision.sheet >= source.sheets.length)
    throw new FileRefusal(`文件里只有 ${source.sheets.length} 张表`, `The file has only ${source.sheets.length} sheets`)
  const head: SheetRow[] = []
  for await (const row of source.rows(decision.sheet)) {
    head.push(row)
    if (head.length >= headRows) break
  }
  if (head.length === 0)
    throw new FileRefusal(
      `“${source.sheets[decision.sheet]!.name}”表是空的`,
      `Sheet “${source.sheets[decision.sheet]!.name}” is empty`,
    )
  try {
    const layout = readLayout(kind, head, decision)
    if (source.format === 'csv') refuseProse(kind, layout, head, decision)
    return { layout, head }
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    throw new FileRefusal(error.sentence.zh, error.sentence.en)
  }
}

const columnsOfAnswer = (layout: Layout): ImportAnswer['columns'] =>
  layout.columns.map(({ letters, header, target, why }) => {
    const known = target.to === 'field' ? target.field : target.to === 'ratio' ? target.ratio : undefined
    return {
      letters,
      header,
      field: known?.id ?? null,
      label: known?.label ?? null,
      stored: target.to === 'field',
      why,
    }
  })

function checkShape(kind: Kind, row: ReadRow): void {
  if (isRejected(row)) return
  for (const fault of faultsOf(kind, row.values)) {
    const place = { row: row.number, address: `${row.number}`, field: null, label: kind.label, original: '' }
    row.findings.push(mustChange(place, 'fault', sentence(fault.zh, fault.en)))
  }
}

/** How rows are looked for that are registered already; in an empty register nothing is looked for. */
async function registered(run: Run, kind: Kind): Promise<Run> {
  const found = await run({ text: `select 1 from ${tableOf(kind)} where archived_at is null limit 1`, values: [] })
  return found.length > 0 ? run : async () => []
}

/** Reads a whole file once: every row gets its role, data rows are checked against each other and the register. */
export async function passOver({ register, kind, source, decision, run, sink }: PassInput): Promise<ImportAnswer> {
  const { layout } = await understandSheet(kind, source, decision)
  const read = openReader(kind, layout, { ...decision, date1904: source.date1904 })
  const references = openReferences(run, register, kind, decision.createMissing, sink.createReference)
  const known = await registered(run, kind)
  const uniques = openUniques(known, kind, decision.existing)
  const identities = openIdentities(known, kind, decision.existing)
  const summary = openSummary()
  const lettersOf = new Map(
    layout.columns.flatMap(({ target, column }) =>
      target.to === 'field' ? [[target.field.id, columnLetters(column)] as const] : [],
    ),
  )
  let block: { reading: RowReading; row: ReadRow | undefined }[] = []
  let done = 0
  const plan = { created: 0, updated: 0, unchanged: 0, references: 0 }

  const prepare = (reading: RowReading): ReadRow => ({
    number: reading.number,
    values: { ...reading.values },
    findings: [...reading.findings],
    addressOf: (field) => `${lettersOf.get(field) ?? ''}${reading.number}`,
    existing: null,
  })

  async function flush(): Promise<void> {
    const rows = block.flatMap(({ row }) => (row ? [row] : []))
    await references.resolve(rows)
    await uniques.check(rows)
    await identities.check(rows)
    for (const row of rows) checkShape(kind, row)
    for (const { reading, row } of block) {
      const left = row && decision.skipRejected && isRejected(row)
      summary.take(row ? { ...reading, role: left ? 'skipped' : 'data', findings: row.findings } : reading)
    }
    await sink.report?.(block.flatMap(({ reading, row }) => row?.findings ?? reading.findings))
    const accepted = rows.filter((row) => !isRejected(row))
    for (const { existing } of accepted)
      plan[existing === null ? 'created' : decision.existing === 'update' ? 'updated' : 'unchanged'] += 1
    await sink.accept?.(accepted)
    done += block.length
    block = []
    await sink.progress?.(done)
  }

  for await (const sheetRow of source.rows(decision.sheet)) {
    const reading = read(sheetRow)
    block.push({ reading, row: reading.role === 'data' ? prepare(reading) : undefined })
    if (block.length >= blockOfRows) await flush()
  }
  await flush()
  const counts = summary.counts()
  const sheet = source.sheets[decision.sheet]!.name
  return {
    lead: leadSentence(sheet, counts, rowRoles),
    sheet,
    format: source.format,
    encoding: source.encoding,
    headerRows: [...layout.headerRows],
    unit: layout.unit?.symbol ?? null,
    columns: columnsOfAnswer(layout),
    counts,
    written: plan,
    understood: summary.understood(layout),
    findings: summary.findings(),
  }
}
