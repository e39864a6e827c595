import type { Assessment, Counted } from '../../../engines/assessment/assessment.ts'
import { greenFactory } from './green-factory.ts'

const { levels, standards } = greenFactory

const at =
  (level: string) =>
  (all: readonly Counted[]): number =>
    all.filter(({ grade }) => grade === level).length

/** 绿色工厂培育库: the highest level of each factory, and what lacks to the one above. */
export const greenFactoryAssessment: Assessment = {
  id: 'green-factory',
  label: { zh: '绿色工厂培育库', en: 'Green-factory nursery' },
  purpose: {
    zh: '市级、省级、国家级三级，逐级推荐；2025年12月31日起按2025版通则评价。',
    en: 'Municipal, provincial, national, each recommended from the one below; by the standard of 2025 from its first day.',
  },
  bureau: 'industry-commerce',
  subject: 'enterprise',
  counter: { zh: '家', en: 'factories' },
  grades: levels.rungs.toReversed().map(({ id, label }) => ({ id, label })),
  gradeWord: { zh: '级别', en: 'Level' },
  ungraded: { zh: '培育中', en: 'Being prepared' },
  outside: { zh: '未入库', en: 'Not in the nursery' },
  way: { way: 'ladder', ladder: levels, standards },
  tallies: [
    {
      id: 'all',
      label: { zh: '三级绿色工厂', en: 'Green factories of three levels' },
      unit: '家',
      indicator: 'green-factories',
      of: (all) => all.filter(({ grade }) => grade !== null).length,
    },
    {
      id: 'national',
      label: { zh: '国家级绿色工厂', en: 'National green factories' },
      unit: '家',
      indicator: 'national-green-factories',
      of: at('green-factory-national'),
    },
  ],
}
