import { noticeBasis } from '../../../kernel/calendar.ts'
import type { Label } from '../../../kernel/label.ts'

/** The words of batches of starts. */
export const words = {
  page: { zh: '集中开工与现场观摩', en: 'Batches of starts and on-site reviews' },
  lead: {
    zh: '每个项目能不能开工、当天开没开、晚了几天，都从台账和推进方案推出来。',
    en: 'Whether a project can start, started on the day or how late: all from the ledger and the plans.',
  },
  batches: { zh: '批次', en: 'Batches' },
  batch: { zh: '批次', en: 'Batch' },
  notOpened: { zh: '批次暂时打不开', en: 'The batch does not open at the moment' },
  noBatches: { zh: '还没有批次', en: 'There is no batch yet' },
  propose: { zh: '提出批次', en: 'Propose a batch' },
  rules: { zh: '开工条件', en: 'Conditions of a start' },
  ruleSixOnes: { zh: '六个一齐备', en: 'The six ones are complete' },
  rulePhase: { zh: '阶段还在准备开工', en: 'The phase still prepares the start' },
  ruleSteps: { zh: '方案里先于开工的每一步都已办结', en: 'Every step of the plan before the start is done' },
  ruleAdmitted: {
    zh: '没有就绪的，由领导写明理由特准',
    en: 'What is not ready is admitted by a leader alone, with a reason',
  },
  day: { zh: '开工日', en: 'Day' },
  promised: { zh: '首次公布', en: 'First announced' },
  place: { zh: '地点', en: 'Place' },
  host: { zh: '主持', en: 'Host' },
  projects: { zh: '项目', en: 'Projects' },
  investment: { zh: '总投资', en: 'Investment' },
  unknownInvestment: { zh: '投资不清楚', en: 'investment unknown' },
  startRate: { zh: '开工率', en: 'Started' },
  onTimeRate: { zh: '当日开工率', en: 'On the day' },
  readiness: { zh: '开工条件', en: 'Readiness' },
  start: { zh: '开工', en: 'Start' },
  act: { zh: '办理', en: 'Act' },
  conditions: { zh: '每一条', en: 'Every condition' },
  expected: { zh: '预计', en: 'expected' },
  admitted: { zh: '特准', en: 'Admitted' },
  nothingInside: { zh: '还没有列入项目', en: 'No project is in it yet' },
  candidates: { zh: '可以列入的项目', en: 'Projects that may be put in' },
  candidatesNote: { zh: '没有开工、归您推进的', en: 'not started, and yours to drive' },
  putIn: { zh: '列入', en: 'Put in' },
  account: { zh: '批次的账', en: 'Account' },
  accountNote: { zh: '对照首次公布的开工日', en: 'against the day announced first' },
  reviews: { zh: '现场观摩', en: 'On-site reviews' },
  convene: { zh: '召集观摩', en: 'Convene a review' },
  name: { zh: '名称', en: 'Name' },
  nameHint: { zh: '如“2024年第三批项目集中开工”', en: 'for instance “Third batch of 2024”' },
  basis: {
    zh: `晚几个工作日，从首次公布的开工日数起；投资合计不取整；${noticeBasis.zh}`,
    en: `Working days count from the day announced first; sums are exact; ${noticeBasis.en}`,
  },
  ofProject: { zh: '批次与观摩', en: 'Batches and reviews' },
  allBatches: { zh: '集中开工与观摩', en: 'Batches and reviews' },
} as const satisfies Record<string, Label>

export const batchLabel = (serial: number): Label => ({ zh: `第${serial}号批次`, en: `Batch ${serial}` })
export const lateLabel = (days: number): Label => ({ zh: `晚${days}个工作日`, en: `${days} working days late` })
