import type { Indicator } from '../../../engines/indicators/indicator.ts'

const innovation = { group: 'innovation', owner: 'science-technology', frequency: 'year', direction: 'higher' } as const

/** Who invents in Chuxiong, and where: centres, laboratories, workstations, talents. */
export const innovationIndicators: readonly Indicator[] = [
  {
    ...innovation,
    id: 'new-provincial-research-centres',
    label: { zh: '新增省级工程研究中心', en: 'New provincial engineering research centres' },
    unit: '个',
    digits: 0,
    accumulation: 'flow',
    definition: {
      zh: '当年新认定的云南省级工程研究中心。',
      en: 'Yunnan provincial engineering research centres newly recognised in the year.',
    },
  },
  {
    ...innovation,
    id: 'new-provincial-key-laboratories',
    label: { zh: '新增省级重点实验室', en: 'New provincial key laboratories' },
    unit: '个',
    digits: 0,
    accumulation: 'flow',
    definition: {
      zh: '当年新认定的云南省级重点实验室。',
      en: 'Yunnan provincial key laboratories newly recognised in the year.',
    },
  },
  {
    ...innovation,
    id: 'new-expert-workstations',
    label: { zh: '新增专家基层工作站', en: 'New expert workstations' },
    unit: '个',
    digits: 0,
    accumulation: 'flow',
    definition: {
      zh: '当年新设立的云南省专家基层科研工作站。',
      en: 'Yunnan provincial expert workstations newly set up in the year.',
    },
  },
  {
    ...innovation,
    id: 'window-platforms',
    label: { zh: '科技成果转化窗口平台', en: 'Window platforms for technology transfer' },
    unit: '个',
    digits: 0,
    accumulation: 'stock',
    definition: {
      zh: '累计设立的科技成果转化窗口平台。',
      en: 'Window platforms for technology transfer set up so far.',
    },
  },
  {
    ...innovation,
    id: 'park-floor-area',
    label: { zh: '创业园建筑面积', en: 'Floor area of a start-up park' },
    unit: '万平方米',
    digits: 2,
    accumulation: 'stock',
    definition: {
      zh: '投入使用的创业园建筑面积，园区写在对象中。',
      en: 'Floor area of a start-up park in use; the park is named as the subject.',
    },
  },
  {
    ...innovation,
    id: 'fusion-talents',
    label: { zh: '产创融合人才', en: 'Industry-innovation talents' },
    unit: '人',
    digits: 0,
    accumulation: 'flow',
    owner: 'talent',
    definition: {
      zh: '当年评定的产创融合人才。',
      en: 'People rated in the year as talents who join industry and innovation.',
    },
  },
  {
    ...innovation,
    id: 'provincial-talents',
    label: { zh: '省两类人才', en: 'Provincial two-category talents' },
    unit: '人',
    digits: 0,
    accumulation: 'flow',
    owner: 'talent',
    definition: {
      zh: '当年入选云南省两类人才的人员。',
      en: "People selected in the year for Yunnan's two categories of talents.",
    },
  },
  {
    ...innovation,
    id: 'prefecture-innovators',
    label: { zh: '州十大科技创新人才', en: 'Prefecture top ten innovators' },
    unit: '人',
    digits: 0,
    accumulation: 'flow',
    owner: 'talent',
    definition: {
      zh: '当年入选楚雄州十大科技创新人才的人员。',
      en: "People selected in the year among Chuxiong's top ten technology innovators.",
    },
  },
]
