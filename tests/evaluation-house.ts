import type { EvaluationEdition, EvaluationItem, Filling, ZoneFact } from '../engines/evaluation/edition.ts'
import { type FilledEvaluation, fillEvaluation } from '../engines/evaluation/filled.ts'
import type { Term } from '../engines/rules/vocabulary.ts'
import { day } from '../kernel/day.ts'

const number = (name: string): Term => ({ name, label: { zh: name, en: name }, type: 'number' })
const flag = (name: string): Term => ({ name, label: { zh: name, en: name }, type: 'flag' })

const item = (id: string, value: string, more: Partial<EvaluationItem> = {}): EvaluationItem => ({
  id,
  number: id,
  label: { zh: id, en: id },
  value,
  ...more,
})

const facts: readonly ZoneFact[] = [
  { ...number('营收'), sum: '营收' },
  { ...number('上年营收'), sum: '上年营收' },
  { ...number('研发'), sum: '研发' },
  { ...number('高企数'), sum: '1', when: '高企' },
  { ...number('强营收'), sum: '营收', when: '研发 / 营收 >= 5%' },
  number('绿地率'),
]

/** A small way to evaluate a zone: a sum, a ratio, a count, a growth that is better lower, a share, and a fact of its own. */
export const smallEdition: EvaluationEdition = {
  id: 'small',
  label: { zh: '小版', en: 'Small' },
  firstDay: day('2024-01-01'),
  source: { id: 'small', title: '小版', issuer: '试' },
  official: false,
  groupsInAll: 2,
  itemsInAll: 6,
  groups: [
    {
      id: '甲',
      label: { zh: '甲', en: 'A' },
      weight: 0.6,
      items: [
        item('总量', '营收', { weight: 1 }),
        item('强度', '研发 / 营收', { weight: 1.2 }),
        item('户数', '高企数'),
      ],
    },
    {
      id: '乙',
      label: { zh: '乙', en: 'B' },
      weight: 0.4,
      items: [
        item('增速', '营收 / 上年营收 - 1', { direction: 'lower' }),
        item('强占比', '强营收 / 营收'),
        item('绿地', '绿地率'),
      ],
    },
  ],
  facts,
  enterpriseFacts: [number('营收'), number('上年营收'), number('研发'), flag('高企')],
}

const basis = '试设'
export const smallFilling: Filling = {
  weights: { 户数: { weight: 0.8, basis } },
  bounds: {
    总量: { least: 0, most: 400, basis },
    强度: { least: 0, most: 0.1, basis },
    户数: { least: 0, most: 10, basis },
    增速: { least: -0.5, most: 0.5, basis },
    强占比: { least: 0, most: 1, basis },
    绿地: { least: 20, most: 40, basis },
  },
}

export const small: FilledEvaluation = fillEvaluation(smallEdition, smallFilling)
