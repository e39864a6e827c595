import type { Measure } from '../../../engines/assessment/assessment.ts'

const favoured = { zh: '优先保障', en: 'served first' }
const supported = { zh: '正常保障', en: 'served' }
const held = { zh: '控制新增', en: 'no increase' }
const reduced = { zh: '压减退出', en: 'cut and given up' }

/**
 * 差别化措施: what the classes mean in one field of policy. The fields are named in Shandong’s reform; what each class gets
 * there is a template that the zone sets.
 */
export const differentialMeasures: readonly Measure[] = [
  {
    id: 'price',
    label: { zh: '用能用水价格', en: 'Prices of energy and water' },
    certainty: 'constructed',
    byClass: {
      A: { zh: '不加价，优惠优先', en: 'no surcharge, discounts first' },
      B: { zh: '不加价', en: 'no surcharge' },
      C: { zh: '可以加价', en: 'a surcharge may be taken' },
      D: { zh: '执行加价', en: 'a surcharge is taken' },
    },
  },
  {
    id: 'land',
    label: { zh: '用地', en: 'Land' },
    certainty: 'constructed',
    byClass: {
      A: favoured,
      B: supported,
      C: held,
      D: { zh: '腾笼换鸟，限期盘活', en: 'given over to others in time' },
    },
  },
  {
    id: 'quota',
    label: { zh: '能耗与排放指标', en: 'Quotas of energy and emissions' },
    certainty: 'constructed',
    byClass: { A: favoured, B: supported, C: held, D: reduced },
  },
  {
    id: 'capacity',
    label: { zh: '产能使用（错峰）', en: 'Use of capacity' },
    certainty: 'constructed',
    byClass: {
      A: { zh: '不限', en: 'free' },
      B: { zh: '少限', en: 'hardly limited' },
      C: { zh: '适度限', en: 'limited' },
      D: { zh: '从严限', en: 'strictly limited' },
    },
  },
  {
    id: 'credit',
    label: { zh: '信贷', en: 'Credit' },
    certainty: 'constructed',
    byClass: {
      A: favoured,
      B: supported,
      C: { zh: '审慎', en: 'with care' },
      D: { zh: '限制新增', en: 'nothing new' },
    },
  },
]
