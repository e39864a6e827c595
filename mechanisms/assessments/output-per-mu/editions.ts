import type { ScoredEdition } from '../../../engines/evaluation/scored-edition.ts'
import type { Recalled } from '../../../kernel/certainty.ts'
import { day } from '../../../kernel/day.ts'
import type { Territory } from '../../../kernel/territory.ts'
import { recalled as marks } from '../../enterprise-ladder/recalled.ts'
import { items, landEdition } from './land-edition.ts'
import { sources } from './sources.ts'

const recalled = {
  firstDay: marks.firstDay,
  formula: {
    id: 'formula',
    label: { zh: '计分公式（借用旌德）', en: 'Formula (that of Jingde)' },
  },
  shares: {
    id: 'shares',
    label: { zh: 'A至D各类比例', en: 'Shares of classes A to D' },
    about: 'shares',
  },
  names: {
    id: 'names',
    label: { zh: '规下三项的名称（没有查到，为样例）', en: 'Names of the three items below scale (an example)' },
  },
} as const satisfies Record<string, Recalled>

const shandong: Territory = { code: '37', label: { zh: '山东省', en: 'Shandong' } }
const jingde: Territory = { code: '341825', label: { zh: '安徽省旌德县', en: 'Jingde, Anhui' } }

/** A to D by shares of the ranked; an example. */
const shares = [
  { label: 'A', share: 0.2 },
  { label: 'B', share: 0.45 },
  { label: 'C', share: 0.3 },
  { label: 'D', share: 0.05 },
]

const { tax, revenue, renewal, energy, pollution, research, productivity } = items

/** Shandong: the five main indicators are the document’s. */
export const shandong2019: ScoredEdition = landEdition(
  {
    id: 'output-per-mu-shandong-2019',
    label: { zh: '山东省亩产效益评价（规上工业）', en: 'Output per mu, Shandong (industry above scale)' },
    firstDay: day('2019-12-10'),
    source: sources.shandong,
    territory: shandong,
    official: false,
    recalled: [recalled.formula, recalled.shares],
  },
  {
    items: [
      [tax, 20],
      [energy, 20],
      [pollution, 20],
      [research, 20],
      [productivity, 20],
    ],
    shares,
    among: '规模 = "规上"',
  },
)

/** 旌德: the seven indicators and the formula are the document’s. */
export const jingdeAbove: ScoredEdition = landEdition(
  {
    id: 'output-per-mu-jingde-above',
    label: { zh: '旌德县亩均效益评价（规上工业）', en: 'Output per mu, Jingde (industry above scale)' },
    firstDay: day('2020-01-01'),
    source: sources.jingde,
    territory: jingde,
    official: false,
    recalled: [recalled.firstDay, recalled.shares],
  },
  {
    items: [
      [tax, 20],
      [revenue, 20],
      [renewal, 12],
      [productivity, 12],
      [pollution, 12],
      [research, 12],
      [energy, 12],
    ],
    shares,
    among: '规模 = "规上"',
  },
)

/** 旌德 below scale, from 5 mu on: that there are three indicators is known, which is not. */
export const jingdeBelow: ScoredEdition = landEdition(
  {
    id: 'output-per-mu-jingde-below',
    label: { zh: '旌德县亩均效益评价（规下、用地5亩以上）', en: 'Output per mu, Jingde (below scale, from 5 mu on)' },
    firstDay: day('2020-01-01'),
    source: sources.jingde,
    territory: jingde,
    official: false,
    recalled: [recalled.firstDay, recalled.names, recalled.shares],
  },
  {
    items: [
      [tax, 40],
      [revenue, 40],
      [energy, 20],
    ],
    shares,
    among: '规模 = "规下" and 用地面积 >= 5亩',
  },
)
