import { decimal } from '../../../kernel/decimal.ts'
import { type Fault, fault } from '../../../kernel/fault.ts'
import type { Label } from '../../../kernel/label.ts'
import { convert, sameDimension } from '../../../kernel/quantity.ts'
import type { UnitSymbol } from '../../../kernel/unit.ts'
import { readNumber } from '../../register/reading/number.ts'

/** The sign before the decimals. */
export type DecimalSign = '.' | ','

const written = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,3})?$/
const withComma = /^[+-]?\d*,\d+([eE][+-]?\d{1,3})?%?$/
const groupedByComma = /^[+-]?[1-9]\d{0,2}(,\d{3})+$/
const groupedByPoint = /^[+-]?\d{1,3}([. ']\d{3})+(?=,|$)/

/** A number, and behind it letters that are no unit of the kernel. */
const inStrangeUnit = /^[+-]?\d[\d.,]*\s*[百千万亿]*([\p{L}²³/·]{1,12})$/u

const currency = /^([+-]?)(?:US)?[$€£]\s*(?=\d)/
const bothSigns = /^[+-]?\d{1,3}([. ']\d{3})+,\d+%?$/

/** The cells of one column of numbers. */
export class NumberCells {
  readonly #column: string
  readonly #unit: UnitSymbol | undefined
  readonly #sign: DecimalSign | undefined
  readonly #commaSeparates: boolean

  /** `commaSeparates`: cells are parted by commas, so that a comma within one groups thousands unless the edition says otherwise. */
  constructor(column: string, unit: UnitSymbol | undefined, sign: DecimalSign | undefined, commaSeparates: boolean) {
    this.#column = column
    this.#unit = unit
    this.#sign = sign
    this.#commaSeparates = commaSeparates
  }

  /**
   * `1,234.5`, `(5)` and `４６０万元` are numbers; `5%` is 5 in a column that is kept in percent and 0.05 elsewhere. A unit is
   * converted to the column's. `row` is counted as a table program does, from 1.
   */
  read(cell: string, row: number): number {
    if (written.test(cell) && this.#sign !== ',') return this.#finite(Number(cell), cell, row)
    const read = readNumber(this.#pointed(cell.replace(currency, '$1'), row))
    if (read?.qualifier !== 'exact') throw this.#noNumber(cell, row)
    const value = Number(read.value)
    if (read.percent) return this.#finite(this.#unit === '%' ? value : Number(decimal(read.value).div(100)), cell, row)
    if (read.unit === undefined) return this.#finite(value, cell, row)
    const unit = this.#unit
    if (unit !== undefined && sameDimension(read.unit, unit))
      return this.#finite(Number(convert(decimal(read.value), read.unit, unit)), cell, row)
    throw fault(
      `第 ${row} 行“${this.#column}”的“${cell}”带有单位，这一列${unit ? `以${unit}计` : '不带单位'}`,
      `“${cell}” in row ${row}, “${this.#column}”, has a unit; the column is kept ${unit ? `in ${unit}` : 'without one'}`,
    )
  }

  /** The cell with a point before its decimals; refuses a comma that may mean either. */
  #pointed(cell: string, row: number): string {
    const plain = cell.normalize('NFKC')
    const commaLast = this.#sign === undefined && !this.#commaSeparates && bothSigns.test(plain)
    if (this.#sign === ',' || commaLast)
      return plain.replace(groupedByPoint, (part) => part.replace(/[. ']/g, '')).replace(',', '.')
    if (this.#sign === '.' || !plain.includes(',')) return cell
    if (!this.#commaSeparates && groupedByComma.test(plain)) throw this.#eitherComma(cell, row)
    return !this.#commaSeparates && withComma.test(plain) ? plain.replace(',', '.') : cell
  }

  #finite(value: number, cell: string, row: number): number {
    if (Number.isFinite(value)) return value
    throw this.#noNumber(cell, row)
  }

  #eitherComma(cell: string, row: number): Fault {
    const told = `“${cell}”`
    return fault(
      `第 ${row} 行“${this.#column}”的${told}看不出逗号是小数点还是千分位：请在评分办法里写明 "decimal": "," 或 "decimal": "."`,
      `Whether the comma of ${told} in row ${row}, “${this.#column}”, parts decimals or groups thousands cannot be seen: let the edition say "decimal": "," or "decimal": "."`,
    )
  }

  #noNumber(cell: string, row: number): Fault {
    const { zh, en } = this.#hint(cell)
    return fault(
      `第 ${row} 行“${this.#column}”的“${cell}”不是数；${zh}`,
      `“${cell}” in row ${row}, “${this.#column}”, is not a number; ${en}`,
    )
  }

  /** What may have been meant by a cell that is no number. */
  #hint(cell: string): Label {
    if (this.#sign === undefined && withComma.test(cell))
      return {
        zh: '逗号是小数点的，请在评分办法里写 "decimal": ","',
        en: 'where commas part decimals the edition says "decimal": ","',
      }
    const [, strange] = readNumber(cell) ? [] : (inStrangeUnit.exec(cell.normalize('NFKC')) ?? [])
    if (strange === undefined) return { zh: '不知道的请留空', en: 'leave it empty where it is unknown' }
    const unit = this.#unit
    return {
      zh: `单位“${strange}”在这里读不了，这一列${unit ? `以${unit}计` : '不带单位，只写数'}`,
      en: `the unit “${strange}” cannot be read here, the column is kept ${unit ? `in ${unit}` : 'without one: write the number alone'}`,
    }
  }
}
