import { convertMoney } from '../../engines/investment/conversion.ts'
import type { Currency, InvestorOrigin } from '../../engines/investment/currency.ts'
import type { Rate } from '../../engines/investment/rate.ts'
import { addDays, type Day, daysBetween, weekday } from '../../kernel/day.ts'
import { decimal } from '../../kernel/decimal.ts'
import { type Chance, chanceFrom, shareOut } from '../demonstration/chance.ts'
import type { DemonstrationRow } from '../demonstration/records.ts'
import { edition2000 } from './2000-edition.ts'

/** Arrivals of one origin between two days, which add up to a sum exactly. All of it is 演示数据. */
export type CapitalBatch = {
  readonly seed: number
  readonly origin: InvestorOrigin
  readonly currency: Currency
  readonly from: string
  readonly to: string
  /** In 10,000 of the currency, the sum of all arrivals. */
  readonly total: number
  readonly arrivals: number
  /** Yuan for one unit of the currency, made up; arrivals stay unconverted where it is left out. */
  readonly rate?: string
  /** Whether some of it is not yet in: overdue, due soon, and later. */
  readonly open?: true
  /** Whether one more arrival was entered by mistake and taken back. */
  readonly corrected?: true
  /** Names of the departments that brought it in. */
  readonly departments: readonly string[]
}

type MadeArrival = { readonly row: DemonstrationRow; readonly rates: readonly string[]; readonly counters?: string }
export type DemonstrationCommitment = {
  readonly row: DemonstrationRow & { readonly number: string }
  /** Name of the department; null where nobody is named. */
  readonly department: string
  readonly year: number
  readonly from: string
  readonly arrivals: readonly MadeArrival[]
}
export type DemonstrationCapital = {
  readonly rates: readonly (DemonstrationRow & { readonly key: string })[]
  readonly commitments: readonly DemonstrationCommitment[]
}

const places: Readonly<Record<InvestorOrigin, readonly string[]>> = {
  abroad: ['中国香港', '德国', '日本', '新加坡', '韩国'],
  'other-province': ['北京市', '上海市', '广东省', '江苏省', '浙江省'],
  'other-city': ['省内甲市', '省内乙市', '省内丙市'],
  local: ['本市'],
}
const trades = ['C', 'C', 'C', 'I', 'M', 'G', 'D']
const banks = ['中国工商银行', '中国建设银行', '中国银行', '交通银行']
const names = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬', '癸']
const forms = ['产业投资', '控股', '新材料', '生物医药', '智能装备', '能源科技']

/** Days of the open parts around the last day: overdue, due soon, later. */
const openDues = [-46, 12, 95, -8, 160, 24]

const asUuid = (currency: string, day: string): string => `${currency}/${day}`

/** A working weekday between two days. */
function dayWithin(chance: Chance, from: Day, to: Day): Day {
  const drawn = addDays(from, chance.whole(0, daysBetween(from, to)))
  const back = Math.max(0, weekday(drawn) - 5)
  const day = addDays(drawn, -back)
  return day < from ? from : day
}

/** Made-up commitments with their arrivals, and the made-up rates that they are converted by; the same at every run. */
export function demonstrationCapital(batches: readonly CapitalBatch[]): DemonstrationCapital {
  const numbers = new Map<number, number>()
  const rates = new Map<string, DemonstrationCapital['rates'][number]>()
  const commitments = batches.flatMap((batch) => commitmentsOf(batch, numbers, rates))
  return { rates: [...rates.values()], commitments }
}

function commitmentsOf(
  batch: CapitalBatch,
  numbers: Map<number, number>,
  rates: Map<string, DemonstrationCapital['rates'][number]>,
): DemonstrationCommitment[] {
  const chance = chanceFrom(batch.seed)
  const [from, to] = [batch.from as Day, batch.to as Day]
  const sums = shareOut(chance, batch.total, batch.arrivals, 0)
  const days = sums.map(() => dayWithin(chance, from, to)).sort()
  const made: DemonstrationCommitment[] = []
  for (let at = 0; at < sums.length; ) {
    const size = Math.min(chance.whole(1, 3), sums.length - at)
    const parts = sums.slice(at, at + size).map((sum, place) => ({ sum, on: days[at + place]! }))
    const year = Number(batch.from.slice(0, 4))
    const serial = (numbers.get(year) ?? 0) + 1
    numbers.set(year, serial)
    made.push(commitmentOf({ batch, chance, year, serial, rates, at: made.length }, parts))
    at += size
  }
  return made
}

type Making = {
  readonly batch: CapitalBatch
  readonly chance: Chance
  readonly year: number
  readonly serial: number
  readonly at: number
  readonly rates: Map<string, DemonstrationCapital['rates'][number]>
}
type Part = { readonly sum: string; readonly on: Day }

function commitmentOf(making: Making, parts: readonly Part[]): DemonstrationCommitment {
  const { batch, chance, year, serial, at } = making
  const { origin, currency } = batch
  const to = batch.to as Day
  const number = `ZJ-${year}-${String(serial).padStart(3, '0')}`
  const last = parts.at(-1)!.on
  const arrived = parts.reduce((sum, part) => sum.plus(part.sum), decimal(0))
  const gap = batch.open && at % 3 === 0 ? openDues[(at / 3) % openDues.length] : undefined
  const missing = gap === undefined ? decimal(0) : arrived.times('0.4').round(0).plus(100)
  const due = gap === undefined ? addDays(last, chance.whole(2, 40)) : addDays(to, gap)
  const place = chance.pick(places[origin])
  const investor = `${chance.pick(names)}${chance.pick(names)}${chance.pick(forms)}${origin === 'abroad' ? '（境外）' : ''}有限公司（演示）`
  const arrivals = parts.map((part, place) => arrivalOf(making, number, part, place))
  return {
    row: {
      name: investor,
      number,
      origin,
      country: place,
      trade: chance.pick(trades),
      currency,
      sum: arrived.plus(missing).toFixed(),
      signed_on: addDays(parts[0]!.on, -chance.whole(20, 90)),
      due_on: due > parts[0]!.on ? due : addDays(parts[0]!.on, 1),
      contract: `演示投资合同 ${number}`,
    },
    department: batch.departments[at % batch.departments.length]!,
    year,
    from: batch.from,
    arrivals: batch.corrected && at === 0 ? [...arrivals, ...mistaken(making, number, parts[0]!)] : arrivals,
  }
}

function arrivalOf({ batch, chance, rates }: Making, number: string, { sum, on }: Part, place: number): MadeArrival {
  const { currency, origin, rate } = batch
  const abroad = origin === 'abroad'
  const declared: Rate[] = []
  if (currency !== 'CNY' && rate !== undefined) {
    const id = asUuid(currency, on)
    const source = '演示汇率，待以正式公布的中间价核定'
    rates.set(id, { key: id, name: source, currency, day: on, units: 1, yuan: rate })
    declared.push({ id, currency, day: on, units: 1, yuan: rate, source, declared: 0 })
  }
  const { yuan, dollars } = convertMoney({ sum, currency, day: on }, declared, edition2000)
  return {
    row: {
      name: `${number.slice(3).replace('-', '')}${String(place + 1).padStart(2, '0')}${on.replaceAll('-', '').slice(4)}`,
      bank: chance.pick(banks),
      arrived_on: on,
      currency,
      sum,
      yuan: yuan.sum,
      dollars: abroad ? dollars.sum : null,
    },
    rates: yuan.sum === null ? [] : yuan.rates.map(({ id }) => id),
  }
}

/** An arrival that belongs to somebody else, and what takes it back on the same day. */
function mistaken(making: Making, number: string, part: Part): MadeArrival[] {
  const wrong = arrivalOf(making, number, { sum: '500', on: part.on }, 80)
  const negative = (sum: unknown): string | null => (sum === null ? null : `-${String(sum)}`)
  const { row } = wrong
  return [
    wrong,
    {
      row: {
        ...row,
        sum: '-500',
        yuan: negative(row.yuan),
        dollars: negative(row.dollars),
        reason: '演示：此款属另一项目，记错了承诺',
      },
      rates: wrong.rates,
      counters: String(row.name),
    },
  ]
}
