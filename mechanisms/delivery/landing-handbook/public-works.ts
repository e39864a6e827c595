import type { LandingItem } from './item.ts'
import { papers } from './papers.ts'

const scheme = { zh: '初步设计批复', en: 'Approved preliminary design' }
const feasible = { zh: '可行性研究报告批复', en: 'Approved feasibility study' }

/** 政府投资项目立项: what the zone settles before it builds with public money. Recalled, to be verified: 待核. */
const approval: LandingItem = {
  id: 'approval',
  label: { zh: '可行性研究报告审批（立项）', en: 'Approval of the feasibility study' },
  phase: 'landed',
  owner: 'approval',
  days: 10,
  papers: [papers.application, { zh: '可行性研究报告', en: 'Feasibility study' }],
  result: feasible,
  after: [],
  steps: ['approval'],
}

const site: LandingItem = {
  id: 'site',
  label: { zh: '用地预审与选址意见书', en: 'Preliminary land review and opinion on the site' },
  phase: 'landed',
  owner: 'resources',
  days: 10,
  papers: [papers.application, papers.survey],
  result: { zh: '用地预审与选址意见书', en: 'Opinion on land and site' },
  after: [],
  steps: [],
}

const preliminary: LandingItem = {
  id: 'preliminary',
  label: { zh: '初步设计及概算审批', en: 'Approval of the preliminary design and its estimate' },
  phase: 'permits',
  owner: 'approval',
  days: 10,
  papers: [papers.application, feasible, papers.design],
  result: scheme,
  after: ['approval'],
  steps: [],
}

const environment: LandingItem = {
  id: 'environment',
  label: { zh: '环境影响评价审批或备案', en: 'Environmental assessment: approval or filing' },
  phase: 'permits',
  owner: 'ecology',
  days: 15,
  papers: [papers.application, { zh: '环境影响报告表或登记表', en: 'Environmental report or form' }],
  result: { zh: '环评批复或备案回执', en: 'Environmental approval or receipt' },
  after: ['approval'],
  steps: ['environment'],
}

const acceptance: LandingItem = {
  id: 'acceptance',
  label: { zh: '竣工验收备案', en: 'Filing of the acceptance' },
  phase: 'completed',
  owner: 'construction',
  days: 10,
  papers: [papers.completionReport, { zh: '五方验收意见', en: 'Opinions of the five parties' }],
  result: { zh: '竣工验收备案表', en: 'Record of the acceptance' },
  after: [],
  steps: ['acceptance'],
}

const drawings: LandingItem = {
  id: 'drawings',
  label: { zh: '施工图设计文件审查', en: 'Review of the drawings' },
  phase: 'permits',
  owner: 'construction',
  days: 10,
  papers: [papers.design, { zh: '勘察报告', en: 'Site investigation' }],
  result: papers.drawings,
  after: ['preliminary'],
  steps: ['drawings'],
}

const permit: LandingItem = {
  id: 'building-permit',
  label: { zh: '施工许可（含质量安全监督手续）', en: 'Building permit, with quality and safety supervision' },
  phase: 'permits',
  owner: 'approval',
  days: 3,
  papers: [papers.application, papers.drawings, { zh: '施工合同', en: 'Building contract' }],
  result: { zh: '施工许可证', en: 'Building permit' },
  after: [],
  steps: ['building-permit'],
}

/** 城建道路: paid by the zone, tendered in public; no factory, no sale of land. */
export const roadItems: readonly LandingItem[] = [
  site,
  { ...approval, after: ['site'] },
  preliminary,
  environment,
  {
    id: 'soil',
    label: { zh: '水土保持方案审批', en: 'Approval of soil and water conservation' },
    phase: 'permits',
    owner: 'approval',
    days: 10,
    papers: [papers.application, { zh: '水土保持方案', en: 'Conservation plan' }],
    result: { zh: '水土保持方案准予许可', en: 'Approved conservation plan' },
    after: ['approval'],
    steps: [],
    when: '占地面积 >= 0.5公顷 or 挖填土石方 >= 1000',
  },
  {
    id: 'land-permit',
    label: { zh: '建设用地规划许可（划拨）', en: 'Planning permit for allocated land' },
    phase: 'permits',
    owner: 'approval',
    days: 3,
    papers: [papers.application, feasible],
    result: { zh: '建设用地规划许可证', en: 'Planning permit for land' },
    after: ['site', 'approval'],
    steps: ['land-permit'],
  },
  {
    id: 'works-permit',
    label: { zh: '建设工程规划许可（市政）', en: 'Planning permit for municipal works' },
    phase: 'permits',
    owner: 'approval',
    days: 5,
    papers: [papers.application, papers.design],
    result: papers.worksPermit,
    after: ['preliminary', 'land-permit'],
    steps: ['works-permit'],
  },
  drawings,
  {
    id: 'tender',
    label: { zh: '施工招标', en: 'Tender of the works' },
    phase: 'permits',
    owner: 'construction',
    days: 20,
    papers: [{ zh: '招标文件', en: 'Tender documents' }, papers.drawings],
    result: { zh: '中标通知书', en: 'Letter of award' },
    after: ['drawings'],
    steps: ['tender-notice', 'award'],
  },
  { ...permit, after: ['works-permit', 'drawings', 'tender', 'environment', 'soil'] },
  {
    id: 'roads',
    label: { zh: '挖掘城市道路、占用绿地许可', en: 'Permit to dig a street or take green land' },
    phase: 'building',
    owner: 'construction',
    days: 5,
    papers: [papers.application, { zh: '施工方案和恢复承诺', en: 'Method and promise to restore' }],
    result: { zh: '挖掘占用许可', en: 'Permit' },
    after: ['building-permit'],
    steps: [],
    when: '挖掘道路或占用绿地',
  },
  { ...acceptance, after: ['building-permit', 'roads'] },
]

const builds = '新建或扩建房屋'

/** 民生实事: bought or tendered in public; permits of building only where something is built. */
export const livelihoodItems: readonly LandingItem[] = [
  approval,
  { ...preliminary, when: builds },
  { ...environment, when: builds },
  { ...drawings, when: builds },
  {
    id: 'purchase',
    label: { zh: '政府采购或招标', en: 'Public procurement or tender' },
    phase: 'permits',
    owner: 'construction',
    days: 20,
    papers: [{ zh: '采购或招标文件', en: 'Documents of the procurement' }],
    result: { zh: '成交或中标通知书', en: 'Letter of award' },
    after: ['approval', 'drawings'],
    steps: ['purchase'],
  },
  { ...permit, after: ['drawings', 'purchase', 'environment'], when: builds },
  {
    id: 'fire',
    label: { zh: '消防验收或备案', en: 'Fire acceptance or filing' },
    phase: 'completed',
    owner: 'construction',
    days: 10,
    papers: [papers.application, papers.completionReport],
    result: { zh: '消防验收意见或备案凭证', en: 'Opinion of the fire acceptance' },
    after: ['building-permit'],
    steps: ['fire'],
    when: builds,
  },
  { ...acceptance, after: ['purchase', 'building-permit', 'fire'] },
]
