import { type Decimal, decimal } from '../../../kernel/decimal.ts'
import type { Cell } from './cell.ts'
import { addressOf, textOf } from './cell.ts'
import { type Finding, pleaseLook, putInOrder, sentence } from './finding.ts'
import type { ColumnReading } from './layout.ts'
import { readNumber } from './number.ts'
import type { RowRole } from './role.ts'

/** Adds up the data rows so that 小计 and 合计 rows can be checked against them; a column with an unreadable cell is not checked. */
export type Sums = {
  add(cells: readonly Cell[]): void
  startGroup(): void
  check(role: Extract<RowRole, 'subtotal' | 'total'>, row: number, cells: readonly Cell[]): Finding[]
}

/** Short numbers are added up as whole hundredths, exactly; `sum` holds the others. */
type Account = { sum: Decimal; hundredths: number; sound: boolean; parts: string[] }
const fresh = (): Account => ({ sum: decimal(0), hundredths: 0, sound: true, parts: [] })

const short = /^-?\d{1,9}(\.\d{1,2})?$/
const most = 9e15

function addTo(account: Account, text: string): void {
  if (!short.test(text) || account.hundredths > most - 1e11 || account.hundredths < 1e11 - most)
    account.sum = account.sum.plus(text)
  else account.hundredths += Math.round(Number(text) * 100)
}

const totalOf = ({ sum, hundredths }: Account): Decimal => decimal(hundredths).div(100).plus(sum)

export function openSums(columns: readonly ColumnReading[]): Sums {
  const summed = columns.filter(
    ({ target }) => target.to === 'field' && (target.field.kind === 'quantity' || target.field.kind === 'whole'),
  )
  const group = new Map(summed.map(({ column }) => [column, fresh()]))
  const whole = new Map(summed.map(({ column }) => [column, fresh()]))

  const take = (account: Account, text: string | undefined, sound: boolean): void => {
    if (!sound) account.sound = false
    if (text === undefined) return
    addTo(account, text)
    if (account.parts.length < 12) account.parts.push(text)
  }
  const startGroup = (): void => {
    for (const { column } of summed) group.set(column, fresh())
  }

  return {
    startGroup,
    add(cells) {
      for (const { column } of summed) {
        const cell = cells[column] ?? null
        const read = readNumber(cell)
        const sound =
          read !== undefined ? read.unit === undefined : textOf(cell).trim() === '' || !/\d/.test(textOf(cell))
        take(group.get(column)!, read?.value, sound)
        take(whole.get(column)!, read?.value, sound)
      }
    },
    check(role, row, cells) {
      const findings: Finding[] = []
      for (const { column, target } of summed) {
        const account = (role === 'subtotal' ? group : whole).get(column)!
        const stated = readNumber(cells[column] ?? null)
        if (!stated || !account.sound || target.to !== 'field') continue
        const place = {
          row,
          address: addressOf(column, row),
          field: target.field.id,
          label: target.field.label,
          original: textOf(cells[column]),
        }
        const total = totalOf(account)
        const sum = total.toFixed()
        const spelled = account.parts.length > 1 && account.parts.length < 8 ? `${account.parts.join('+')}=${sum}` : sum
        findings.push(
          total.eq(stated.value)
            ? putInOrder(place, 'sum', sentence(`各行相加 ${spelled}，相符`, `Rows add up: ${spelled}`))
            : pleaseLook(
                place,
                'sum',
                sentence(
                  `各行相加是 ${sum}，与表上的 ${stated.value} 不符`,
                  `Rows add up to ${sum}, not ${stated.value}`,
                ),
                sentence('核对原表；合计不导入', 'Check the sheet; totals are not imported'),
              ),
        )
      }
      if (role === 'subtotal') startGroup()
      return findings
    },
  }
}
