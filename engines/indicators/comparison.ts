import type { Label } from '../../kernel/label.ts'
import type { UnitSymbol } from '../../kernel/unit.ts'

/** Which value an operand of a comparison stands for, and its English name; the Chinese one stands in the formula. */
export type Operand = { readonly en: string } & OperandPlace

type OperandPlace =
  | { readonly kind: 'same' }
  | { readonly kind: 'years-before'; readonly years: number }
  | { readonly kind: 'base' }
  | { readonly kind: 'scope'; readonly scope: Scope }
  | { readonly kind: 'target' }
  | { readonly kind: 'whole' }
  | { readonly kind: 'years-since-base' }

/** Whose number: the zone's own, or the total of what it lies in. */
export const scopes = {
  zone: { zh: '本区', en: 'zone' },
  'host-city': { zh: '所在市（县级）', en: 'host city' },
  city: { zh: '全市（州）', en: 'city' },
  province: { zh: '全省', en: 'province' },
  nation: { zh: '全国', en: 'nation' },
} as const satisfies Record<string, Label>
export type Scope = keyof typeof scopes

export type ComparisonRule = {
  readonly label: Label
  readonly unit: UnitSymbol
  /** FEEL over the operands; none where the number can only be reported (a rank among rivals). */
  readonly formula?: string
  readonly operands: Readonly<Record<string, Operand>>
}

const same = (en: string): Operand => ({ kind: 'same', en })
const current = same('this period')
const own = same('this zone')
const base: Operand = { kind: 'base', en: 'base year' }
const shareOf = (zh: string, en: string, name: string, scope: Scope): ComparisonRule => ({
  label: { zh, en },
  unit: '%',
  formula: `本区 / ${name} * 100`,
  operands: { 本区: own, [name]: { kind: 'scope', scope, en: scopes[scope].en } },
})
const rankIn = (zh: string, en: string): ComparisonRule => ({ label: { zh, en }, unit: '名', operands: { 本区: own } })

/** The comparisons that reports make of any indicator. */
export const comparisons = {
  growth: {
    label: { zh: '同比增长', en: 'year on year' },
    unit: '%',
    formula: '(本期 - 上年同期) / 上年同期 * 100',
    operands: { 本期: current, 上年同期: { kind: 'years-before', years: 1, en: 'same period of the year before' } },
  },
  increase: {
    label: { zh: '净增', en: 'net increase' },
    unit: '个',
    formula: '本期 - 上年同期',
    operands: { 本期: current, 上年同期: { kind: 'years-before', years: 1, en: 'same period of the year before' } },
  },
  'growth-since': {
    label: { zh: '比基年增长', en: 'growth since the base year' },
    unit: '%',
    formula: '(本期 - 基年) / 基年 * 100',
    operands: { 本期: current, 基年: base },
  },
  'average-growth': {
    label: { zh: '年均增长', en: 'average yearly growth' },
    unit: '%',
    formula: '((本期 / 基年) ** (1 / 年数) - 1) * 100',
    operands: { 本期: current, 基年: base, 年数: { kind: 'years-since-base', en: 'years' } },
  },
  'share-of-host-city': shareOf('占所在市', 'share of the host city', '所在市', 'host-city'),
  'share-of-city': shareOf('占全市', 'share of the city', '全市', 'city'),
  'share-of-province': shareOf('占全省', 'share of the province', '全省', 'province'),
  'share-of-nation': shareOf('占全国', 'share of the nation', '全国', 'nation'),
  'share-of-whole': {
    label: { zh: '占比', en: 'share' },
    unit: '%',
    formula: '部分 / 合计 * 100',
    operands: { 部分: same('part'), 合计: { kind: 'whole', en: 'total' } },
  },
  completion: {
    label: { zh: '完成年度目标', en: 'of the annual target' },
    unit: '%',
    formula: '完成 / 目标 * 100',
    operands: { 完成: same('completed'), 目标: { kind: 'target', en: 'target' } },
  },
  'multiple-of-city': {
    label: { zh: '为全市平均的', en: 'times the city average' },
    unit: '倍',
    formula: '本区 / 全市',
    operands: { 本区: own, 全市: { kind: 'scope', scope: 'city', en: scopes.city.en } },
  },
  'multiple-of-base': {
    label: { zh: '为基年的', en: 'times the base year' },
    unit: '倍',
    formula: '本期 / 基年',
    operands: { 本期: current, 基年: base },
  },
  'multiple-of-peers': {
    label: { zh: '为其他县市区的', en: 'times the other districts' },
    unit: '倍',
    operands: { 本区: own },
  },
  'doublings-since': {
    label: { zh: '比基年翻番', en: 'doublings since the base year' },
    unit: '番',
    operands: { 本期: current, 基年: base },
  },
  'rank-in-city': rankIn('全市排名', 'rank in the city'),
  'rank-in-province': rankIn('全省排名', 'rank in the province'),
  'rank-in-nation': rankIn('全国排名', 'rank in the nation'),
  'rank-in-world': rankIn('全球排名', 'rank in the world'),
} as const satisfies Record<string, ComparisonRule>

export type Comparison = keyof typeof comparisons
