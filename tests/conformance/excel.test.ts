import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, it } from 'node:test'
import { importDecision } from '../../contract/import.ts'
import { kindOf } from '../../engines/register/kind.ts'
import { addressOf, type Cell, textOf } from '../../engines/register/reading/cell.ts'
import type { RowReading } from '../../engines/register/reading/reader.ts'
import { openReader } from '../../engines/register/reading/reader.ts'
import { decimal } from '../../kernel/decimal.ts'
import { register } from '../../mechanisms/registers/register.ts'
import { FileRefusal } from '../../server/import/reading/refusal.ts'
import { openSource } from '../../server/import/reading/source.ts'
import { understandSheet } from '../../server/import/reading-pass.ts'

const folder = resolve(import.meta.dirname, '../../../shared/data/excel')
const skip = existsSync(folder) ? false : '没有 shared/data/excel'
const files = skip
  ? []
  : (['sheetjs', 'exceljs', 'authored'] as const).flatMap((set) =>
      readdirSync(join(folder, set)).map((name) => `${set}/${name}`),
    )
const project = kindOf(register, 'project')

async function readLedger(): Promise<RowReading[]> {
  const source = await openSource(join(folder, 'authored/01_project_ledger_yi.xlsx'))
  const { layout } = await understandSheet(project, source, importDecision.parse({}))
  const read = openReader(project, layout, { date1904: source.date1904 })
  const rows: RowReading[] = []
  for await (const row of source.rows(0)) rows.push(read(row))
  return rows
}

type Expected = {
  unitFactorToYuan: number
  headerRows: number[]
  ignoredRows: number[]
  rows: Record<string, unknown>[]
}

describe('凌乱的项目台账读得和人一样', { skip }, () => {
  const expected = skip
    ? ({} as Expected)
    : (JSON.parse(readFileSync(join(folder, 'authored/expected.json'), 'utf8'))[
        '01_project_ledger_yi.xlsx'
      ] as Expected)

  it('表头、数据行与不导入的行分得清', async () => {
    const rows = await readLedger()
    assert.deepEqual(
      rows.filter((row) => row.role === 'header').map((row) => row.number),
      expected.headerRows,
    )
    const ignored = rows.filter((row) => row.role !== 'header' && row.role !== 'data').map((row) => row.number)
    assert.deepEqual(ignored, expected.ignoredRows)
  })

  it('金额按亿元换成元，日期按写明的精度，读不出的说明原因', async () => {
    const rows = (await readLedger()).filter((row) => row.role === 'data')
    assert.equal(rows.length, expected.rows.length)
    const yuan = (row: RowReading, field: string): number | null => {
      const value = row.values[field]
      return typeof value === 'string' ? decimal(value).times(expected.unitFactorToYuan).toNumber() : null
    }
    const shape: Record<string, number> = { month: 7, day: 10, 'year-end': 4 }
    const dateOf = (row: RowReading, field: string) => {
      const precision = String(row.values[`${field}_precision`])
      return {
        value: String(row.values[field]).slice(0, shape[precision]),
        precision,
        planned: row.values[`${field}_planned`],
      }
    }
    for (const [index, row] of rows.entries()) {
      const wanted = expected.rows[index]!
      assert.equal(row.values.name, wanted.项目名称)
      if ('建设单位' in wanted) assert.equal(row.values.builder, wanted.建设单位)
      assert.equal(yuan(row, 'investment'), wanted.总投资_元)
      const plan = wanted.年度计划_元
      if (typeof plan === 'number') assert.equal(yuan(row, 'planned_this_year'), plan)
      if (typeof plan === 'string') {
        assert.equal(row.values.planned_this_year, null)
        assert.deepEqual(
          row.findings
            .filter((finding) => finding.severity === 'must')
            .map((finding) => [finding.address, finding.original]),
          [['E8', '1,0.5']],
        )
      }
      if ('完成_元' in wanted) assert.equal(yuan(row, 'completed'), wanted.完成_元)
      if ('完成率' in wanted) assert.equal(Number(row.ratios.completion), wanted.完成率)
      if (wanted.总投资_flag) assert.equal(row.values.investment_qualifier, 'about')
      for (const [name, field] of [
        ['开工', 'started_on'],
        ['竣工', 'due_on'],
      ] as const) {
        const { value, precision, flag } = wanted[name] as { value: string; precision: string; flag?: string }
        assert.deepEqual(dateOf(row, field), { value, precision, planned: flag === 'planned' })
      }
    }
  })

  it('小计 49.3 与合计 69.3 同各行相加相符', async () => {
    const sums = (await readLedger()).flatMap((row) => row.findings.filter((finding) => finding.code === 'sum'))
    assert.deepEqual(
      sums.map(({ address, severity, original }) => [address, severity, original]),
      [
        ['D9', 'tidied', '49.3'],
        ['D12', 'tidied', '69.3'],
      ],
    )
  })
})

describe('别处的表格：读得出，或用一句话说明', { skip }, () => {
  for (const name of files)
    it(name, { timeout: 10_000 }, async () => {
      try {
        const source = await openSource(join(folder, name))
        for (const [sheet] of source.sheets.entries()) {
          const numbers: number[] = []
          for await (const row of source.rows(sheet)) numbers.push(row.number)
          assert.ok(
            numbers.every((number, index) => index === 0 || number > numbers[index - 1]!),
            '行号递增',
          )
          const understood = await understandSheet(project, source, importDecision.parse({ sheet })).catch(
            (error) => error,
          )
          assert.ok(!(understood instanceof Error) || understood instanceof FileRefusal, String(understood))
        }
      } catch (error) {
        assert.ok(error instanceof FileRefusal, String(error))
        assert.match(error.message, /[\u4e00-\u9fff]{4}/)
      }
    })
})

type Oracle = Record<string, { sheets?: Record<string, { cells: Record<string, unknown> }> }>

describe('单元格的值与另一个读表程序一致', { skip }, () => {
  const oracle = skip ? {} : (JSON.parse(readFileSync(join(folder, 'expected_openpyxl.json'), 'utf8')) as Oracle)
  for (const [name, { sheets }] of Object.entries(oracle)) {
    if (!sheets || !existsSync(join(folder, name))) continue
    it(name, async () => {
      const source = await openSource(join(folder, name)).catch((error: unknown) => error)
      if (source instanceof FileRefusal) return
      assert.ok(!(source instanceof Error), String(source))
      const opened = source as Awaited<ReturnType<typeof openSource>>
      for (const [sheet, { name: title }] of opened.sheets.entries()) {
        const wanted: Record<string, unknown> | undefined = sheets[title]?.cells
        if (!wanted) continue
        const cells = new Map<string, Cell>()
        for await (const row of opened.rows(sheet))
          for (const [column, cell] of row.cells.entries()) cells.set(addressOf(column, row.number), cell)
        for (const [address, value] of Object.entries(wanted)) {
          if (typeof value !== 'number' && typeof value !== 'string') continue
          const read = cells.get(address) ?? null
          if (typeof value === 'number' && typeof read === 'number')
            assert.ok(Math.abs(value - read) <= Math.abs(value) * 1e-9, `${address}: ${read} 应为 ${value}`)
          else if (typeof value === 'string' && typeof read === 'string' && !value.startsWith('='))
            assert.equal(read, value, address)
          else if (value !== '' && read === null) assert.fail(`${title}!${address} 读丢了“${textOf(value)}”`)
        }
      }
    })
  }
})
