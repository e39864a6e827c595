import type { Label } from './label.ts'

/**
 * What is measured. Units of one dimension convert into each other; units of different dimensions never mix.
 * Things are counted each in their own measure word (户, 家, 个 …): one dimension, factor 1.
 */
export type Dimension = 'count' | 'money' | 'dollar' | 'ratio' | 'area' | 'mass' | 'time' | 'energy' | 'multiple'

export type Unit = {
  readonly symbol: string
  readonly dimension: Dimension
  readonly factor: string
  readonly label: Label
}

const unit = (symbol: string, dimension: Dimension, factor: string, en: string): Unit => ({
  symbol,
  dimension,
  factor,
  label: { zh: symbol, en },
})

/** Every unit the zone's figures use; `factor` brings a value to the first unit of its dimension. */
export const units = [
  unit('元', 'money', '1', 'yuan'),
  unit('万元', 'money', '10000', '10,000 yuan'),
  unit('亿元', 'money', '100000000', '100 million yuan'),
  unit('美元', 'dollar', '1', 'US dollars'),
  unit('万美元', 'dollar', '10000', '10,000 US dollars'),
  unit('亿美元', 'dollar', '100000000', '100 million US dollars'),
  unit('%', 'ratio', '0.01', '%'),
  unit('百分点', 'ratio', '0.01', 'percentage points'),
  unit('倍', 'multiple', '1', 'times'),
  unit('番', 'multiple', '1', 'doublings'),
  unit('亩', 'area', '666.6666666666666666667', 'mu'),
  unit('平方米', 'area', '1', 'm²'),
  unit('万平方米', 'area', '10000', '10,000 m²'),
  unit('平方公里', 'area', '1000000', 'km²'),
  unit('吨', 'mass', '1', 't'),
  unit('万吨', 'mass', '10000', '10,000 t'),
  unit('分钟', 'time', '1', 'minutes'),
  unit('小时', 'time', '60', 'hours'),
  unit('天', 'time', '1440', 'days'),
  unit('GWH', 'energy', '1', 'GWh'),
  unit('个', 'count', '1', ''),
  unit('家', 'count', '1', ''),
  unit('户', 'count', '1', ''),
  unit('项', 'count', '1', 'items'),
  unit('人', 'count', '1', 'people'),
  unit('名', 'count', '1', 'people'),
  unit('位', 'count', '1', 'people'),
  unit('件', 'count', '1', 'pieces'),
  unit('万件', 'count', '10000', '10,000 pieces'),
  unit('列', 'count', '1', 'trains'),
  unit('车', 'count', '1', 'wagons'),
  unit('只', 'count', '1', ''),
  unit('条', 'count', '1', ''),
  unit('类', 'count', '1', 'classes'),
  unit('大类', 'count', '1', 'main classes'),
  unit('阶段', 'count', '1', 'stages'),
  unit('支', 'count', '1', ''),
  unit('所', 'count', '1', ''),
  unit('处', 'count', '1', ''),
  unit('座', 'count', '1', ''),
  unit('款', 'count', '1', ''),
  unit('笔', 'count', '1', ''),
  unit('次', 'count', '1', 'times'),
  unit('届', 'count', '1', 'editions'),
  unit('分', 'count', '1', 'points'),
  unit('工作日', 'count', '1', 'working days'),
  unit('年', 'count', '1', 'years'),
  unit('月', 'count', '1', 'months'),
  unit('级', 'count', '1', 'levels'),
] as const satisfies readonly Unit[]

export type UnitSymbol = (typeof units)[number]['symbol']

/** Finds a unit by its symbol, or refuses with the nearest possible ones. */
export function unitOf(symbol: string): Unit {
  const found = units.find((candidate) => candidate.symbol === symbol)
  if (!found) throw new Error(`没有“${symbol}”这个单位，可用：${units.map((candidate) => candidate.symbol).join('、')}`)
  return found
}
