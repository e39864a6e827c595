import type { Day } from '../../kernel/day.ts'
import { decimal } from '../../kernel/decimal.ts'
import { fault } from '../../kernel/fault.ts'
import type { Label } from '../../kernel/label.ts'
import { isReachedDay } from '../../kernel/reached-day.ts'
import { type Cell, isBlank, plain, saysMissing, textOf } from '../register/reading/cell.ts'
import { openCsv, separatorOf } from '../register/reading/csv.ts'
import { readDate } from '../register/reading/date.ts'
import type { SheetRow } from '../register/reading/header.ts'
import { readNumber } from '../register/reading/number.ts'
import { currencies } from './currency.ts'
import type { Rate } from './rate.ts'

type Foreign = Rate['currency']
type Read = { readonly currency: Foreign; readonly day: Day; readonly units: number; readonly yuan: string }

/** What a line of a table of rates says, or why it cannot be read. */
export type RateLine = { readonly row: number; readonly written: string } & (
  | { readonly read: Read; readonly fault: null }
  | { readonly read: null; readonly fault: Label }
)

/** The lines of a table, and the columns that hold no rate of a currency that is kept here. */
export type RateTable = { readonly lines: readonly RateLine[]; readonly ignored: readonly string[] }

const otherNames: Readonly<Record<Foreign, readonly string[]>> = {
  USD: ['美金'],
  EUR: [],
  HKD: ['港币'],
  JPY: ['日圆'],
  KRW: ['韩国元', '韩币'],
  SGD: ['新元'],
  GBP: [],
}
const foreign = Object.keys(otherNames) as Foreign[]
const named = new Map(
  foreign.flatMap((id) =>
    [id, currencies[id].zh, currencies[id].en, ...otherNames[id]].map((name) => [plain(name).toUpperCase(), id]),
  ),
)

/** Published by the hundred or by the one: which of them has to be said. */
const small: readonly Foreign[] = ['JPY', 'KRW']

/** «100日元», «USD/CNY», «美元兑人民币»: the currency, and for how many units the yuan are where that is said. */
function currencyIn(cell: Cell | undefined): { readonly id: Foreign; readonly units: number | null } | undefined {
  const found = /^(\d+)?(\D+?)(?:[/兑对](?:CNY|人民币|元))?$/.exec(plain(textOf(cell)).toUpperCase())
  const id = named.get(found?.[2] ?? '')
  return id && { id, units: found?.[1] ? Number(found[1]) : null }
}

const heads = {
  day: ['日期', '公布日', '公布日期', '交易日', '交易日期', 'DATE', 'DAY'],
  currency: ['币种', '货币', '外币', '货币名称', 'CURRENCY'],
  units: ['外币数', '单位', '交易单位', 'UNITS'],
  yuan: ['汇率', '中间价', '人民币汇率', '汇率中间价', '折合人民币', '折合人民币(元)', '人民币', 'RATE', 'YUAN'],
} as const
type Column = { readonly [head in keyof typeof heads]?: number }

const columnOf = (row: SheetRow, head: keyof typeof heads): number =>
  row.cells.findIndex((cell) => (heads[head] as readonly string[]).includes(plain(textOf(cell)).toUpperCase()))

const written = ({ cells }: SheetRow): string =>
  cells
    .filter((cell) => !isBlank(cell))
    .map(textOf)
    .join(' ')

const quoted = (cell: Cell | undefined): string => textOf(cell).trim().slice(0, 40)

function dayIn(cell: Cell | undefined): Day | Label {
  const read = cell === undefined || isBlank(cell) ? undefined : readDate(cell)
  if (read?.precision === 'day' && !read.planned && isReachedDay(read.day)) return read.day
  return {
    zh: `“${quoted(cell)}”不是日期，应写成 2026-04-01`,
    en: `“${quoted(cell)}” is no day; write it as 2026-04-01`,
  }
}

function yuanIn(cell: Cell | undefined): string | Label {
  const read = cell === undefined || isBlank(cell) ? undefined : readNumber(cell)
  const plainNumber = read?.qualifier === 'exact' && !read.percent && (!read.unit || read.unit === '元')
  if (read && plainNumber && decimal(read.value).gt(0)) return decimal(read.value).toFixed()
  return {
    zh: `“${quoted(cell)}”不是汇率，照公布的数写，如 7.1884`,
    en: `“${quoted(cell)}” is no rate; write the number as published, such as 7.1884`,
  }
}

function unitsIn(cell: Cell | undefined): number | null | Label {
  if (cell === undefined || isBlank(cell)) return null
  const text = plain(textOf(cell))
  if (text === '1' || text === '100') return Number(text)
  return { zh: `外币数写 1 或 100，现在是“${quoted(cell)}”`, en: `Units are 1 or 100, not “${quoted(cell)}”` }
}

const noCurrency = (cell: Cell | undefined): Label => ({
  zh: `“${quoted(cell)}”不是可登记的币种，可用：${foreign.map((id) => currencies[id].zh).join('、')}`,
  en: `“${quoted(cell)}” is no currency kept here; there are ${foreign.join(', ')}`,
})

const unsaidUnits = (id: Foreign): Label => ({
  zh: `没有写明是1${currencies[id].zh}还是100${currencies[id].zh}：写“100${currencies[id].zh}”，或加一栏外币数`,
  en: `It is not said whether 1 or 100 ${id} are meant: write “100${id}” or add a column of units`,
})

type Parts = { readonly [part in keyof typeof heads]: Cell | undefined }

function lineOf(row: SheetRow, { day, currency, units, yuan }: Parts): RateLine {
  const place = {
    row: row.number,
    written: written({ number: row.number, cells: [day, currency, units, yuan].map((cell) => cell ?? null) }),
  }
  const failed = (because: Label): RateLine => ({ ...place, read: null, fault: because })
  const on = dayIn(day)
  if (typeof on === 'object') return failed(on)
  const money = currencyIn(currency)
  if (!money) return failed(noCurrency(currency))
  const rate = yuanIn(yuan)
  if (typeof rate === 'object') return failed(rate)
  const count = money.units === null ? unitsIn(units) : unitsIn(String(money.units))
  if (count !== null && typeof count === 'object') return failed(count)
  if (count === null && small.includes(money.id)) return failed(unsaidUnits(money.id))
  return { ...place, read: { currency: money.id, day: on, units: count ?? 1, yuan: rate }, fault: null }
}

/** A table with a column for each currency, as the months of central rates are published. */
function wide(head: SheetRow, rows: readonly SheetRow[]): RateTable {
  const day = columnOf(head, 'day')
  const columns = head.cells.map((cell, at) => (at === day || isBlank(cell) ? undefined : currencyIn(cell)))
  const ignored = head.cells.filter((cell, at) => at !== day && !isBlank(cell) && !columns[at]).map(textOf)
  const lines = rows.flatMap((row) =>
    columns.flatMap((money, at): RateLine[] => {
      const cell = row.cells[at]
      if (!money || cell === undefined || isBlank(cell) || saysMissing(cell)) return []
      return [lineOf(row, { day: row.cells[day], currency: head.cells[at], units: undefined, yuan: cell })]
    }),
  )
  return { lines, ignored }
}

/** A table with a rate in each row; without a head its columns are day, currency, units where there are four, rate. */
function long(rows: readonly SheetRow[], column: Column | null): RateTable {
  const lines = rows.map((row) => {
    const four = row.cells.filter((cell) => !isBlank(cell)).length > 3
    const at: Column = column ?? { day: 0, currency: 1, ...(four && { units: 2 }), yuan: four ? 3 : 2 }
    const cell = (head: keyof Column) => (at[head] === undefined ? undefined : row.cells[at[head]])
    return lineOf(row, { day: cell('day'), currency: cell('currency'), units: cell('units'), yuan: cell('yuan') })
  })
  return { lines, ignored: [] }
}

const titleRows = 10

/** Reads a table of rates: a rate in each row, or a column for each currency. What stands above its head is left out. */
export function readRateTable(given: readonly SheetRow[]): RateTable {
  const rows = given.filter(({ cells }) => cells.some((cell) => !isBlank(cell)))
  const at = rows.slice(0, titleRows).findIndex((row) => columnOf(row, 'day') >= 0)
  const head = rows[at]
  if (!head) return long(rows, null)
  const below = rows.slice(at + 1)
  const found = (name: keyof typeof heads) => (columnOf(head, name) < 0 ? undefined : columnOf(head, name))
  const column = { day: found('day'), currency: found('currency'), units: found('units'), yuan: found('yuan') }
  return column.currency === undefined ? wide(head, below) : long(below, column as Column)
}

/** The rows of a pasted table: parted by tabs, commas or, where there are none, by blanks. */
export function pastedRows(text: string): SheetRow[] {
  const separator = separatorOf(text)
  const rows = text.includes(separator)
    ? ((reader) => [...reader.push(text), ...reader.end()])(openCsv(separator, fault))
    : text.split(/\r?\n/).map((line) => line.trim().split(/\s+/))
  return rows.map((cells, at) => ({ number: at + 1, cells }))
}
