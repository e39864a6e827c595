import type { Doubt, ScoredEdition } from '../../../engines/evaluation/scored-edition.ts'
import { day } from '../../../kernel/day.ts'
import { recalled } from '../../enterprise-ladder/recalled.ts'
import { type GreenGroup, type GreenItem, greenScore, type SectorStandard } from './green-score.ts'
import { sources } from './sources.ts'

const measured = (zh: string, en: string, points: number): GreenItem => ({ label: { zh, en }, points, measured: true })
const judged = (zh: string, en: string, points: number): GreenItem => ({ label: { zh, en }, points, measured: false })

/** 新五化: the groups and items of table C.1, whose points are illustrative. */
const groups2025: readonly GreenGroup[] = [
  {
    label: { zh: '能源低碳化', en: 'Low-carbon energy' },
    items: [
      measured('能源消耗强度', 'Energy intensity', 8),
      measured('碳排放强度', 'Carbon intensity', 8),
      measured('可再生能源利用率', 'Renewable energy', 8),
      measured('能碳管理平台功能符合数', 'Functions of the energy and carbon platform', 6),
    ],
  },
  {
    label: { zh: '资源高效化', en: 'Efficient use of resources' },
    items: [
      measured('原材料消耗强度', 'Materials intensity', 8),
      measured('取水强度', 'Water intensity', 8),
      measured('工业用水重复利用率', 'Water used again', 8),
      measured('一般工业固废综合利用率', 'Solid waste put to use', 6),
    ],
  },
  {
    label: { zh: '生产洁净化', en: 'Clean production' },
    items: [
      judged('生产工艺设备先进性', 'Advance of process and equipment', 6),
      measured('绿色低碳改造升级', 'Green renewal', 4),
      measured('主要污染物排放强度', 'Pollutants emitted', 6),
    ],
  },
  {
    label: { zh: '产品绿色化', en: 'Green products' },
    items: [
      judged('绿色设计', 'Green design', 8),
      measured('产品碳足迹核算占比', 'Products with a carbon footprint', 8),
    ],
  },
  {
    label: { zh: '用地集约化', en: 'Use of land' },
    items: [measured('土地产出率', 'Output of land', 8)],
  },
]

/** The six parts of the standard of 2018, scored by evaluators; their points are recalled. */
const groups2018: readonly GreenGroup[] = [
  judged('基础设施', 'Infrastructure', 20),
  judged('管理体系', 'Management systems', 15),
  judged('能源与资源投入', 'Energy and resources', 15),
  judged('产品', 'Products', 10),
  judged('环境排放', 'Emissions', 10),
  judged('绩效', 'Performance', 30),
].map((item) => ({ label: item.label, items: [{ ...item, label: { zh: `${item.label.zh}评价`, en: item.label.en } }] }))

const itemsOf = (groups: readonly GreenGroup[]): GreenItem[] => groups.flatMap(({ items }) => items)

export const standard2018Items: readonly GreenItem[] = itemsOf(groups2018)

/** What a factory tells of itself by either standard. */
export const selfScoredItems: readonly GreenItem[] = [...standard2018Items, ...itemsOf(groups2025)]

const doubtsOf = (groups: readonly GreenGroup[]): Doubt[] =>
  groups.map(({ label }) => ({ part: label.zh, about: 'weight', certainty: 'recalled' }))

const frame2018 = {
  id: 'green-factory-2018',
  label: { zh: '绿色工厂评价通则（2018）', en: 'Evaluation of green factories (2018)' },
  firstDay: day('2018-12-01'),
  source: sources.standard2018,
}

export const standard2018: ScoredEdition = {
  ...frame2018,
  lastDay: day('2025-12-30'),
  official: true,
  recalled: [recalled.firstDay],
  doubts: doubtsOf(groups2018),
  score: greenScore(frame2018, groups2018),
}

/** The standard in force; with a sector’s base and lead values where the zone has them. */
export function standard2025(sector?: SectorStandard): ScoredEdition {
  const frame = {
    id: sector ? `green-factory-2025-${sector.id}` : 'green-factory-2025',
    label: {
      zh: `绿色工厂评价通则（2025${sector ? `，${sector.label.zh}` : ''}）`,
      en: `Evaluation of green factories (2025${sector ? `, ${sector.label.en}` : ''})`,
    },
    firstDay: day('2025-12-31'),
    source: sources.standard2025,
  }
  return {
    ...frame,
    official: true,
    note: {
      zh: '节能降碳与资源高效合计60%；表C.1的分值为示例，有行业标准的用行业标准',
      en: 'Low-carbon energy and efficient use of resources make 60%; the points of table C.1 are illustrative, a sector’s standard goes first',
    },
    doubts: doubtsOf(groups2025),
    score: greenScore(frame, groups2025, sector),
  }
}

/**
 * Sectors’ base and lead values that ship with the product: none, since none could be confirmed of the 53. A zone fills in
 * those of its factories; where a sector has a limit on energy consumption, its grade 1 is the lead and grade 2 the base value.
 */
export const sectorStandards: readonly SectorStandard[] = []
