import { type Chance, chanceFrom } from './chance.ts'
import { standardOf } from './title-standards.ts'
import { type Sector, shopSector, shops, trades } from './trades.ts'

/** How many market subjects a zone shows, so that its counted figures equal the published ones. All rows are 演示数据. */
export type EnterprisePopulation = {
  readonly seed: number
  /** First six digits of the social credit code: the division that the zone lies in. */
  readonly division: string
  readonly place: string
  readonly sectors: readonly Sector[]
  readonly parks: readonly string[]
  readonly batches: readonly EnterpriseBatch[]
}

/** Subjects of one form that were founded between two years and hold the same titles. */
export type EnterpriseBatch = {
  readonly form: 'enterprise' | 'household'
  readonly count: number
  readonly founded: readonly [first: number, last: number]
  readonly titles?: readonly string[]
}

/** A row of the enterprise register, by field; a reference is written by the name of what it points at. */
export type EnterpriseRow = {
  readonly name: string
  readonly credit_code: string
  readonly form: string
  readonly sector: string
  readonly park: string
  readonly stage: string
  readonly size: string
  readonly above_scale: boolean
  readonly titles: readonly string[]
  readonly registered_capital: string
  readonly revenue: string
  readonly research_spending: string
  readonly staff: number
  readonly researchers: number
  readonly founded_on: string
  readonly status: string
}

const first = [
  '新',
  '海',
  '云',
  '鼎',
  '恒',
  '博',
  '启',
  '瑞',
  '泰',
  '华',
  '智',
  '锐',
  '宏',
  '嘉',
  '凯',
  '远',
  '正',
  '天',
  '金',
  '盛',
]
const second = [
  '源',
  '科',
  '川',
  '达',
  '创',
  '讯',
  '诺',
  '辰',
  '烨',
  '淏',
  '昇',
  '泽',
  '拓',
  '能',
  '微',
  '昊',
  '禾',
  '岳',
  '扬',
  '信',
]
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'

function creditCode(division: string, form: string, order: number): string {
  let rest = order
  let organisation = ''
  for (let place = 0; place < 9; place += 1) {
    organisation = alphabet[rest % 31] + organisation
    rest = Math.floor(rest / 31)
  }
  const body = `9${form === 'household' ? '2' : '1'}${division}${organisation}`
  let sum = 0
  let weight = 1
  for (const letter of body) {
    sum += alphabet.indexOf(letter) * weight
    weight = (weight * 3) % 31
  }
  return body + alphabet[(31 - (sum % 31)) % 31]
}

/** 万元 of revenue from which an industrial enterprise is above the designated size. */
const aboveScale = 2000

const two = (value: number): string => String(value).padStart(2, '0')
const money = (value: number): string => value.toFixed(2)

function row(population: EnterprisePopulation, batch: EnterpriseBatch, chance: Chance, order: number): EnterpriseRow {
  const household = batch.form === 'household'
  const founded = chance.whole(batch.founded[0], batch.founded[1])
  const name = `${chance.pick(first)}${chance.pick(second)}${chance.pick(first)}`
  const titles = batch.titles ?? []
  const { least, most } = standardOf(titles)
  const smallest = least.newest ?? least.revenue ?? 50
  const revenue = household
    ? 2 + chance.next() * 80
    : smallest + chance.next() ** 4 * ((most.revenue ?? smallest + 90000) - smallest)
  const [lowest, highest] = titles.length > 0 ? [least.intensity ?? 0.03, 0.12] : [0, 0.04]
  const intensity = lowest + chance.next() * (highest - lowest)
  const staff = household ? chance.whole(1, 6) : 5 + Math.floor(revenue / (50 + chance.next() * 100))
  const kind = chance.next()
  const sector = chance.pick(population.sectors)
  const called = (names: readonly string[]): string => names[Math.floor(kind * names.length)]!
  return {
    name: household
      ? `${population.place}${name}${called(shops)}（演示${order}）`
      : `${population.place}${name}${called(trades[sector])}有限公司（演示${order}）`,
    credit_code: creditCode(population.division, batch.form, population.seed * 1_000_000 + order),
    form: batch.form,
    sector: household ? shopSector : sector,
    park: chance.pick(population.parks),
    stage: chance.pick(['start-up', 'growth', 'mature']),
    size: staff > 300 ? 'medium' : staff > 20 ? 'small' : 'micro',
    above_scale: !household && revenue >= aboveScale,
    titles,
    registered_capital: money(household ? 5 + chance.whole(0, 20) : 100 + chance.whole(0, 9000)),
    revenue: money(revenue),
    research_spending: money(household ? 0 : Math.max(least.research ?? 0, revenue * intensity)),
    staff,
    researchers: household ? 0 : Math.ceil(staff * intensity * 3),
    founded_on: `${founded}-${two(chance.whole(1, 12))}-${two(chance.whole(1, 28))}`,
    status: 'open',
  }
}

/** The rows of a population, in order. */
export function* enterpriseRows(population: EnterprisePopulation): Generator<EnterpriseRow> {
  const chance = chanceFrom(population.seed)
  let order = 0
  for (const batch of population.batches) {
    for (let count = 0; count < batch.count; count += 1) {
      order += 1
      yield row(population, batch, chance, order)
    }
  }
}
