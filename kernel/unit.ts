import { type Fault, fault } from './fault.ts'
import type { Label } from './label.ts'

/**
 * What is measured. Units of one dimension convert into each other; units of different dimensions never mix.
 * Things are counted each in their own measure word (户, 家, 个 …): one dimension, factor 1.
 */
export const dimensions = {
  count: { zh: '个数', en: 'Count' },
  money: { zh: '金额', en: 'Money' },
  dollar: { zh: '美元金额', en: 'Money in US dollars' },
  'own-currency': { zh: '原币金额', en: 'Money in its own currency' },
  ratio: { zh: '比率', en: 'Ratio' },
  area: { zh: '面积', en: 'Area' },
  'money-per-area': { zh: '地均', en: 'Money per area' },
  'money-per-person': { zh: '人均', en: 'Money per head' },
  length: { zh: '长度', en: 'Length' },
  mass: { zh: '重量', en: 'Mass' },
  time: { zh: '时长', en: 'Time' },
  'working-time': { zh: '工作时长', en: 'Working time' },
  years: { zh: '年月', en: 'Years and months' },
  energy: { zh: '能量', en: 'Energy' },
  'coal-equivalent': { zh: '标准煤', en: 'Coal equivalent' },
  multiple: { zh: '倍数', en: 'Multiple' },
  doubling: { zh: '翻番', en: 'Doubling' },
  score: { zh: '得分', en: 'Score' },
  grade: { zh: '等级', en: 'Grade' },
  angle: { zh: '角度', en: 'Angle' },
} as const satisfies Record<string, Label>
export type Dimension = keyof typeof dimensions

/** `factor` is a whole number of the dimension's common measure, so that every conversion is a fraction of two of them. */
export type Unit = {
  readonly symbol: string
  readonly dimension: Dimension
  readonly factor: string
  readonly label: Label
}

const unit = <Symbol extends string>(symbol: Symbol, dimension: Dimension, factor: string, en: string) => ({
  symbol,
  dimension,
  factor,
  label: { zh: symbol, en },
})

/**
 * Every unit the zone's figures use. Areas are measured in thirds of a square metre: 1亩 is exactly 2000/3 m². A measure
 * word that goes with things of several kinds (只: stocks, funds) is `items`; the name of the number says which.
 */
export const units = [
  unit('元', 'money', '1', 'yuan'),
  unit('万元', 'money', '10000', '10,000 yuan'),
  unit('亿元', 'money', '100000000', '100 million yuan'),
  unit('美元', 'dollar', '1', 'US dollars'),
  unit('万美元', 'dollar', '10000', '10,000 US dollars'),
  unit('亿美元', 'dollar', '100000000', '100 million US dollars'),
  unit('原币元', 'own-currency', '1', 'in its own currency'),
  unit('原币万元', 'own-currency', '10000', '10,000 in its own currency'),
  unit('%', 'ratio', '1', '%'),
  unit('百分点', 'ratio', '1', 'percentage points'),
  unit('倍', 'multiple', '1', 'times'),
  unit('番', 'doubling', '1', 'doublings'),
  unit('平方米', 'area', '3', 'm²'),
  unit('亩', 'area', '2000', 'mu'),
  unit('万平方米', 'area', '30000', '10,000 m²'),
  unit('公顷', 'area', '30000', 'ha'),
  unit('平方公里', 'area', '3000000', 'km²'),
  unit('元/平方米', 'money-per-area', '2000', 'yuan per m²'),
  unit('万元/亩', 'money-per-area', '30000', '10,000 yuan per mu'),
  unit('亿元/平方公里', 'money-per-area', '200000', '100 million yuan per km²'),
  unit('元/人', 'money-per-person', '1', 'yuan per person'),
  unit('万元/人', 'money-per-person', '10000', '10,000 yuan per person'),
  unit('米', 'length', '1', 'm'),
  unit('公里', 'length', '1000', 'km'),
  unit('吨', 'mass', '1', 't'),
  unit('万吨', 'mass', '10000', '10,000 t'),
  unit('分钟', 'time', '1', 'minutes'),
  unit('小时', 'time', '60', 'hours'),
  unit('天', 'time', '1440', 'days'),
  unit('工作日', 'working-time', '1', 'working days'),
  unit('月', 'years', '1', 'months'),
  unit('年', 'years', '12', 'years'),
  unit('GWH', 'energy', '1', 'GWh'),
  unit('吨标准煤', 'coal-equivalent', '1', 't of coal equivalent'),
  unit('个', 'count', '1', 'items'),
  unit('家', 'count', '1', 'establishments'),
  unit('户', 'count', '1', 'entities'),
  unit('项', 'count', '1', 'items'),
  unit('人', 'count', '1', 'people'),
  unit('万人', 'count', '10000', '10,000 people'),
  unit('名', 'count', '1', 'people'),
  unit('位', 'count', '1', 'people'),
  unit('件', 'count', '1', 'pieces'),
  unit('万件', 'count', '10000', '10,000 pieces'),
  unit('列', 'count', '1', 'trains'),
  unit('车', 'count', '1', 'wagons'),
  unit('只', 'count', '1', 'items'),
  unit('条', 'count', '1', 'lines'),
  unit('类', 'count', '1', 'classes'),
  unit('大类', 'count', '1', 'main classes'),
  unit('阶段', 'count', '1', 'stages'),
  unit('支', 'count', '1', 'items'),
  unit('所', 'count', '1', 'institutions'),
  unit('处', 'count', '1', 'places'),
  unit('座', 'count', '1', 'facilities'),
  unit('款', 'count', '1', 'products'),
  unit('笔', 'count', '1', 'transactions'),
  unit('次', 'count', '1', 'times'),
  unit('届', 'count', '1', 'editions'),
  unit('分', 'score', '1', 'points'),
  unit('级', 'grade', '1', 'levels'),
  unit('度', 'angle', '1', 'degrees'),
] as const satisfies readonly Unit[]

export type UnitSymbol = (typeof units)[number]['symbol']

/** What a unit is called; a symbol that is none says itself. */
export const unitLabel = (symbol: string): Label =>
  units.find((candidate) => candidate.symbol === symbol)?.label ?? { zh: symbol, en: symbol }

/** Finds a unit by its symbol, or refuses naming the possible ones. */
export function unitOf(symbol: string): Unit {
  const found = units.find((candidate) => candidate.symbol === symbol)
  if (!found) throw unknownUnit(symbol)
  return found
}

function unknownUnit(symbol: string): Fault {
  const known = units.map((candidate) => candidate.symbol)
  return fault(
    `没有“${symbol}”这个单位，可用：${known.join('、')}`,
    `There is no unit “${symbol}”; there are ${known.join(', ')}`,
  )
}
