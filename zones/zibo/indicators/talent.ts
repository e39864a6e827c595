import type { Indicator } from '../../../engines/indicators/indicator.ts'

const talent = { group: 'innovation', owner: 'talent', frequency: 'year', direction: 'higher' } as const

/** Experts, entrepreneurs and what the zone offers them. */
export const talentIndicators: readonly Indicator[] = [
  {
    ...talent,
    id: 'foreign-experts',
    label: { zh: '新引进外国专家', en: 'Foreign experts recruited' },
    unit: '人',
    digits: 0,
    accumulation: 'flow',
    definition: {
      zh: '期内由区内单位新引进的外国专家人数。',
      en: 'Foreign experts newly recruited by units of the zone in the period.',
    },
  },
  {
    ...talent,
    id: 'torch-finalists',
    label: { zh: '火炬计划终审入围', en: 'Finalists of the national torch programme' },
    unit: '人',
    digits: 0,
    accumulation: 'flow',
    definition: {
      zh: '新引进的外国专家中入围国家级火炬计划终审的人数。',
      en: 'Newly recruited foreign experts who reached the final round of the national Torch programme.',
    },
  },
  {
    ...talent,
    id: 'leading-entrepreneur-finalists',
    label: { zh: '科技创业领军入围', en: 'Finalists as leading entrepreneurs' },
    unit: '人',
    digits: 0,
    accumulation: 'flow',
    definition: {
      zh: '新引进的外国专家中入围国家科技创业领军人才的人数。',
      en: 'Newly recruited foreign experts who reached the final round for leading technology entrepreneurs of the country.',
    },
  },
  {
    ...talent,
    id: 'talent-policies',
    label: { zh: '人才政策', en: 'Talent policies' },
    unit: '条',
    digits: 0,
    accumulation: 'stock',
    definition: { zh: '本区现行人才政策的条数。', en: 'Talent policies of the zone in force.' },
  },
  {
    ...talent,
    id: 'scan-to-serve-items',
    label: { zh: '码上服务关键小事', en: 'Everyday matters served by code' },
    unit: '项',
    digits: 0,
    accumulation: 'stock',
    definition: {
      zh: '人才扫码即可办理的教育、医疗、住房等生活事项数。',
      en: 'Everyday matters of education, health and housing that talents settle by scanning a code.',
    },
  },
  {
    ...talent,
    id: 'new-national-talents',
    label: { zh: '新增国家人才工程人选', en: 'New candidates of national talent programmes' },
    unit: '人',
    digits: 0,
    accumulation: 'flow',
    definition: {
      zh: '期内新入选国家重点人才工程的人数。',
      en: 'People newly selected for key national talent programmes in the period.',
    },
  },
  {
    ...talent,
    id: 'new-taishan-talents',
    label: { zh: '新增泰山系列人才', en: 'New Taishan talents' },
    unit: '人',
    digits: 0,
    accumulation: 'flow',
    definition: {
      zh: '期内新入选山东省泰山系列人才工程的人数。',
      en: "People newly selected for Shandong's Taishan talent programmes in the period.",
    },
  },
]
