import type { Label } from '../../../kernel/label.ts'
import type { Branch } from '../edition.ts'

export const unknown = { zh: '未知', en: 'unknown' } as const satisfies Label

/** How parts make a whole. */
export const combined: Readonly<Record<Branch['combine'], Label>> = {
  sum: { zh: '加权相加', en: 'weighted sum' },
  mean: { zh: '加权平均', en: 'weighted mean' },
  geometric: { zh: '加权几何平均', en: 'weighted geometric mean' },
  harmonic: { zh: '加权调和平均', en: 'weighted harmonic mean' },
  least: { zh: '取最小', en: 'the least' },
  most: { zh: '取最大', en: 'the most' },
  median: { zh: '加权中位数', en: 'weighted median' },
  product: { zh: '相乘', en: 'product' },
  power: { zh: '加权幂平均', en: 'weighted power mean' },
  trimmed: { zh: '去掉最高、最低后平均', en: 'mean without the least and the most' },
  ordered: { zh: '按大小次序加权平均', en: 'mean by places, the most first' },
  copeland: { zh: '两两相比，胜数减负数', en: 'comparisons won less lost' },
  'benefit-of-the-doubt': { zh: '以对自己最有利的权重相加', en: 'sum by the weights that are best for it' },
  weight: { zh: '取所占权重', en: 'the weight of a part' },
  formula: { zh: '按公式合成', en: 'by a formula' },
  'mazziotta-pareto': { zh: '均值减去方差与均值之比', en: 'the mean less the variance divided by it' },
}

/** What became of an unknown part. */
export const gaps = {
  exclude: { zh: '所以整体未知', en: 'so the whole is unknown' },
  zero: { zh: '按零计', en: 'counted as nothing' },
  available: { zh: '权重由其余部分分担', en: 'the others carry its weight' },
} as const satisfies Record<string, Label>
